import { expect, test } from 'vitest';
import { pageButtons, pageOf } from '../../../src/replies/compose/paging.ts';

const buttons = (page: number, pages: number) =>
  pageButtons(page, pages, (to) => ({ kind: 'page', page: to })).map((control) =>
    control.kind === 'button' && control.action.kind === 'page'
      ? [control.label, control.action.page, control.disabled === true]
      : [],
  );

test('pageButtons() leads to the first, the one before, the next and the last page', () => {
  expect(buttons(2, 5)).toEqual([
    ['«', 0, false],
    ['◀', 1, false],
    ['3/5', 2, true],
    ['▶', 3, false],
    ['»', 4, false],
  ]);
});

test.each([
  [0, ['«', '◀', '1/2']],
  [1, ['2/2', '▶', '»']],
])('pageButtons() of page %i disables what leads nowhere', (page, disabled) => {
  expect(buttons(page, 2).flatMap(([label, , isDisabled]) => (isDisabled ? [label] : []))).toEqual(disabled);
});

test('pageButtons() of a single page are none', () => {
  expect(buttons(0, 1)).toEqual([]);
});

test.each([
  [0, { page: 0, pages: 3, from: 0, entries: ['a', 'b'] }],
  [2, { page: 2, pages: 3, from: 4, entries: ['e'] }],
  [9, { page: 2, pages: 3, from: 4, entries: ['e'] }],
  [-1, { page: 0, pages: 3, from: 0, entries: ['a', 'b'] }],
])('pageOf() gives page %i, or the nearest that there is', (page, expected) => {
  expect(pageOf(['a', 'b', 'c', 'd', 'e'], 2, page)).toEqual(expected);
});

test('pageOf() of an empty list is one empty page', () => {
  expect(pageOf([], 2, 5)).toEqual({ page: 0, pages: 1, from: 0, entries: [] });
});
