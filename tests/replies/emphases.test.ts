import { describe, expect, test } from 'vitest';
import { emphases } from '../../src/replies/emphases.ts';

const written = (marks: [number, number][], focus?: [number, number]): string[] =>
  emphases(
    marks.map(([start, end]) => ({ start, end })),
    focus && { start: focus[0], end: focus[1] },
  ).map(({ start, end, isFocus }) => `${start}-${end}${isFocus ? '!' : ''}`);

describe('emphases()', () => {
  test('are the marks where nothing is likely the answer', () => {
    expect(
      written([
        [0, 2],
        [4, 6],
      ]),
    ).toEqual(['0-2', '4-6']);
  });

  test.each<[string, [number, number][], [number, number], string[]]>([
    ['beside marks', [[0, 2]], [4, 6], ['0-2', '4-6!']],
    ['before marks', [[4, 6]], [0, 2], ['0-2!', '4-6']],
    ['in place of a mark', [[4, 6]], [4, 6], ['4-6!']],
    ['in place of part of a mark', [[0, 9]], [4, 6], ['0-4', '4-6!', '6-9']],
    [
      'over the end of one and the start of another',
      [
        [0, 5],
        [6, 9],
      ],
      [4, 7],
      ['0-4', '4-7!', '7-9'],
    ],
  ])('show it %s', (_, marks, focus, expected) => {
    expect(written(marks, focus)).toEqual(expected);
  });
});
