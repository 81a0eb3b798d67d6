import { expect, test, vi } from 'vitest';
import { toEnd } from '../../src/slices.ts';

/** Anew, as nothing of the list has been read. */
async function unread() {
  vi.resetModules();
  return import('../../src/languages/spoken-english.ts');
}

test.each([
  ['you', 2134713],
  ['i', 2038529],
  ['I', 0],
  ['formosa', 0],
  ['zugzwang', 0],
  ['consull', 0],
  ['word', 12013],
  ['count', 4588],
  ['', 0],
  ['"you"', 0],
  ['you", "count', 0],
  ['консул', 0],
])('timesSpoken() knows of %j, whether or not the list was read', async (word, times) => {
  const { spokenEnglish, timesSpoken } = await unread();
  expect(timesSpoken(word)).toBe(times);
  expect(toEnd(spokenEnglish()).get(word) ?? 0).toBe(times);
  expect(timesSpoken(word)).toBe(times);
});

test('timesSpoken() knows the same of any word', async () => {
  const known = toEnd((await unread()).spokenEnglish());
  const { timesSpoken } = await unread();
  const every = [...known].filter((_, n) => n % 120 === 0);
  expect(every.length).toBeGreaterThan(400);
  // More than are looked for one by one.
  for (const [word, times] of every) expect(timesSpoken(word), word).toBe(times);
});
