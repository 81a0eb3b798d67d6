/** What do random passages and questions look like to an index? Few terms, so that they meet. */

import fc from 'fast-check';
import type { IndexedPassage } from '../../src/index/minisearch-candidates.ts';

const TERMS = ['tea', 'ship', 'keelung', 'moscow', 'rice', 'harbour', 'consul', 'treati', '台湾', '1911'];

const terms = (maxLength: number) =>
  fc.array(fc.constantFrom(...TERMS), { maxLength }).map((list) => list.join(' '));

/** Passages with numbers from 0, at most so many; at least one. */
export const passagesOfTerms = (most: number): fc.Arbitrary<IndexedPassage[]> =>
  fc
    .array(fc.record({ text: terms(12), heading: terms(3) }), { minLength: 1, maxLength: most })
    .map((passages) => passages.map((passage, id) => ({ id, ...passage })));

/** Terms to look for with weights above 0 and at most 1, some that no passage has. */
export const weightedTerms = fc.array(
  fc.record({
    term: fc.constantFrom(...TERMS, 'zanzibar'),
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { maxLength: 8 },
);
