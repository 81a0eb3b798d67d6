import { describe, expect, test } from 'vitest';
import { applyCuts, cut, withoutQuoteMarks } from '../../../src/corpus/markdown/cuts.ts';

describe('applyCuts()', () => {
  test('leaves out the cuts, and maps offsets', () => {
    const { text, at } = applyCuts('a **bold** word', [
      { start: 2, end: 4, text: '' },
      { start: 8, end: 10, text: '' },
    ]);
    expect(text).toBe('a bold word');
    expect([0, 2, 3, 4, 7, 10, 15].map(at)).toEqual([0, 2, 2, 2, 5, 6, 11]);
  });

  test('inserts words, and accepts cuts in any order and inside one another', () => {
    const cuts = [
      { start: 6, end: 8, text: 'x' },
      { start: 0, end: 4, text: '' },
      { start: 2, end: 5, text: '' },
    ];
    expect(applyCuts('abcdefghi', cuts).text).toBe('fxi');
  });
});

test('cut() leaves line ends where they are', () => {
  expect(cut('a\nbc\nd', 0, 6, 'x')).toEqual({ start: 0, end: 6, text: 'x\n\n' });
});

test.each([
  ['> a\n> b', 1, '> a\n  b'],
  ['> a\n> > b', 1, '> a\n  > b'],
  ['> a\nb', 1, '> a\nb'],
  ['a\n> b', 0, 'a\n> b'],
])('withoutQuoteMarks() of %j, %i deep, is %j', (text, depth, bare) => {
  expect(withoutQuoteMarks(text, 0, text.length, depth)).toBe(bare);
});
