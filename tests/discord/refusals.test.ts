import { RESTEvents } from 'discord.js';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/connection.ts';
import { countRefusals } from '../../src/discord/refusals.ts';

test('countRefusals() counts what Discord counts, and forgets it after ten minutes', () => {
  const client = createClient({ askByMention: false });
  let now = 0;
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const refusals = countRefusals(client, log, () => now);
  const answer = (status: number, scope?: string) => {
    const headers = scope === undefined ? {} : { 'x-ratelimit-scope': scope };
    const request = { method: 'POST', path: '/', route: '/', options: {}, data: {}, retries: 0 };
    client.rest.emit(RESTEvents.Response, request as never, new Response(null, { status, headers }) as never);
  };
  for (let n = 0; n < 100; n += 1) {
    for (const status of [200, 204, 400, 404, 500]) answer(status);
    answer(429, 'shared');
  }
  expect(refusals.tooMany).toBe(false);
  for (let n = 0; n < 16; n += 1) for (const status of [401, 403, 429]) answer(status);
  answer(429, 'user');
  expect(refusals.tooMany).toBe(false);
  expect(lines).toEqual([]);
  now = 60_000;
  answer(403);
  expect(refusals.tooMany).toBe(true);
  for (let n = 0; n < 49; n += 1) answer(403);
  expect(lines).toHaveLength(1);
  now = 600_001;
  // Those of the first minute are forgotten, those of the second are not.
  expect(refusals.tooMany).toBe(true);
  now = 660_001;
  expect(refusals.tooMany).toBe(false);
  for (let n = 0; n < 60; n += 1) answer(403);
  expect(lines).toHaveLength(2);
});
