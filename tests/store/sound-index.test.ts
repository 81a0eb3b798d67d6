import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import type { IndexData } from '../../src/index/index-data.ts';
import { toEnd } from '../../src/slices.ts';
import { soundIndex } from '../../src/store/sound-index.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const { passages } = corpusOf({ 'a.md': '# Bees\n\nBees make honey.\n\nWasps make paper.\n' });
const data = toEnd(buildIndex(passages));
const check = (over: Partial<IndexData> = {}) => toEnd(soundIndex({ ...data, ...over }, passages));

/** The same numbers, but for one. */
const changed = (numbers: Uint32Array, at: number, to: number) => numbers.with(at, to);

describe('soundIndex()', () => {
  test('takes the index of the passages', () => {
    expect(check()).toEqual(data);
  });

  test.each<[string, Partial<IndexData>]>([
    ['a term that is none', { formTerms: changed(data.formTerms, 0, 1_000) }],
    ['a word that is none', { words: changed(data.words, 0, 1_000) }],
    ['a length too many', { lengths: Uint32Array.of(...data.lengths, 3) }],
    ['words that begin behind the first', { wordStarts: changed(data.wordStarts, 0, 1) }],
    ['a span that ends behind its passage', { spans: data.spans.with(1, 127) }],
    [
      'postings of a passage that is none',
      { inText: { ...data.inText, passageNumbers: data.inText.passageNumbers.with(0, 9) } },
    ],
    [
      'a word that stands in a passage no times',
      { inText: { ...data.inText, counts: data.inText.counts.with(0, 0) } },
    ],
  ])('refuses %s', (_, over) => {
    expect(() => check(over)).toThrow('its index does not agree with itself');
  });

  test('refuses the index of other passages', () => {
    expect(() => toEnd(soundIndex(data, passages.slice(1)))).toThrow('Cannot read the snapshot');
  });
});
