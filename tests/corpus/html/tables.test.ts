import { expect, test } from 'vitest';
import { isLayout, tableBlock } from '../../../src/corpus/html/tables.ts';
import { plainText } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';
import { firstIn, parsed } from './page.ts';

const table = (inside: string) => firstIn(parsed(`<table ${inside}</table>`), 'table');

test.each([
  ['one of data', '><tr><td>a<td>b<tr><td>c<td>d', false],
  ['one column', '><tr><td>a<tr><td>b', true],
  ['one row', '><tr><td>a<td>b', true],
  ['one row with its name', '><tr><th>a<td>b', false],
  ['one in another', '><tr><td><table><tr><td>x</table><td>b<tr><td>c<td>d', true],
  ['one that says so', 'role=presentation><tr><th>a<td>b<tr><th>c<td>d', true],
  ['long texts', `><tr><td>${'word '.repeat(90)}<td>b<tr><td>${'word '.repeat(90)}<td>d`, true],
])('isLayout() of %s', (_, inside, expected) => expect(isLayout(table(inside))).toBe(expected));

test('tableBlock() has headers, a caption of one cell, and bounds for spans', () => {
  const block = toEnd(
    tableBlock(
      table('><tr><th colspan=2>Times<tr><th>Day<th>At<tr><td colspan=99999>x<td rowspan=99999>y'),
      (cell) => ({ text: plainText(cell) }),
    ),
  );
  expect(block).toMatchObject({ kind: 'table', caption: { text: 'Times' }, headers: 1 });
  expect(block.kind === 'table' && block.rows.map((row) => row.length)).toEqual([2, 51]);
});
