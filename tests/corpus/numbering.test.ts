import { describe, expect, test } from 'vitest';
import { areProvisions, isNext } from '../../src/corpus/numbering.ts';
import type { Unit } from '../../src/languages/provision-label.ts';

describe('isNext()', () => {
  test.each([
    ['1.1', '1.2', true],
    ['1.1', '1.1a', true],
    ['1.1', '1.1.1', true],
    ['1.9', '2.1', true],
    ['702.19a', '702.19b', true],
    ['1.1', '1.3', false],
    ['1.2', '1.1', false],
    ['1.1', '1.1', false],
  ])('behind %s, %s: %j', (before, number, is) => {
    expect(isNext(before, number)).toBe(is);
  });
});

describe('areProvisions()', () => {
  const units = (unit: Unit, numbers: string[], heading = false) => [
    ...areProvisions(numbers.map((number) => ({ unit, number, length: 0, heading }))),
  ];

  test.each<[string, Unit, string[], boolean, boolean]>([
    ['decimal numbers that ascend', 'decimal', ['1.1', '1.2', '1.3'], false, true],
    ['amounts', 'decimal', ['3.5', '1.2', '9.75'], false, false],
    ['numbers without a dot', 'decimal', ['1', '2', '3'], false, false],
    ['a single article in the text', 'article', ['5'], false, false],
    ['a single article that is a heading', 'article', ['5'], true, true],
    ['verses', 'verse', ['1:1', '1:2', '1:3'], false, true],
    ['times of day', 'verse', ['9:30', '14:00', '8:15'], false, false],
  ])('%s', (_, unit, numbers, heading, are) => {
    expect(units(unit, numbers, heading)).toEqual(are ? [unit] : []);
  });
});
