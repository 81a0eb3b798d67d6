import { expect, test } from 'vitest';
import { logistic, logOdds, weighed } from '../../../src/search/answer/odds.ts';

test('logOdds() and logistic() undo each other, within what is the least', () => {
  for (const probability of [0.02, 0.3, 0.5, 0.98])
    expect(logistic(logOdds(probability, 0.02))).toBeCloseTo(probability, 12);
  expect(logOdds(0, 0.02)).toBe(logOdds(0.02, 0.02));
  expect(logOdds(1, 0.02)).toBe(logOdds(0.98, 0.02));
  expect(logOdds(0.5, 0.02)).toBe(0);
});

test('weighed() is the probability of the sum of the bias and of each signal by its weight', () => {
  expect(weighed({ one: 2, other: -1 }, { one: 0.5, other: 3 }, 1)).toBeCloseTo(logistic(-1), 12);
  expect(weighed({}, {}, 0)).toBe(0.5);
});
