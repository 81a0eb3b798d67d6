import { expect, test } from 'vitest';
import { headersOf, isLayout, rowsOf } from '../../../src/corpus/word/tables.ts';
import { elementOf } from './elements.ts';

const cell = (text: string, bold = false) =>
  `<w:tc><w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells: string, own = '') => `<w:tr><w:trPr>${own}</w:trPr>${cells}</w:tr>`;

test.each([
  ['marked rows', row(cell('a') + cell('b'), '<w:tblHeader/>') + row(cell('c') + cell('d')), 1, false],
  ['a bold row', row(cell('a', true) + cell('b', true)) + row(cell('c') + cell('d')), 1, false],
  ['none', row(cell('a') + cell('b')) + row(cell('c') + cell('d')), 0, false],
  ['a box', row(cell('a')), 0, true],
  ['a deleted row', row(cell('x') + cell('y'), '<w:del/>') + row(cell('c') + cell('d')), 0, false],
  ['a part of a page', row(cell('word '.repeat(400)) + cell('b')), 0, true],
])('headersOf() and isLayout() of %s', async (_, inside, headers, expected) => {
  const table = await elementOf(`<w:tbl>${inside}</w:tbl>`);
  const rows = rowsOf(table);
  expect([headersOf(table, rows), isLayout(rows, () => false)]).toEqual([headers, expected]);
});
