import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correction } from '../../../src/search/question/spelling.ts';
import { indexOf } from '../../support/sample-corpus.ts';
import { runs } from '../../support/runs.ts';

const index = indexOf(
  'Khrushchev wrote to the consulate. Moscow, Moscow and Taipei signed in 1949. A ship sank.',
);

describe('correction()', () => {
  test.each([
    ['two letters swapped', 'mosocw', 'moscow'],
    ['a letter left out', 'mosow', 'moscow'],
    ['a letter too many', 'taippei', 'taipei'],
    ['a wrong letter', 'taipey', 'taipei'],
    ['a wrong first letter of a long word', 'gonsulate', 'consulate'],
    ['two slips in a long word', 'krushchov', 'khrushchev'],
    ['two slips in another', 'consullatte', 'consulate'],
  ])('mends %s', (_, word, meant) => {
    expect(correction(word, index)).toBe(meant);
  });

  test.each([
    ['nothing near', 'zanzibar'],
    ['two slips in a short word', 'mooscv'],
    ['a wrong first letter of a short word', 'noscow'],
    ['a short word', 'shp'],
    ['a number', '1948'],
    ['a word with digits', 'mosc0w'],
    ['nothing at all', ''],
    ['pasted text', 'moscow'.repeat(10)],
  ])('leaves alone %s', (_, word) => {
    expect(correction(word, index)).toBeUndefined();
  });

  test('comes back to a known word as it is', () => {
    expect(correction('moscow', index)).toBe('moscow');
  });

  test('prefers a like beginning, then the more frequent', () => {
    const ships = indexOf('A barbour, the harbour; carter and carver and carver.');
    expect(correction('hbrbour', ships)).toBe('harbour');
    expect(correction('carser', ships)).toBe('carver');
  });

  test('takes only what it is allowed to', () => {
    expect(correction('mosocw', index, (near) => near !== 'moscow')).toBeUndefined();
  });

  test('ends, with a word of the corpus or nothing, for any word', () => {
    const letters = fc.string({
      unit: fc.constantFrom('m', 'o', 's', 'c', 'w', 't', 'a', 'i', 'p', 'e', 'ж', '𠀀'),
    });
    fc.assert(
      fc.property(letters, (word) => {
        const meant = correction(word, index);
        if (meant !== undefined) expect(index.spells(meant)).toBe(true);
      }),
      runs(300),
    );
  });
});
