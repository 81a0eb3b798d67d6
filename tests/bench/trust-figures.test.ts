import { describe, expect, test } from 'vitest';
import { reliability } from '../../bench/measures.ts';
import { describeBins, type Judged, trustRow } from '../../bench/trust-figures.ts';

const judged = (kind: Judged['kind'], right: boolean, score: number): Judged => ({ kind, right, score });

describe('trustRow()', () => {
  const row = trustRow([
    judged('able', true, 0.9),
    judged('able', true, 0.5),
    judged('able', true, 0.2),
    judged('able', true, 0.01),
    judged('able', false, 0.3),
    judged('near', false, 0.3),
    judged('near', false, 0.95),
    judged('absent', false, 0.05),
    judged('absent', false, 0.2),
  ]);

  test('counts right answers that are refused as told too', () => {
    expect(row['right told']).toBe(0.5);
    expect(row['right refused']).toBe(0.25);
  });

  test('counts what is near as told if it is refused or remarked on', () => {
    expect(row['near told']).toBe(0.5);
  });

  test('counts what is absent only if it is refused', () => {
    expect(row['absent refused']).toBe(0.5);
  });

  test('compares what is near with right answers alone', () => {
    expect(row['AUROC near']).toBe(2 / 8);
  });

  test('is NaN for what nobody asked', () => {
    expect(row['foreign refused']).toBeNaN();
  });
});

describe('reliability()', () => {
  const bins = reliability([
    { score: 0, right: false },
    { score: 0.71, right: true },
    { score: 0.79, right: false },
    { score: 0.8, right: true },
    { score: 1, right: true },
  ]);

  test('shares out by tenths, with 1 in the last', () => {
    expect(bins.map(({ n }) => n)).toEqual([1, 0, 0, 0, 0, 0, 0, 2, 1, 1]);
    expect(bins[7]?.right).toBe(0.5);
    expect(bins[1]?.right).toBeNaN();
  });

  test('is printed without empty tenths', () => {
    expect(describeBins(bins)).toBe('0.0: 0.00 (1)  0.7: 0.50 (2)  0.8: 1.00 (1)  0.9: 1.00 (1)');
  });
});
