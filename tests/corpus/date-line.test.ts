import { describe, expect, test } from 'vitest';
import { dateLine, firstLines, isReport } from '../../src/corpus/date-line.ts';

test('firstLines() are six that are not blank', () => {
  expect(firstLines('1\n\n2\n3\n4\n5\n6\n7\n')).toHaveLength(6);
});

describe('dateLine()', () => {
  test.each<[string, string | undefined]>([
    ['Lamp lit again\n29 Dec, 2025 02:05\nThe keeper lit it.', '2025-12-29T02:05'],
    ['Lamp lit again\nPublished: Monday, 3 March 2025\n', '2025-03-03'],
    ['Lamp lit again\nBy Ada Bee, 3 March 2025\n', '2025-03-03'],
    ['29 December 2025\nThe keeper lit it.', undefined],
    ['Lamp lit again\n3 March 2025 was a Monday.\n', undefined],
    [`Lamp\n3 March 2025 | ${'x'.repeat(120)}\n`, undefined],
  ])('of %j is %s', (text, published) => {
    expect(dateLine(text)?.published).toBe(published);
  });
});

describe('isReport()', () => {
  test.each<[string, boolean]>([
    ['Lamp lit again\nPublished: 3 March 2025\nThe keeper lit it.', true],
    ['Lamp lit again\n3 March 2025 14:05 GMT\nThe keeper lit it.', true],
    ['Lamp lit again\n3 March 2025\nLONDON (Reuters) - The keeper lit it.', true],
    ['Minutes\n3 March 2025\nThe keeper lit it.', false],
  ])('of %j is %j', (text, is) => {
    const line = dateLine(text);
    expect(line && isReport(text, line)).toBe(is);
  });
});
