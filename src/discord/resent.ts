/** Which answers were resent because Discord's response to the first attempt was lost? */

import { type Client, RESTEvents } from 'discord.js';
import { dropOldest } from './bounded.ts';

/** Ids to remember: far more than there are ever requests in flight at once. */
const REMEMBERED = 1_000;

export class Resent {
  readonly #ids = new Set<string>();

  /** From now on, also remembers what the client itself resends after a reset or a 5xx. */
  constructor(client: Client) {
    client.rest.on(RESTEvents.Response, ({ path, retries }) => {
      const id = retries > 0 ? /^\/interactions\/(\d+)\//u.exec(path)?.[1] : undefined;
      if (id !== undefined) this.add(id);
    });
  }

  add(interactionId: string): void {
    this.#ids.add(interactionId);
    dropOldest(this.#ids, REMEMBERED);
  }

  has(interactionId: string): boolean {
    return this.#ids.has(interactionId);
  }
}
