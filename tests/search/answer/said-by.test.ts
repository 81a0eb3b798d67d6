import { expect, test } from 'vitest';
import { asFound, saidBy } from '../../../src/search/answer/said-by.ts';
import { paragraphs, indexOf, rankedOf } from '../../support/sample-corpus.ts';

const TEXT = paragraphs('A consul bought tea.', 'A ship sailed.');
const { query, ranked } = rankedOf('consul ship', TEXT);
const index = indexOf(TEXT);

test('saidBy() has the best quality of each term in the passage or above it', () => {
  const [best] = ranked;
  expect(best && saidBy(query, { ...best, above: [0, 0.5] })).toEqual(
    best?.passageNumber === 0 ? [1, 0.5] : [0, 1],
  );
  expect(saidBy(query, { above: [0.2, 0.4], occurrences: [] })).toEqual([0.2, 0.4]);
});

test('asFound() is the passage that was found, or how the query would have found it', () => {
  const [first, ...others] = ranked;
  expect(first && asFound({ query, ranked }, first.passageNumber, index)).toBe(first);
  const ranks = first === undefined ? [] : [first];
  for (const other of others) {
    const found = asFound({ query, ranked: ranks }, other.passageNumber, index);
    expect(found?.occurrences).toEqual(other.occurrences);
    expect(found?.score).toBe(other.score);
  }
  expect(asFound({ query, ranked: [] }, -1, index)).toBeUndefined();
});
