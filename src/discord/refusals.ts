/** Does Discord refuse so much that it may shut this machine out? */

import { type Client, RESTEvents } from 'discord.js';
import type { Logger } from '../log.ts';

/**
 * From so many refusals in ten minutes on, nothing is sent that nobody waits for. Discord shuts an address out after
 * 10,000. Source: developers/topics/rate-limits, "Invalid Request Limit".
 */
const MOST = 50;
const WITHIN = 600_000;

const COUNTED: readonly number[] = [401, 403, 429];

export interface Refusals {
  /** Whether to leave out what is no answer to an interaction, such as replies to mentions. */
  readonly tooMany: boolean;
}

/** Counts what Discord counts, from now on; says so once in the log each time it becomes too much. */
export function countRefusals(client: Client, log: Logger, now = () => performance.now()): Refusals {
  /** When they came, oldest first; no more than are needed to tell. */
  const came: number[] = [];
  const recent = () => {
    while (came[0] !== undefined && now() - came[0] > WITHIN) came.shift();
    return came.length;
  };
  client.rest.on(RESTEvents.Response, (_, { status, headers }) => {
    // What many share is held against nobody.
    if (!COUNTED.includes(status) || headers.get('x-ratelimit-scope') === 'shared') return;
    const before = recent();
    came.push(now());
    if (came.length > MOST) came.shift();
    if (before === MOST - 1)
      log.error(
        { refusals: MOST, minutes: WITHIN / 60_000 },
        'Discord refuses too much; mentions are not answered until it is less. See that the bot may write where it is mentioned.',
      );
  });
  return {
    get tooMany() {
      return recent() >= MOST;
    },
  };
}
