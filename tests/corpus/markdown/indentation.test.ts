import { expect, test } from 'vitest';
import { columnsAt, columnsOf, leading } from '../../../src/corpus/markdown/indentation.ts';

test.each([
  ['  a', 2],
  ['\ta', 4],
  [' \ta', 4],
  ['\t a', 5],
  ['    \ta', 8],
])('columnsOf() the white space of %j is %i', (line, columns) => {
  expect(columnsOf(line, 0, leading(line, 0, line.length))).toBe(columns);
});

test('leading() is the end of a line of white space alone', () => {
  expect(leading('a\n  \nb', 2, 4)).toBe(4);
});

test('columnsAt() a tab is what is left to the next multiple of 4', () => {
  expect([0, 1, 3, 4].map((before) => columnsAt('\t', 0, before))).toEqual([4, 3, 1, 4]);
});
