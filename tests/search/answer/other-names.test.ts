import { describe, expect, test } from 'vitest';
import { Library } from '../../../src/library/library.ts';
import { otherNames } from '../../../src/search/answer/other-names.ts';
import { rankedOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

test('otherNames() of nothing are none', () => {
  expect(otherNames(rankedOf('consul', 'A consul.').query, undefined)).toEqual([]);
});

describe('the notes that ship', async () => {
  const library = await Library.open('corpus');

  test('tell a name of the question that the best passage says by another', () => {
    const { readAs } = answered(library.ask('Who was the first Russian consul in Taipei?'));
    expect(readAs).toEqual([{ word: 'Taipei', as: 'Formosa', kind: 'alias' }]);
    expect(answered(library.ask('Who was the first Russian consul on Formosa?')).readAs).toEqual([]);
  });
});
