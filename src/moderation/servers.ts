/** What is kept of all servers, and where is each one's? */

import type { Place } from '../command.ts';
import { changesBetween } from '../library/changes.ts';
import type { Reloaded } from '../library/live-library.ts';
import { goneOf } from './gone.ts';
import type { Keeping } from './keeping.ts';
import type { Privacy } from './moderation.ts';
import { ServerModeration } from './server-moderation.ts';
import { trouble } from './trouble.ts';

/** In milliseconds: how often what has become too old is deleted. */
const TIDIED_EVERY = 6 * 60 * 60 * 1_000;

export class Servers {
  readonly #keeping: Keeping;
  readonly #known = new Map<string, ServerModeration>();
  #tidying: NodeJS.Timeout | undefined;

  private constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** Serves what is recorded of each server. Until `close()`, what has become too old is deleted from time to time. */
  static async open(keeping: Keeping): Promise<Servers> {
    const servers = new Servers(keeping);
    for (const server of await keeping.records.servers())
      servers.#known.set(server, await ServerModeration.open(server, keeping));
    servers.#tidying = setInterval(() => void servers.tidy(), TIDIED_EVERY).unref();
    return servers;
  }

  /** What the moderators of a place may change; undefined outside of servers. */
  moderationIn(place: Place): ServerModeration | undefined {
    const server = serverOf(place);
    if (server === undefined) return undefined;
    const known = this.#known.get(server) ?? ServerModeration.new(server, this.#keeping);
    this.#known.set(server, known);
    return known;
  }

  readonly privacy: Privacy = {
    stored: (person) => this.#keeping.records.storedAbout(person),
    erase: async (person) => {
      try {
        await this.#keeping.records.erase(person);
        for (const known of this.#known.values()) await known.readAgain();
        return undefined;
      } catch (error) {
        this.#keeping.onTrouble(`What is stored about someone could not be erased: ${String(error)}`);
        return trouble('not-kept');
      }
    },
  };

  /** Keeps the passages of the folder that a reload has taken out of service, so that old citations can show them. */
  async reloaded(reloaded: Reloaded): Promise<void> {
    if (reloaded.kind === 'kept') return;
    const { before, after } = reloaded;
    const { gone, added, changed } = changesBetween(before, after);
    const still = new Set(after.documents.map(({ id }) => id));
    const { records, now } = this.#keeping;
    await records.clearGone(
      '',
      [...added, ...changed].map(({ id }) => id),
    );
    await records.addGone(
      '',
      goneOf(gone, now(), ({ document }) => still.has(document.id)),
    );
  }

  /** The bot was removed from a server, or is in it again. */
  async left(server: string): Promise<void> {
    await this.#keeping.records.left(server);
  }

  async joined(server: string): Promise<void> {
    await this.#keeping.records.joined(server);
  }

  /** The servers of which anything is recorded. */
  recorded(): Promise<readonly string[]> {
    return this.#keeping.records.servers();
  }

  /** Deletes what has become too old, such as all of a server that the bot left a month ago. */
  async tidy(): Promise<void> {
    const { records, onTrouble } = this.#keeping;
    try {
      // Only those: a server that is making its first change is not recorded yet either.
      const before = await records.servers();
      await records.tidy();
      const after = new Set(await records.servers());
      for (const server of before) if (!after.has(server)) await this.#known.get(server)?.forget();
    } catch (error) {
      onTrouble(`What has become too old in STATE_DIR could not be deleted: ${String(error)}`);
    }
  }

  /** Waits for changes under way. */
  async close(): Promise<void> {
    clearInterval(this.#tidying);
    await this.#keeping.records.close();
  }
}

/** The server whose documents and settings count in a place: with the app on one's own account, none. */
export function serverOf({ kind, server, byOwnAccount }: Place): string | undefined {
  return kind === 'server' && !byOwnAccount ? server : undefined;
}
