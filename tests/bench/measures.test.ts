import { describe, expect, test } from 'vitest';
import { gradesOf } from '../../bench/eval-set.ts';
import { ndcg } from '../../bench/measures.ts';

const question = { id: '1', question: 'What?', answers: [], answerable: true };

describe('ndcg()', () => {
  test.each([
    [['best', 'good'], 1],
    [['good', 'best'], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3))],
    [['other', 'best'], 2 / Math.log2(3) / (2 + 1 / Math.log2(3))],
    [['bad'], 0],
    [[...Array.from({ length: 10 }, (_, n) => `${n}`), 'best'], 0],
  ])('of %j by grades is %d', (ranked, expected) => {
    const grades = gradesOf({
      ...question,
      goldPassageIds: ['best', 'good'],
      rel: { best: 2, good: 1, bad: 0 },
    });
    expect(ndcg(ranked, grades)).toBeCloseTo(expected);
  });

  test('counts right passages alike where a set does not grade them', () => {
    const grades = gradesOf({ ...question, goldPassageIds: ['a', 'b'] });
    expect(ndcg(['b', 'a'], grades)).toBe(1);
    expect(ndcg(['x', 'a'], grades)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)));
  });

  test('is 0 where nothing is right', () => {
    expect(ndcg(['a'], new Map())).toBe(0);
  });
});
