import { expect, test } from 'vitest';
import { lines } from '../../../src/corpus/lines.ts';
import { tableHeader } from '../../../src/corpus/plain/tables.ts';

test.each<[string, string, number | undefined]>([
  ['tabs', 'Name\tYear\nBees\t1896\n', 1],
  ['bars', 'Name | Year\nBees | 1896\n', 1],
  ['a rule below the header', 'Name | Year\n-----+-----\nBees | 1896\n', 2],
  ['no header', 'Ada\t1\nBen\t2\n', 0],
  ['columns of spaces', 'Name   Year\nBees   1896\nWasps  1897\n', 1],
  ['two rows of spaces', 'Name   Year\nBees   1896\n', undefined],
  ['prose', 'Bees make honey.\nWasps make paper.\nAnts dig.\n', undefined],
])('tableHeader() of %s', (_, text, header) => {
  const rows = [...lines(text)].filter(({ start, end }) => start < end);
  expect(tableHeader(text, rows)).toBe(header);
});
