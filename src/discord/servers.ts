/** Which servers has the bot left, and in which is it again? */

import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Logger } from '../log.ts';

export interface Servers {
  /** Ids of the servers that anything is kept of. */
  known(): readonly string[] | Promise<readonly string[]>;
  /** The bot is no longer in this server. Called again for the same server after each login. */
  left(server: string): void | Promise<void>;
  /** The bot is in this server: it was just added, or is still there after a login. */
  joined(server: string): void | Promise<void>;
  /** After a login, once all known servers were reported. */
  compared?(): void | Promise<void>;
}

/**
 * Reports servers until the client is destroyed, one after another; what fails is logged. Call it before the client logs
 * in. A server during an outage of Discord is not one that the bot has left.
 */
export function watchServers(client: Client, { known, left, joined, compared }: Servers, log: Logger): void {
  let last: Promise<void> = Promise.resolve();
  const next = (work: () => void | Promise<void>) => {
    last = last.then(work).catch((error: unknown) => {
      log.error({ err: error }, 'it could not be recorded which servers the bot is in');
    });
  };
  // Each login names all servers, also those that were left while the bot was away. discord.js would keep the others.
  client.ws.on(GatewayDispatchEvents.Ready, (ready: { readonly guilds?: unknown } | undefined) => {
    const here = idsIn(ready?.guilds);
    if (here === undefined) return;
    next(async () => {
      for (const server of await known()) await (here.has(server) ? joined(server) : left(server));
      await compared?.();
    });
  });
  client.on(Events.GuildDelete, ({ id }) => next(() => left(id)));
  client.on(Events.GuildCreate, ({ id }) => next(() => joined(id)));
}

/** Undefined for anything but a list of servers: nobody's data may be deleted because of something that is unreadable. */
function idsIn(guilds: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(guilds)) return undefined;
  const ids = guilds.map((guild: { readonly id?: unknown } | null) => guild?.id);
  return ids.every((id) => typeof id === 'string') ? new Set(ids) : undefined;
}
