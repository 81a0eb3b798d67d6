import { expect, test } from 'vitest';
import { asciiTable } from '../../../src/corpus/asciidoc/tables.ts';

const none = {
  cols: undefined,
  format: undefined,
  separator: undefined,
  hasHeader: false,
  hasNoHeader: false,
  caption: undefined,
};
const read = (lines: string[], options = {}) => {
  const { rows, headers } = asciiTable(lines, { ...none, ...options }, (text) => ({ text }));
  return [headers, rows.map((row) => row.map(({ text }) => text))];
};

test.each<[string, string[], object, unknown[]]>([
  [
    'cells in a line, and a header above an empty one',
    ['|A |B', '', '|1 |2'],
    {},
    [
      1,
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
  ],
  [
    'as many columns as are told',
    ['|1', '|2', '|3', '|4'],
    { cols: '1,1' },
    [
      0,
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  ],
  ['columns that are repeated', ['|1 |2 |3'], { cols: '3*' }, [0, [['1', '2', '3']]]],
  [
    'cells over columns and rows',
    ['2+|a', '.2+|b |c', '|d'],
    { cols: '1,1' },
    [
      0,
      [
        ['a', ''],
        ['b', 'c'],
        ['b', 'd'],
      ],
    ],
  ],
  ['values between commas', ['a,"b, c"'], { format: 'csv', hasHeader: true }, [1, [['a', 'b, c']]]],
  ['a bar that is meant', ['|a \\| b |c'], {}, [0, [['a | b', 'c']]]],
])('asciiTable() reads %s', (_, lines, options, table) => {
  expect(read(lines, options)).toEqual(table);
});
