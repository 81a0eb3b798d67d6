import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowsOf } from '../../src/models/windows.ts';
import { runs } from '../support/runs.ts';

describe('windowsOf()', () => {
  test.each([
    [0, 10, [[0, 0]]],
    [10, 10, [[0, 10]]],
    [
      11,
      10,
      [
        [0, 10],
        [1, 11],
      ],
    ],
    [
      20,
      9,
      [
        [0, 9],
        [6, 15],
        [11, 20],
      ],
    ],
    [
      1_000,
      9,
      [
        [0, 9],
        [6, 15],
        [12, 21],
        [18, 27],
      ],
    ],
    [
      5,
      1,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
  ])('cuts %d tokens into windows of %d', (count, size, expected) => {
    expect(windowsOf(count, size).map(({ start, end }) => [start, end])).toEqual(expected);
  });

  test('leaves no token out between two windows, and none at the end unless there would be more than four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 500 }), (count, size) => {
        const windows = windowsOf(count, size);
        expect(windows[0]?.start).toBe(0);
        for (const [n, { start, end }] of windows.entries()) {
          expect(end - start).toBe(Math.min(count, size));
          const before = windows[n - 1];
          if (before === undefined) continue;
          expect(start).toBeGreaterThan(before.start);
          // A third of a window, less what rounding takes.
          expect(before.end - start).toBeGreaterThanOrEqual(Math.floor(size / 3) - 1);
        }
        const last = windows.at(-1)?.end ?? 0;
        expect(windows.length <= 4 && (last === count || windows.length === 4)).toBe(true);
      }),
      runs(300),
    );
  });
});
