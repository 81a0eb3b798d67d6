import { describe, expect, test } from 'vitest';
import { roman, runningOf } from '../../../src/corpus/pdf/running.ts';
import type { Segment } from '../../../src/corpus/pdf/segments.ts';
import { segmentAt } from './page.ts';

/** What is left of pages, each given as the words at heights of a page of 800 points. */
const leftOf = (pages: [string, number][][]) => {
  const lines = pages.map((page, at) => ({
    segments: page.map(([text, y]): Segment => segmentAt(text, 60, y)),
    height: 800,
    label: String(at + 1),
  }));
  const running = runningOf(lines);
  return lines.map(({ segments }, at) =>
    segments.filter((one) => !running[at]?.has(one)).map(({ text }) => text),
  );
};

describe('runningOf()', () => {
  test('is text that repeats at one height, whatever numbers are in it', () => {
    const pages = ['a', 'b', 'c'].map((name, at): [string, number][] => [
      [`The handbook, ${at + 7}`, 40],
      [name, 400],
      [`– ${at + 7} –`, 770],
    ]);
    expect(leftOf(pages)).toEqual([['a'], ['b'], ['c']]);
  });

  test('is neither a number in the text nor text that is elsewhere on each page', () => {
    const pages = ['a', 'b', 'c'].map((name, at): [string, number][] => [
      ['The handbook', 40 + 20 * at],
      [name, 300],
      ['12', 400],
    ]);
    expect(leftOf(pages)).toEqual([
      ['The handbook', 'a', '12'],
      ['The handbook', 'b', '12'],
      ['The handbook', 'c', '12'],
    ]);
  });

  test('is all of a page that is scanned with a mark on it', () => {
    expect(leftOf([1, 2, 3].map(() => [['Scanned with a camera', 780]]))).toEqual([[], [], []]);
  });

  test('is the number of a page alone at its foot', () => {
    expect(
      leftOf([
        [
          ['words', 400],
          ['1', 780],
        ],
      ]),
    ).toEqual([['words']]);
    expect(
      leftOf([
        [
          ['words', 400],
          ['7', 780],
        ],
      ]),
    ).toEqual([['words', '7']]);
  });
});

test.each([
  ['xiv', 14],
  ['iii', 3],
  ['lx', 60],
])('roman() of %j is %d', (letters, number) => {
  expect(roman(letters)).toBe(number);
});
