import { EventEmitter } from 'node:events';
import { type Client, RESTEvents } from 'discord.js';
import { expect, test } from 'vitest';
import { Resent } from '../../src/discord/resent.ts';

function sentAgain() {
  const rest = new EventEmitter();
  return { rest, again: new Resent({ rest } as unknown as Client) };
}

test.each([
  ['an answer that was sent again', '/interactions/123/token/callback', 1, true],
  ['an answer that was sent once', '/interactions/123/token/callback', 0, false],
  ['another request', '/channels/123/messages', 1, false],
])('Resent has %s: %j', (_, path, retries, has) => {
  const { rest, again } = sentAgain();
  rest.emit(RESTEvents.Response, { path, retries });
  expect(again.has('123')).toBe(has);
});

test('Resent forgets the oldest of more than 1,000', () => {
  const { again } = sentAgain();
  for (let n = 0; n <= 1_000; n += 1) again.add(`${n}`);
  expect([again.has('0'), again.has('1'), again.has('1000')]).toEqual([false, true, true]);
});
