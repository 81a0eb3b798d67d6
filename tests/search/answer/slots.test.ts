import { describe, expect, test } from 'vitest';
import { SURE_FROM } from '../../../src/search/answer/trust.ts';
import { type Found, slotsOf } from '../../../src/search/answer/slots.ts';
import type { RankedPassage } from '../../../src/search/ranking/ranking.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

const { query } = rankedOf('consul', paragraphs('A consul.'));
const found = (confidence: number, scores: Readonly<Record<number, number>>): Found => ({
  query,
  confidence,
  ranked: Object.entries(scores)
    .map(([number, score]) => ({ passageNumber: Number(number), score }) as RankedPassage)
    .sort((a, b) => b.score - a.score),
});
const numbers = (whole: Found, parts: readonly Found[]) =>
  slotsOf(whole, parts).first.map(({ ranked }) => ranked.passageNumber);

describe('slotsOf()', () => {
  const whole = found(0.6, { 1: 5, 2: 4, 3: 3 });

  test('has no places for one question', () => {
    expect(slotsOf(whole, [])).toEqual({ first: [], confidence: 0.6 });
  });

  test('gives each part its best passage, in the order of the parts', () => {
    expect(numbers(whole, [found(0.9, { 2: 5, 1: 1 }), found(0.8, { 1: 5, 2: 1 })])).toEqual([2, 1]);
  });

  test('prefers a passage that answers all parts nearly as well as the best', () => {
    expect(numbers(whole, [found(0.9, { 2: 5, 3: 4.5 }), found(0.8, { 1: 5, 3: 4.5 })])).toEqual([3]);
    expect(numbers(whole, [found(0.9, { 2: 5, 3: 4.4 }), found(0.8, { 1: 5, 3: 4.5 })])).toEqual([2, 1]);
  });

  test('gives no place to a part that nothing answers', () => {
    expect(numbers(whole, [found(0.01, { 2: 5 }), found(0.8, { 1: 5 })])).toEqual([1]);
    expect(numbers(whole, [found(0.01, { 2: 5 }), found(0.01, {})])).toEqual([]);
  });

  test('gives a passage one place', () => {
    expect(numbers(found(0.6, {}), [found(0.9, { 2: 5 }), found(0.8, { 2: 5 })])).toEqual([2]);
  });

  test('is as confident as of the part that is answered least, and not sure where one is missing', () => {
    const low = found(0.1, { 1: 1 });
    expect(slotsOf(low, [found(0.9, { 1: 1 }), found(0.8, { 2: 1 })]).confidence).toBe(0.8);
    expect(slotsOf(low, [found(0.9, { 1: 1 }), found(0.01, { 2: 1 })]).confidence).toBeLessThan(SURE_FROM);
    expect(slotsOf(whole, [found(0.9, { 1: 1 }), found(0.01, { 2: 1 })]).confidence).toBe(SURE_FROM - 0.001);
  });
});
