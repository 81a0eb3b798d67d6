import { describe, expect, test } from 'vitest';
import { calibrated, logitMargin, spanMargin } from '../../src/models/margins.ts';

describe('spanMargin()', () => {
  const passage = { start: 2, end: 5 };

  test.each([
    ['the best start before the best end', [1, 9, 0, 4, 0, 9], [2, 9, 3, 0, 5, 9], 4 + 5 - (1 + 2)],
    ['a span of one token', [0, 0, 0, 7, 0, 0], [0, 0, 0, 1, 0, 0], 8],
    ['no span that ends before it starts', [0, 0, 0, 0, 9, 0], [0, 0, 9, 0, 0, 0], 9],
    ['a negative margin', [5, 0, 1, 1, 1, 0], [5, 0, 1, 1, 1, 0], -8],
  ])('takes %s', (_, starts, ends, margin) => {
    expect(spanMargin(starts, ends, passage, 0)).toBe(margin);
  });

  test('takes no span of more than 30 tokens', () => {
    const length = 60;
    const [starts, ends] = [new Float32Array(length), new Float32Array(length)];
    starts[1] = 5;
    ends[30] = 5;
    expect(spanMargin(starts, ends, { start: 1, end: length }, 0)).toBe(10);
    ends[30] = 0;
    ends[31] = 5;
    expect(spanMargin(starts, ends, { start: 1, end: length }, 0)).toBe(5);
  });

  test('is NaN if a logit is missing or is none', () => {
    expect(spanMargin([0, 0, 1, 1, 1], [0, 0, 1, 1], passage, 0)).toBeNaN();
    expect(spanMargin([0, 0, 1, Number.NaN, 1], [0, 0, 1, 1, 1], passage, 0)).toBeNaN();
    expect(spanMargin([0, 0, 1, 1, 1], [0, 0, 1, 1, 1], passage, 9)).toBeNaN();
  });
});

describe('logitMargin()', () => {
  test('is the logit of yes, less that of no if there is one', () => {
    expect(logitMargin([3], { yes: 0 })).toBe(3);
    expect(logitMargin([3, 1], { yes: 0, no: 1 })).toBe(2);
    expect(logitMargin([3], { yes: 1, no: 0 })).toBeNaN();
  });
});

describe('calibrated()', () => {
  test('is the logistic function of the scaled margin and the offset', () => {
    expect(calibrated(2, { scale: 0.5, offset: -1 })).toBe(0.5);
    expect(calibrated(1_000, { scale: 1, offset: 0 })).toBe(1);
    expect(calibrated(-1_000, { scale: 1, offset: 0 })).toBe(0);
    expect(calibrated(Math.log(3), { scale: 1, offset: 0 })).toBeCloseTo(0.75, 12);
  });
});
