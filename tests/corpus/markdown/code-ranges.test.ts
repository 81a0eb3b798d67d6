import { describe, expect, test } from 'vitest';
import { codeRanges, insideOf } from '../../../src/corpus/markdown/code-ranges.ts';
import { toEnd } from '../../../src/slices.ts';

const code = (text: string) => toEnd(codeRanges(text)).map(({ start, end }) => text.slice(start, end));

describe('codeRanges()', () => {
  test.each<[string, string[]]>([
    ['a `b` c', ['`b`']],
    ['a ``b ` c`` d', ['``b ` c``']],
    ['a `b\n\nc` d', []],
    ['```\na `b\n```\nc', ['```\na `b\n```']],
    ['~~~\n```\n~~~', ['~~~\n```\n~~~']],
    ['````\n```\n````', ['````\n```\n````']],
    ['```\nnever closed', ['```\nnever closed']],
    ['> - ```\n> a\n> ```', ['```\n> a\n> ```']],
  ])('of %j are %j', (text, found) => {
    expect(code(text)).toEqual(found);
  });
});

test('insideOf() gives the range around an offset, from left to right', () => {
  const inside = insideOf([
    { start: 2, end: 4 },
    { start: 6, end: 8 },
  ]);
  expect([1, 2, 3, 4, 7, 8].map((at) => inside(at)?.start)).toEqual([
    undefined,
    2,
    2,
    undefined,
    6,
    undefined,
  ]);
});
