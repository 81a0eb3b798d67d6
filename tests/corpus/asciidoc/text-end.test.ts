import { expect, test } from 'vitest';
import { blankAt, textEnd } from '../../../src/corpus/asciidoc/text-end.ts';

test.each([
  ['an empty line', ['a', 'b', '', 'c'], 2],
  ['a plus', ['a', '+', 'b'], 1],
  ['a block', ['a', '----', 'b'], 1],
  ['attributes', ['a', '[quote]', 'b'], 1],
  ['an item', ['a', '* b'], 1],
  ['a heading', ['a', '== B'], 1],
  ['no line that reads like a term', ['a', 'b:: c', 'd'], 3],
])('textEnd() is at %s', (_, lines, end) => {
  expect(textEnd(lines, 0, 0)).toBe(end);
});

test('textEnd() is at a term below a term, and ignores headings inside other blocks', () => {
  expect([textEnd(['a:: b', 'c:: d'], 1, 0), textEnd(['a', '== B'], 0, 1)]).toEqual([1, 2]);
});

test('blankAt() is the next empty line, or behind the last', () => {
  expect([blankAt(['a', 'b', '', 'c'], 0), blankAt(['a'], 0)]).toEqual([2, 1]);
});
