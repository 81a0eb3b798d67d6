import { describe, expect, test } from 'vitest';
import { headingAt, type Known, levelsOf } from '../../../src/corpus/pdf/headings.ts';
import { linesBelow, segmentAt } from './page.ts';

const known: Known = {
  body: { size: 10, font: 'body' },
  outline: [{ title: '2. The Keys', level: 3, page: 0 }],
  tags: new Map([['0 m1', 2]]),
  isBold: (font) => font === 'bold',
};
const heading = (...segments: Parameters<typeof linesBelow>) => headingAt(linesBelow(...segments), 0, known);
const BELOW = segmentAt('and the words below it go on and on and on', 0, 125);

describe('headingAt()', () => {
  test('is what is larger than running text, of several lines too', () => {
    expect(
      heading(
        segmentAt('Rules of the', 0, 100, { size: 18 }),
        segmentAt('harbour', 0, 120, { size: 18 }),
        BELOW,
      ),
    ).toMatchObject({ count: 2 });
  });

  test.each([
    ['The keys', true],
    ['2.1 The keys', true],
    ['The keys hang in the hut.', false],
    ['and the keys,', false],
    ['• a key', false],
  ])('is a bold line %j: %j', (text, is) => {
    expect(heading(segmentAt(text, 0, 100, { font: 'bold' }), BELOW) !== undefined).toBe(is);
  });

  test('is what the tags or the bookmarks of the document call one', () => {
    expect(heading(segmentAt('the keys', 0, 100, { mark: 'm1' }), BELOW)).toMatchObject({ level: 2 });
    expect(heading(segmentAt('The keys', 0, 100), BELOW)).toMatchObject({ level: 3 });
  });

  test.each(['the keys hang', 'x + y = z', '12'])('is none where %j stands as running text', (text) => {
    expect(heading(segmentAt(text, 0, 100), BELOW)).toBeUndefined();
    expect(
      heading(segmentAt(text === 'the keys hang' ? '= 4 +' : text, 0, 100, { size: 18 }), BELOW),
    ).toBeUndefined();
  });
});

test('levelsOf() follow the numbers, even if boxes have larger headings', () => {
  const style = (size: number, depth: number) => ({ count: 1, style: { size, depth, isBold: true } });
  expect(levelsOf([style(14, 1), style(12, 0), style(11, 2), style(10, 3)], known.body)).toEqual([
    1, 2, 2, 3,
  ]);
});

test('levelsOf() are by size, then by numbers, unless the document gives them', () => {
  const style = (size: number, depth: number, isBold = false) => ({
    count: 1,
    style: { size, depth, isBold },
  });
  expect(
    levelsOf(
      [style(20, 0), style(14, 1), style(14, 2), style(10, 0, true), { ...style(10, 0, true), level: 5 }],
      known.body,
    ),
  ).toEqual([1, 2, 3, 3, 5]);
});
