import { describe, expect, test } from 'vitest';
import { indents, isEnded, isShort, usualGaps } from '../../../src/corpus/pdf/line-gaps.ts';
import { linesOf } from '../../../src/corpus/pdf/lines.ts';
import { segmentAt } from './page.ts';

const FULL = 'a line that fills its column from its start to its end.';
const linesAt = (...placed: readonly (readonly [text: string, x: number, y: number])[]) =>
  linesOf(
    placed.map(([text, x, y]) => segmentAt(text, x, y)),
    0,
    0,
  );
const page = (xs: readonly number[], gap = 12) => ({
  lines: linesAt(...xs.map((x, at) => [FULL, x, 100 + gap * at] as const)),
});

test('usualGaps() has the gap that most lines of a size have, of which there must be some', () => {
  expect([...usualGaps([page([0, 0, 0, 0, 0])])]).toEqual([[20, 12]]);
  expect([...usualGaps([page([0, 0])])]).toEqual([]);
});

describe('indents()', () => {
  test('holds where paragraphs begin with an indent, and not where they stand below a gap', () => {
    const indented = page([0, 15, 0, 15, 0, 15, 0]);
    expect(indents([indented], usualGaps([indented]))).toBe(true);
    const apart = page([0, 0, 0, 0, 0, 0], 20);
    expect(indents([apart], new Map([[20, 12]]))).toBe(false);
  });
});

test.each([
  ['One.', true],
  ['One.”', true],
  ['One', false],
  ['e.g. one,', false],
])('isEnded() of %j is %j', (text, isEnd) => {
  expect(linesAt([text, 0, 100]).map((line) => isEnded(line))).toEqual([isEnd]);
});

test('isShort() holds where the next word would have fitted', () => {
  const [first, second, third] = linesAt([FULL, 0, 100], ['One', 0, 112], ['Two', 0, 124]);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no lines');
  expect([isShort(first, second), isShort(second, third)]).toEqual([false, true]);
});
