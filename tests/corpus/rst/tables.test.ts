import { describe, expect, test } from 'vitest';
import {
  csvRows,
  gridTable,
  isGrid,
  isSimple,
  simpleEnd,
  simpleTable,
} from '../../../src/corpus/rst/tables.ts';

const words = (text: string) => ({ text: text.replace(/\n/gu, ' ') });
const shown = ({ rows, headers }: ReturnType<typeof gridTable>) => [
  headers,
  rows.map((row) => row.map(({ text }) => text)),
];

describe('gridTable()', () => {
  test('has cells of several lines, a header, and the text of a spanning cell in its first column', () => {
    const lines = [
      '+-----+-----+',
      '| Day | At  |',
      '+=====+=====+',
      '| Mon | 7   |',
      '|     | or 8|',
      '+-----+-----+',
      '| none at   |',
      '+-----+-----+',
    ];
    expect(isGrid(lines[0] ?? '')).toBe(true);
    expect(shown(gridTable(lines, words))).toEqual([
      1,
      [
        ['Day', 'At'],
        ['Mon', '7 or 8'],
        ['none at', ''],
      ],
    ]);
  });
});

describe('simpleTable()', () => {
  test('continues a row on a line whose first cell is empty', () => {
    const lines = [
      '====  =====',
      'Day   At',
      '====  =====',
      'Mon   7',
      '      or 8',
      'Tue   9',
      '====  =====',
    ];
    expect([isSimple(lines[0] ?? ''), simpleEnd(lines, 0)]).toEqual([true, 7]);
    expect(shown(simpleTable(lines, words))).toEqual([
      1,
      [
        ['Day', 'At'],
        ['Mon', '7 or 8'],
        ['Tue', '9'],
      ],
    ]);
  });
});

test('csvRows() reads quotation marks, and what stands in them', () => {
  expect(csvRows('a, "b, ""c"""\n\n"d\ne",f\n')).toEqual([
    ['a', 'b, "c"'],
    ['d\ne', 'f'],
  ]);
});
