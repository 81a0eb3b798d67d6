import { describe, expect, test } from 'vitest';
import { chosenTerms, shortestFirst } from '../../src/index/candidates.ts';

const counts: Readonly<Record<string, number>> = { tea: 2_000, ship: 400, keelung: 3, the: 3_000, port: 900 };
const chosen = (terms: readonly string[], filtered = false) =>
  chosenTerms(
    terms.map((term) => ({ term, weight: 1 })),
    (term) => counts[term] ?? 0,
    filtered,
  ).map(({ term }) => term);

describe('chosenTerms()', () => {
  test('gives the rarest terms first, without those that no passage holds', () => {
    expect(chosen(['ship', 'zanzibar', 'keelung'])).toEqual(['keelung', 'ship']);
  });

  test('leaves out the term with which more than 2,500 postings would be read, and all behind it', () => {
    expect(chosen(['tea', 'ship', 'keelung', 'the'])).toEqual(['keelung', 'ship', 'tea']);
    expect(chosen(['tea', 'ship', 'port', 'keelung'])).toEqual(['keelung', 'ship', 'port']);
  });

  test('gives one term however many passages hold it', () => {
    expect(chosen(['the'])).toEqual(['the']);
    expect(chosen([])).toEqual([]);
  });

  test('reads twenty times as many postings if most passages are not accepted', () => {
    expect(chosen(['tea', 'ship', 'port', 'the'], true)).toEqual(['ship', 'port', 'tea', 'the']);
  });

  test('gives a term that is wanted twice once, with its highest weight', () => {
    const twice = [0.2, 0.9, 0.5].map((weight) => ({ term: 'ship', weight }));
    expect(chosenTerms(twice, () => 1, false)).toMatchObject([{ term: 'ship', weight: 0.9 }]);
  });
});

test('shortestFirst() orders terms by length, then by letters', () => {
  expect(shortestFirst(['ships', 'port', 'sea', 'ship', 'air'])).toEqual([
    'air',
    'sea',
    'port',
    'ship',
    'ships',
  ]);
});
