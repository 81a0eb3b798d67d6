import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { ArrayCandidates } from '../../src/index/array-candidates.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { passagesIn } from '../../src/index/choose-candidates.ts';
import type { IndexData } from '../../src/index/index-data.ts';
import { MiniSearchCandidates } from '../../src/index/minisearch-candidates.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf } from '../support/sample-corpus.ts';
import { passagesOfTerms, weightedTerms } from './random-passages.ts';
import { runs } from '../support/runs.ts';

/** Each passage in a document of its own, which has the heading as its title. */
function dataOf(passages: readonly { text: string; heading: string }[]): IndexData {
  const [sample] = corpusOf({ 'a.md': 'A sample.' }).passages;
  if (sample === undefined) throw new Error('There is no passage to copy');
  const made = passages.map(({ text, heading }): Passage => {
    const document = { ...sample.document, text, title: heading, language: 'en' };
    return { ...sample, document, span: { start: 0, end: text.length } };
  });
  return toEnd(buildIndex(made));
}

const data = dataOf([
  { text: 'Ships carry tea. The ships!', heading: 'Harbour' },
  { text: 'Keelung exports tea', heading: 'Harbour' },
]);

describe('ArrayCandidates', () => {
  const index = new ArrayCandidates(data);

  test('proposes passages that hold any of the terms, the rarer and more frequent first', () => {
    const both = ['tea', 'keelung'].map((term) => ({ term, weight: 1 }));
    expect(index.candidates(both, 10)).toEqual([1, 0]);
    expect(index.candidates(both, 1)).toEqual([1]);
    expect(index.candidates(both, 10, (passage) => passage === 0)).toEqual([0]);
    expect(index.candidates([], 10)).toEqual([]);
  });

  test('knows in how many passages a term stands, and no stop words', () => {
    expect(index.frequency('harbour')).toBe(2);
    expect(index.frequency('ship')).toBe(1);
    expect(index.frequency('the')).toBe(0);
    expect(index.startingWith('th', 10)).toEqual([]);
  });

  test('proposes what MiniSearch does', () => {
    const accepted = fc.option(fc.nat({ max: 3 }), { nil: undefined });
    fc.assert(
      fc.property(
        passagesOfTerms(12),
        weightedTerms,
        fc.integer({ min: 1, max: 14 }),
        accepted,
        (passages, terms, limit, odd) => {
          const data = dataOf(passages);
          const arrays = new ArrayCandidates(data);
          const miniSearch = new MiniSearchCandidates();
          for (const at of passages.keys()) miniSearch.add(passagesIn(data)(at));
          const accepts = odd === undefined ? undefined : (passage: number) => passage % 4 !== odd;
          expect(arrays.candidates(terms, limit, accepts)).toEqual(
            miniSearch.candidates(terms, limit, accepts),
          );
          for (const { term } of terms) expect(arrays.frequency(term)).toBe(miniSearch.frequency(term));
          expect(arrays.startingWith('t', 5)).toEqual(miniSearch.startingWith('t', 5));
        },
      ),
      // Each run makes a whole index.
      runs(40),
    );
  });
});
