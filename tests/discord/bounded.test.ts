import { expect, test } from 'vitest';
import { keepNewest } from '../../src/discord/bounded.ts';

test('keepNewest() takes out the oldest of more than it may hold, and nothing of fewer', () => {
  const set = new Set(['a', 'b', 'c']);
  keepNewest(set, 3);
  expect([...set]).toEqual(['a', 'b', 'c']);
  keepNewest(set, 2);
  expect([...set]).toEqual(['b', 'c']);
  const map = new Map([['a', 1]]);
  keepNewest(map, 0);
  expect(map.size).toBe(0);
});
