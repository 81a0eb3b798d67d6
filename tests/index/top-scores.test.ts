import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TopScores } from '../../src/index/top-scores.ts';

function best(limit: number, scores: readonly number[]): number[] {
  const top = new TopScores(limit);
  for (const [number, score] of scores.entries()) top.add(number, score);
  return top.numbers();
}

describe('TopScores', () => {
  test('keeps the highest scores, best first', () => {
    expect(best(2, [0.1, 0.9, 0.5])).toEqual([1, 2]);
    expect(best(5, [0.1, 0.9])).toEqual([1, 0]);
    expect(best(0, [0.1])).toEqual([]);
  });

  test('gives equal scores to the smaller number, whatever the order they come in', () => {
    expect(best(2, [1, 1, 1])).toEqual([0, 1]);
    const top = new TopScores(1);
    for (const number of [3, 1, 2]) top.add(number, 1);
    expect(top.numbers()).toEqual([1]);
  });

  test('keeps what sorting all of them would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 30 }), fc.nat({ max: 12 }), (scores, limit) => {
        const sorted = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(best(limit, scores)).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
