import { expect, test } from 'vitest';
import { pageButtons } from '../../../src/replies/compose/paging.ts';

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
