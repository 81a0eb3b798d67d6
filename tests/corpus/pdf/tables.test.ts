import { describe, expect, test } from 'vitest';
import { tableAt } from '../../../src/corpus/pdf/tables.ts';
import type { Segment } from '../../../src/corpus/pdf/segments.ts';
import { linesBelow, segmentAt } from './page.ts';

const row = (y: number, ...cells: string[]): Segment[] =>
  cells.flatMap((text, at) => (text === '' ? [] : [segmentAt(text, 150 * at, y)]));
const read = (...segments: Segment[]) => {
  const found = tableAt(linesBelow(...segments), 0);
  return (
    found && [
      found.count,
      found.table.headers ?? 0,
      found.table.rows.map((cells) => cells.map(({ text }) => text)),
    ]
  );
};

describe('tableAt()', () => {
  test('has the rows of cells that are in line, and ends where they end', () => {
    expect(
      read(
        ...row(100, 'Day', 'From'),
        ...row(115, 'Monday', '7'),
        ...row(130, 'Sunday', '9'),
        segmentAt('Behind it stands a line that goes over all of it and more', 0, 145),
      ),
    ).toEqual([
      3,
      1,
      [
        ['Day', 'From'],
        ['Monday', '7'],
        ['Sunday', '9'],
      ],
    ]);
  });

  test('joins lines of one cell where rows are apart', () => {
    expect(
      read(
        ...row(100, 'Day', 'From'),
        ...row(120, 'Monday', 'seven or'),
        ...row(131, '', 'eight'),
        ...row(151, 'Sunday', 'nine'),
      )?.[2],
    ).toEqual([
      ['Day', 'From'],
      ['Monday', 'seven or eight'],
      ['Sunday', 'nine'],
    ]);
  });

  test.each<[string, Segment[]]>([
    ['two lines', [...row(100, 'a', 'b'), ...row(115, 'c', 'd')]],
    ['numbers of a list', [...row(100, '1.', 'one'), ...row(115, '2.', 'two'), ...row(130, '3.', 'three')]],
    [
      'gaps that are nowhere in line',
      [
        segmentAt('aa', 0, 100),
        segmentAt('bb', 60, 100),
        segmentAt('cc', 0, 112),
        segmentAt('dd', 120, 112),
        segmentAt('ee', 30, 124),
        segmentAt('ff', 200, 124),
      ],
    ],
    ['one column', [segmentAt('a', 0, 100), segmentAt('b', 0, 115), segmentAt('c', 0, 130)]],
  ])('is none of %s', (_, segments) => {
    expect(read(...segments)).toBeUndefined();
  });
});
