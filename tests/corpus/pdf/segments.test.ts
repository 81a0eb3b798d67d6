import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/corpus/pdf/runs.ts';
import { accented, joinedSegment, needsBlank, segmentsOf } from '../../../src/corpus/pdf/segments.ts';

const run = (text: string, x0: number, more: Partial<Run> = {}): Run => ({
  text,
  x0,
  x1: x0 + 5 * text.length,
  y: 100,
  size: 10,
  font: 'f1',
  isSpaced: false,
  isBackward: false,
  ...more,
});
const texts = (...runs: Run[]) => segmentsOf(runs).map(({ text }) => text);

describe('segmentsOf()', () => {
  test('joins runs of one line, with a blank where there is a gap', () => {
    expect(texts(run('and', 23), run('bees', 0), run('wasps', 41))).toEqual(['bees and wasps']);
    expect(texts(run('be', 0), run('es', 10))).toEqual(['bees']);
  });

  test('parts what a wide gap parts, and what stands on another line', () => {
    expect(texts(run('left', 0), run('right', 30), run('below', 0, { y: 112 }))).toEqual([
      'left',
      'right',
      'below',
    ]);
  });

  test('has a raised sign in its line, and says where it is', () => {
    const [segment] = segmentsOf([run('bees', 0), run('3', 20, { size: 6, y: 96, x1: 23 }), run('hum', 25)]);
    expect([segment?.text, segment?.raised]).toEqual(['bees3 hum', [[4, 5]]]);
  });

  test('reads right-to-left text from the right, but not the numbers in it', () => {
    const hebrew = { isBackward: true };
    expect(texts(run('שלום', 60, hebrew), run('12', 46), run('ימים', 20, hebrew))).toEqual(['שלום 12 ימים']);
  });
});

test('joinedSegment() is one of several', () => {
  const [left, right] = segmentsOf([run('1', 0), run('Bees', 15)]);
  expect(joinedSegment([left, right].flatMap((one) => one ?? []))).toMatchObject({
    text: '1 Bees',
    x0: 0,
    x1: 35,
  });
});

test.each([
  ['na ̈ıve', 'naïve'],
  ['Corbat ́o', 'Corbató'],
  ['aviac ̧', 'aviaç'],
  ['na¨ıve', 'naïve'],
  ['bees', 'bees'],
])('accented() makes %j %j', (written, read) => {
  expect(accented(written)).toBe(read);
});

test.each([
  ['bees', 'hum', true],
  ['港口', '关闭', false],
  ['港口', 'bees', true],
  ['', 'bees', false],
])('needsBlank() between %j and %j: %j', (before, behind, needs) => {
  expect(needsBlank(before, behind)).toBe(needs);
});
