import { expect, test } from 'vitest';
import { dropOldest } from '../../src/discord/bounded.ts';

test('dropOldest() takes out the oldest of more than it may hold, and nothing of fewer', () => {
  const set = new Set(['a', 'b', 'c']);
  dropOldest(set, 3);
  expect([...set]).toEqual(['a', 'b', 'c']);
  dropOldest(set, 2);
  expect([...set]).toEqual(['b', 'c']);
  const map = new Map([['a', 1]]);
  dropOldest(map, 0);
  expect(map.size).toBe(0);
});
