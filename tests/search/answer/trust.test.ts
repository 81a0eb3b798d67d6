import { describe, expect, test } from 'vitest';
import {
  ANSWER_FROM,
  isPointedOut,
  isSure,
  level,
  MOST_DOUBTFUL,
  RELATED_FROM,
  SURE_FROM,
} from '../../../src/search/answer/trust.ts';

describe('level()', () => {
  test.each([
    [1, 'answer'],
    [ANSWER_FROM, 'answer'],
    [ANSWER_FROM - 1e-9, 'related'],
    [RELATED_FROM, 'related'],
    [RELATED_FROM - 1e-9, 'nothing'],
    [0, 'nothing'],
  ])('of %d is %s', (confidence, expected) => {
    expect(level(confidence)).toBe(expected);
  });
});

describe('isSure()', () => {
  test('is true of what is sure, and of nothing that is doubtful', () => {
    expect(isSure(SURE_FROM)).toBe(true);
    expect(isSure(MOST_DOUBTFUL)).toBe(false);
    expect(level(MOST_DOUBTFUL)).toBe('answer');
  });
});

describe('isPointedOut()', () => {
  test('asks for more than to be sure', () => {
    expect(isPointedOut(0.7)).toBe(true);
    expect(isPointedOut(0.7 - 1e-9)).toBe(false);
    expect(isPointedOut(SURE_FROM)).toBe(false);
  });
});
