import { describe, expect, test } from 'vitest';
import { quotedPieces } from '../../../src/search/quotation/quote-places.ts';

describe('quotedPieces()', () => {
  test.each([
    ['Bees make honey', [['bees', 'make', 'honey']]],
    ['Bees … honey', [['bees'], ['honey']]],
    ['Bees [...] honey (…) wax', [['bees'], ['honey'], ['wax']]],
    ['… honey …', [['honey']]],
    ['Bees . . . honey', [['bees'], ['honey']]],
    ['…', []],
  ])('of %j are %j', (text, pieces) => {
    expect(quotedPieces(text).map((words) => words.map(({ said }) => said))).toEqual(pieces);
  });
});
