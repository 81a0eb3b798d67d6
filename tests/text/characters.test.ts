import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanIn } from '../../src/replies/compose/passage.ts';
import { Suggester } from '../../src/search/lookup/suggestions.ts';
import {
  abridge,
  beginning,
  characterEnd,
  codePointEnd,
  shorten,
  splitsCharacter,
} from '../../src/text/characters.ts';
import { files, src } from '../support/imports.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters of one unit and of many: a family, a flag, a letter with marks, a syllable, a line end. */
const CHARACTERS = ['a', 'b', ' ', '👩‍👩‍👧‍👦', '🇹🇼', 'é̂', '각', 'क्षि', '臺', '🀄'];
const text = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 40 })
  // Segmented anew, as two flags or a letter and a mark may join.
  .map((parts) => parts.join(''));
const most = fc.integer({ min: 12, max: 60 });

const ends = (of: string) => [...graphemes.segment(of)].map(({ index, segment }) => index + segment.length);
const isCutWhole = (whole: string, kept: string) => kept === '' || ends(whole).includes(kept.length);

describe('characters.ts', () => {
  test('shortens, abridges and begins texts within a length and never inside a character', () => {
    fc.assert(
      fc.property(text, most, (whole, length) => {
        for (const cut of [shorten, abridge, beginning]) {
          const shown = cut(whole, length);
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(isCutWhole(whole, shown.replace(/…$/u, ''))).toBe(true);
        }
        expect(isCutWhole(whole, whole.slice(0, characterEnd(whole, 0, length)))).toBe(true);
      }),
    );
  });

  test('knows where a cut would split a character', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (whole, at) => {
        fc.pre(at < whole.length);
        expect(splitsCharacter(whole, at)).toBe(at > 0 && !ends(whole).includes(at));
      }),
    );
  });

  test.each([
    ['ab', 1, 1],
    ['a🀄', 2, 1],
    ['a🀄', 3, 3],
    ['a🀄b', 3, 3],
  ])('codePointEnd(%j, %i) is %i', (of, at, expected) => {
    expect(codePointEnd(of, at)).toBe(expected);
  });

  test.each([
    ['three words here', 11, 'three words'],
    ['three words here', 12, 'three words'],
    ['thirteen words', 12, 'thirteen'],
    ['three words here', 16, 'three words here'],
    ['unparted', 4, 'unpa'],
  ])('beginning(%j, %i) is %j', (of, length, expected) => {
    expect(beginning(of, length)).toBe(expected);
  });

  test('is the one place that knows how characters are cut', () => {
    const knowing = files.filter((file) =>
      /\\uD[89]|granularity: 'grapheme'/u.test(readFileSync(new URL(file, src), 'utf8')),
    );
    expect(knowing).toEqual(['text/characters.ts']);
  });
});

describe('what is cut elsewhere', () => {
  const flags = '🇹🇼'.repeat(60);

  test('suggestions name a heading without splitting a flag', () => {
    const { documents, passages } = corpusOf({ 'a.md': `# ${flags}\n\nText.\n` });
    const [name = ''] = new Suggester(
      documents,
      passages,
      () => undefined,
      () => '',
    )
      .documents('', 1)
      .map((one) => one.name);
    expect(isCutWhole(flags, name.replace(/…$/u, ''))).toBe(true);
  });

  test('a post whose span splits a letter from its mark quotes the whole passage', () => {
    const [passage] = corpusOf({ 'a.md': '# A\n\nOne é̂ two.\n' }).passages;
    if (passage === undefined) throw new Error('there is a passage');
    const at = passage.document.text.indexOf('\u0302') - passage.span.start;
    expect(spanIn(passage, { start: 0, end: at })).toEqual(passage.span);
  });
});
