import { describe, expect, test } from 'vitest';
import { describeAuroc, fittedCalibration, marginOf } from '../../bench/judge-figures.ts';

const AS_IT_IS = { scale: 1, offset: 0 };
const logistic = (margin: number) => 1 / (1 + Math.exp(-margin));

describe('marginOf()', () => {
  test('gives back the margin that a calibration made a probability of', () => {
    expect(marginOf(logistic(0.5 * 3 - 1), { scale: 0.5, offset: -1 })).toBeCloseTo(3, 9);
  });

  test('is finite for what is certain', () => {
    expect([marginOf(0, AS_IT_IS), marginOf(1, AS_IT_IS)].map(Number.isFinite)).toEqual([true, true]);
  });
});

describe('fittedCalibration()', () => {
  test('finds the calibration that makes margins of both kinds as likely as they are', () => {
    // As many passages of each kind: of those with the margin 2, four in five are right, and so on.
    const judged = [
      [2, 80, 20],
      [4, 20, 80],
    ].flatMap(([margin = 0, right = 0, wrong = 0]) =>
      [true, false].flatMap((isRight) =>
        Array.from({ length: isRight ? right : wrong }, () => ({
          probability: logistic(margin),
          right: isRight,
        })),
      ),
    );
    const { scale, offset } = fittedCalibration(judged, AS_IT_IS);
    expect(logistic(2 * scale + offset)).toBeCloseTo(0.8, 2);
    expect(logistic(4 * scale + offset)).toBeCloseTo(0.2, 2);
  });
});

describe('describeAuroc()', () => {
  test('counts both kinds, and has no figure for one alone', () => {
    const right = { probability: 0.9, right: true };
    expect(describeAuroc([right, { probability: 0.1, right: false }])).toBe('1.000 (1 against 1)');
    expect(describeAuroc([right])).toBe('- (1 against 0)');
  });
});
