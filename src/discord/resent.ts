/** Which answers were sent more than once, because nothing was heard of the first time? */

import { type Client, RESTEvents } from 'discord.js';
import { keepNewest } from './bounded.ts';

/** Requests in flight are few; ids of older ones are forgotten. */
const REMEMBERED = 1_000;

export class SentAgain {
  readonly #ids = new Set<string>();

  /** Knows from now on what the client itself sends again, after a reset or a 5xx. */
  constructor(client: Client) {
    client.rest.on(RESTEvents.Response, ({ path, retries }) => {
      const id = retries > 0 ? /^\/interactions\/(\d+)\//u.exec(path)?.[1] : undefined;
      if (id !== undefined) this.add(id);
    });
  }

  add(interactionId: string): void {
    this.#ids.add(interactionId);
    keepNewest(this.#ids, REMEMBERED);
  }

  has(interactionId: string): boolean {
    return this.#ids.has(interactionId);
  }
}
