import { expect, test } from 'vitest';
import { isCutLookedAt, wordsLookedAt } from '../../../src/replies/compose/looked-at.ts';

test('isCutLookedAt() knows a line that a message has cut, and none that is whole', () => {
  expect(isCutLookedAt('Checked: “bees eat the…')).toBe(true);
  for (const line of ['Checked: “bees eat the…”', 'Checked: “bees', 'Searched: “Bees…', 'bees…', '…', ''])
    expect(isCutLookedAt(line)).toBe(false);
});

test('wordsLookedAt() reads the words out of a line that says so, and out of no other', () => {
  expect(wordsLookedAt('Checked: “bees eat”')).toBe('bees eat');
  expect(wordsLookedAt('Checked: “a” and “b”')).toBe('a” and “b');
  for (const line of ['bees eat', '“bees eat”', 'Checked: “bees', 'Searched: “Bees”', ''])
    expect(wordsLookedAt(line)).toBeUndefined();
});
