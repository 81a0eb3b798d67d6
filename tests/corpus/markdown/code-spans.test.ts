import { expect, test } from 'vitest';
import { codeReader, ticks } from '../../../src/corpus/markdown/code-spans.ts';

function read(text: string) {
  const cuts: [number, number][] = [];
  const end = ticks(text, 0, codeReader(text), (start, to) => {
    cuts.push([start, to]);
    return to;
  });
  return { end, cuts };
}

test.each<[string, number, [number, number][]]>([
  [
    '`a` b',
    3,
    [
      [0, 1],
      [2, 3],
    ],
  ],
  [
    '``a ` b``',
    9,
    [
      [0, 2],
      [7, 9],
    ],
  ],
  [
    '`` ` ``',
    7,
    [
      [0, 3],
      [4, 7],
    ],
  ],
  [
    '` `',
    3,
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['``a` b', 2, []],
])('ticks() of %j', (text, end, cuts) => {
  expect(read(text)).toEqual({ end, cuts });
});
