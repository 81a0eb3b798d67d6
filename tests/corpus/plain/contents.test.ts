import { expect, test } from 'vitest';
import { entryKey, hasLeaders, headingKeys } from '../../../src/corpus/plain/contents.ts';

test.each([
  ['Honey ........ 12', true],
  ['Honey . . . . iv', true],
  ['Honey … 12', true],
  ['Honey 12', false],
  ['And so on...', false],
])('hasLeaders(%j) is %j', (line, has) => {
  expect(hasLeaders(line)).toBe(has);
});

test.each([
  ['1. On Honey ..... 12', '1onhoney'],
  ['ON  HONEY   12', 'onhoney'],
  ['Мёд', 'мёд'],
])('entryKey(%j) is %j', (line, key) => {
  expect(entryKey(line)).toBe(key);
});

test('headingKeys() are those of a heading alone, without number, and with the next', () => {
  expect([...headingKeys(['1. Honey', 'Wax'])].sort()).toEqual(['1honey', '1honeywax', 'honey', 'wax']);
});
