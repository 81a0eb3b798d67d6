import { describe, expect, test } from 'vitest';
import { inverseFrequency } from '../../src/index/idf.ts';

describe('inverseFrequency()', () => {
  test.each([
    [0, 10, 3.091],
    [1, 10, 1.9924],
    [10, 10, 0.0465],
    [0, 0, Math.LN2],
  ])('of a term in %i of %i passages is %f nats', (frequency, passages, nats) => {
    expect(inverseFrequency(frequency, passages)).toBeCloseTo(nats, 4);
  });
});
