import { RESTEvents } from 'discord.js';
import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { countRefusals } from '../../src/discord/refusals.ts';
import { createLog } from '../../src/log.ts';

test('countRefusals() counts what Discord counts, and forgets it after ten minutes', () => {
  const client = createClient({ askByMention: false });
  let now = 0;
  const refusals = countRefusals(client, createLog('silent'), () => now);
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
  now = 60_000;
  answer(403);
  expect(refusals.tooMany).toBe(true);
  now = 600_001;
  expect(refusals.tooMany).toBe(false);
});
