import { expect, test } from 'vitest';
import { blocks, extent, lines, written } from '../../src/corpus/lines.ts';
import { toEnd } from '../../src/slices.ts';

const TEXT = ' one \n\n\u200b\ntwo\nthree';
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test('lines() are trimmed, and blank if nothing in them is visible', () => {
  expect([...lines(TEXT)].map(words)).toEqual(['one', '', '', 'two', 'three']);
  expect([...lines('')]).toEqual([{ start: 0, end: 0 }]);
});

test('written() are those that are not blank', () => {
  expect([...written(TEXT)].map(words)).toEqual(['one', 'two', 'three']);
});

test('blocks() are runs of lines between blank ones; what stands apart is one by itself', () => {
  const all = [...lines(TEXT)];
  expect(toEnd(blocks(all)).map((block) => block.map(words))).toEqual([['one'], ['two', 'three']]);
  const apart = toEnd(blocks(all, (line) => words(line) === 'two'));
  expect(apart.map((block) => block.map(words))).toEqual([['one'], ['two'], ['three']]);
});

test('extent() goes from the first line to the last', () => {
  expect(
    extent([
      { start: 3, end: 5 },
      { start: 7, end: 9 },
    ]),
  ).toEqual({ start: 3, end: 9 });
  expect(extent([])).toEqual({ start: 0, end: 0 });
});
