import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/corpus/pdf/lines.ts';
import { linesBelow, segmentAt } from './page.ts';

describe('linesOf()', () => {
  test('has rows with their cells, and how far each is below the one above', () => {
    const lines = linesBelow(
      segmentAt('Day', 0, 100),
      segmentAt('From', 100, 101),
      segmentAt('Monday', 0, 115),
    );
    expect(lines.map(({ cells, text, gap }) => [cells.length, text, gap])).toEqual([
      [2, 'Day From', Number.POSITIVE_INFINITY],
      [1, 'Monday', 15],
    ]);
    expect(lines[0]).toMatchObject({ left: 0, right: 120, x0: 0, x1: 120 });
  });

  test('has dots that lead to a page as one sign', () => {
    expect(linesBelow(segmentAt('Bees . . . . . . . . 12', 0, 100))[0]?.text).toBe('Bees … 12');
  });
});

test('bodyOf() is the size and the font of most characters', () => {
  const lines = linesBelow(
    segmentAt('Bees', 0, 100, { size: 18, font: 'bold' }),
    segmentAt('Bees fly to the flowers', 0, 120),
  );
  expect(bodyOf(lines)).toEqual({ size: 10, font: 'body' });
});
