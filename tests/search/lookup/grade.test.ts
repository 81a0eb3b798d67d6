import { describe, expect, test } from 'vitest';
import { EXACTNESS, waysOf, wordsIn } from '../../../src/search/lookup/grade.ts';
import { indexOf } from '../../support/sample-corpus.ts';
import { parseQuery } from '../../../src/search/question/query.ts';
import { glossaryOf } from '../../support/sample-corpus.ts';

const TEXT = '# T\n\nA ship came.\n\nShips came.\n\nBoats came.\n';
const index = indexOf(TEXT);
const query = parseQuery('ship', index, glossaryOf('- term: ship\n  en: [boat]\n'));

describe('wordsIn()', () => {
  const read = wordsIn(query, index);
  const exactness = [0, 1, 2].map((passage) => read(index.formsOf(passage)).exactness.get(0));

  test('a word as typed is worth more than another form of it, and that more than another word', () => {
    expect(exactness).toEqual([EXACTNESS.written, EXACTNESS.stem, EXACTNESS.alias]);
  });

  test('counts how often it is said', () => {
    expect(read(index.formsOf(0)).times.get(0)).toBe(1);
  });
});

test('waysOf() has each way once', () => {
  const [term] = query.terms;
  expect(term && [...waysOf(term).keys()].sort()).toEqual(['boat', 'ship']);
});
