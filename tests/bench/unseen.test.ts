import { describe, expect, test } from 'vitest';
import { halfAt, inHalf, readHalf } from '../../bench/unseen.ts';

describe('halfAt()', () => {
  test.each([
    [0, 'fitted'],
    [9, 'fitted'],
    [10, 'unseen'],
    [19, 'unseen'],
    [20, 'fitted'],
  ])('puts the question at %d in the %s half', (position, half) => {
    expect(halfAt(position)).toBe(half);
  });
});

describe('inHalf()', () => {
  const questions = Array.from({ length: 25 }, (_, n) => n);

  test('gives every question to one half', () => {
    expect(inHalf(questions, 'unseen')).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect([...inHalf(questions, 'fitted'), ...inHalf(questions, 'unseen')].sort((a, b) => a - b)).toEqual(
      questions,
    );
  });

  test('gives all without a half', () => {
    expect(inHalf(questions)).toEqual(questions);
  });
});

describe('readHalf()', () => {
  test('takes the two halves or none', () => {
    expect(readHalf('unseen')).toBe('unseen');
    expect(readHalf(undefined)).toBeUndefined();
  });

  test('refuses another word', () => {
    expect(() => readHalf('held')).toThrow('Cannot measure --half held: use fitted or unseen.');
  });
});
