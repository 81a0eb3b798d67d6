/** Does Discord refuse so many requests that it may block this machine? */

import { type Client, RESTEvents } from 'discord.js';
import type { Logger } from '../log.ts';

/**
 * From this many refusals in ten minutes on, only interactions are answered. Discord blocks an address after
 * 10,000. Source: developers/topics/rate-limits, "Invalid Request Limit".
 */
const MOST = 50;
const WITHIN = 600_000;

const COUNTED: readonly number[] = [401, 403, 429];

export interface Refusals {
  /** Whether to leave out what is no answer to an interaction, such as replies to mentions. */
  readonly tooMany: boolean;
}

/** Counts what Discord counts, from now on, and logs it once each time there are too many. */
export function countRefusals(client: Client, log: Logger, now = () => performance.now()): Refusals {
  /** Times of the latest refusals, oldest first. */
  const came: number[] = [];
  const recent = () => {
    while (came[0] !== undefined && now() - came[0] > WITHIN) came.shift();
    return came.length;
  };
  client.rest.on(RESTEvents.Response, (_, { status, headers }) => {
    // Discord does not count a limit that many bots share.
    if (!COUNTED.includes(status) || headers.get('x-ratelimit-scope') === 'shared') return;
    const before = recent();
    came.push(now());
    if (came.length > MOST) came.shift();
    if (before === MOST - 1)
      log.error(
        { refusals: MOST, minutes: WITHIN / 60_000 },
        'Discord refuses too many requests, so mentions are not answered for now; check that the bot may send messages where it is mentioned.',
      );
  });
  return {
    get tooMany() {
      return recent() >= MOST;
    },
  };
}
