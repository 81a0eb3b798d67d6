/** Does another bot answer with this token? */

import { type Client, RESTEvents } from 'discord.js';
import type { Logger } from '../log.ts';

/** Requests in flight are few; ids of older ones are forgotten. */
const REMEMBERED = 1_000;

/**
 * Gives back what to call when Discord says that an interaction is answered already. A request that was sent again
 * was answered by its own first try; any other by another bot, which is logged once.
 */
export function otherInstance(client: Client, log: Logger): (interactionId: string) => void {
  const again = new Set<string>();
  let said = false;
  client.rest.on(RESTEvents.Response, ({ path, retries }) => {
    const id = retries > 0 ? /^\/interactions\/(\d+)\//u.exec(path)?.[1] : undefined;
    if (id === undefined) return;
    again.add(id);
    if (again.size > REMEMBERED) {
      const [oldest] = again;
      if (oldest !== undefined) again.delete(oldest);
    }
  });
  return (id) => {
    if (said || again.has(id)) return;
    said = true;
    log.error(
      'Another instance answers with this token; stop it, or press Reset Token on the Bot page of your application in the developer portal and put the new token into one .env only.',
    );
  };
}
