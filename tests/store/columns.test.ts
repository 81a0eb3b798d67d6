import { describe, expect, test } from 'vitest';
import { toEnd } from '../../src/slices.ts';
import { aligned, integerColumn, partsOf, placed, wordColumn, wordsOf } from '../../src/store/columns.ts';

test.each([
  [0, 0],
  [1, 8],
  [8, 8],
  [9, 16],
])('aligned(%i) is %i', (length, at) => {
  expect(aligned(length)).toBe(at);
});

describe('partsOf()', () => {
  const sections = [wordColumn('names', ['a', 'bé']), integerColumn('counts', Uint32Array.of(7, 70_000))];
  const places = placed(sections);
  const bytes = new Uint8Array(24);
  for (const [at, { start }] of places.entries()) bytes.set(sections[at]?.bytes ?? [], start);
  const parts = partsOf(bytes, places);

  test('finds each section where it was placed, at a multiple of 8', () => {
    expect(places.map(({ name, start, length }) => [name, start, length])).toEqual([
      ['names', 0, 5],
      ['counts', 8, 8],
    ]);
    expect(toEnd(wordsOf(parts.bytes('names')))).toEqual(['a', 'bé']);
    expect([...parts.integers('counts')]).toEqual([7, 70_000]);
  });

  test('names a column that is missing', () => {
    expect(() => parts.bytes('lengths')).toThrow('it has no column "lengths"');
  });
});

test('wordsOf() no bytes are no words', () => {
  expect(toEnd(wordsOf(new Uint8Array()))).toEqual([]);
});
