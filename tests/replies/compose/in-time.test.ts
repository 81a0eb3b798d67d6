import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANSWERED_WITHIN, inTime } from '../../../src/replies/compose/in-time.ts';
import { notice, type Reply } from '../../../src/reply.ts';
import { said } from '../../commands/footnote.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = (ms: number) => new Promise<Reply>((resolve) => setTimeout(() => resolve(notice('Done.')), ms));

test('inTime() gives the reply if it is ready before Discord stops waiting', async () => {
  const asked = inTime(soon(ANSWERED_WITHIN - 1), notice('Working.'));
  await vi.advanceTimersByTimeAsync(ANSWERED_WITHIN);
  expect(await asked).toEqual(notice('Done.'));
});

test('inTime() gives something else first if it is not, and then the reply', async () => {
  const asked = inTime(soon(60_000), { ...notice('Working.'), inPlace: true });
  await vi.advanceTimersByTimeAsync(ANSWERED_WITHIN);
  const reply = await asked;
  expect(said(reply)).toBe('Working.');
  expect(reply.inPlace).toBe(true);
  const later = (async () => {
    const all: Reply[] = [];
    for await (const next of reply.later ?? []) all.push(next);
    return all;
  })();
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await later).map(said)).toEqual(['Done.']);
});

test('inTime() passes on what was thrown', async () => {
  await expect(inTime(Promise.reject(new Error('a slip')), notice('Working.'))).rejects.toThrow('a slip');
});
