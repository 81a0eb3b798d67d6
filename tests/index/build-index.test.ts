import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import type { FieldPostings, IndexData } from '../../src/index/index-data.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const { passages } = corpusOf({ 'a.md': '# Harbours\n\nShips and the ships.\n\nTea on Ships.\n' });
const data = toEnd(buildIndex(passages));

/** The passages that hold a term, with how often. */
function postings({ starts, passageNumbers, counts }: FieldPostings, term: string, of: IndexData = data) {
  const number = of.terms.numberOf(term) ?? -1;
  const [from, to] = [starts[number], starts[number + 1]];
  return Array.from(passageNumbers.subarray(from, to), (passageNumber, at) => [
    passageNumber,
    counts[(from ?? 0) + at],
  ]);
}

describe('buildIndex()', () => {
  test('lists the passages of each term, with how often each says it', () => {
    expect(postings(data.inText, 'ship')).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(postings(data.inText, 'tea')).toEqual([[1, 1]]);
    expect(postings(data.inHeading, 'harbour')).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('lists no stop words', () => {
    expect(data.terms.numberOf('the')).toBeDefined();
    expect(postings(data.inText, 'the')).toEqual([]);
    expect([...data.lengths]).toEqual([2, 2]);
  });

  test('counts a term 255 times at most', () => {
    const [sample] = corpusOf({ 'a.md': 'tea '.repeat(300) }).passages;
    if (sample === undefined) throw new Error('There is no passage');
    const whole = { ...sample, span: { start: 0, end: sample.document.text.length } };
    const many = toEnd(buildIndex([whole]));
    expect([...many.lengths]).toEqual([300]);
    expect(postings(many.inText, 'tea', many)).toEqual([[0, 255]]);
  });

  test('knows which words stand in lower case, and how often words stand there', () => {
    const of = (surface: string) => {
      const number = data.surfaces.numberOf(surface) ?? -1;
      return [data.surfaceCounts[number], data.surfaceLower[number]];
    };
    expect(of('ships')).toEqual([3, 1]);
    expect(of('tea')).toEqual([1, 0]);
  });

  test('yields how much is done, never less than before', () => {
    const shares = [...buildIndex(passages)].filter((share) => share !== undefined);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('makes an index of no passages', () => {
    expect(toEnd(buildIndex([])).lengths).toHaveLength(0);
  });
});
