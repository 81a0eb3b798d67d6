import { describe, expect, test } from 'vitest';
import { headingLine, underline } from '../../../src/corpus/plain/heading-lines.ts';

describe('headingLine()', () => {
  test.each([
    ['PART II', 'part'],
    ['Chapter 3. Honey', 'chapter'],
    ['第三章 总则', 'chapter'],
    ['IV. Honey', 'roman'],
    ['ON HONEY', 'capitals'],
    ['Article 5', 'provision'],
    ['1.2 Honey', 'decimal'],
    ['On honey', 'short'],
    ['Bees make honey.', undefined],
    ['bees make honey', undefined],
    ['A = B', undefined],
    ['', undefined],
    [`On ${'honey '.repeat(20)}`, undefined],
  ])('of %j is %s', (line, form) => {
    expect(headingLine(line)?.form).toBe(form);
  });

  test('is deeper the more parts its number has', () => {
    const level = (line: string) => headingLine(line)?.level ?? 0;
    expect(level('1.2.3 Honey')).toBeGreaterThan(level('1.2 Honey'));
    expect(level('1.2 Honey')).toBeGreaterThan(level('Chapter 1'));
  });
});

describe('underline()', () => {
  test.each([
    ['=====', 1],
    ['-----', 2],
    ['~~~', 3],
    ['***', 5],
    ['==', undefined],
    ['=-=', undefined],
    ['abc', undefined],
  ])('of %j is %s', (line, level) => {
    expect(underline(line)).toBe(level);
  });
});
