/** Which library is each server's, and how do all of them change without a mixture of old and new? */

import type { OtherName } from '../corpus/aliases.ts';
import type { Document } from '../corpus/document.ts';
import { type Changes, changesBetween } from './changes.ts';
import type { Library } from './library.ts';
import type { LiveLibrary, Reloaded } from './live-library.ts';
import { emptyLibrary, serverLibrary } from './server-library.ts';

/** The servers that the folder's documents are meant for; with `all`, also direct messages and own accounts. */
export type FolderIsFor = 'all' | ReadonlySet<string>;

/** What a server has of its own, and the library made of it. */
interface Made {
  readonly documents: readonly Document[];
  readonly aliases: readonly OtherName[];
  /** The folder's library that it was made with; undefined if that is not meant for the server. */
  readonly base: Library | undefined;
  readonly library: Library;
}

/** A library that is ready to be swapped in, and how it differs from the one that is being served. */
export interface Prepared extends Changes {
  readonly library: Library;
}

/** The libraries of all servers, around the library of the folder. A question keeps the library that it was given. */
export class ServerLibraries {
  readonly #live: LiveLibrary;
  readonly #isFor: FolderIsFor;
  readonly #make: typeof serverLibrary;
  readonly #made = new Map<string, Made>();
  /** What a prepared library was made of, and for which server. */
  readonly #prepared = new WeakMap<Library, Made & { readonly server: string }>();
  /** Libraries that were prepared for servers with nothing of their own. */
  readonly #shared = new WeakSet<Library>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /** @param make makes the library of a server; default: `serverLibrary()` */
  constructor(live: LiveLibrary, folderIsFor: FolderIsFor = 'all', make = serverLibrary) {
    this.#live = live;
    this.#make = make;
    this.#isFor = folderIsFor;
    live.swapWith((next) => this.#allWith(next));
  }

  /**
   * The library that is being served.
   * @param server id; undefined in direct messages and for own accounts, which get only what is meant for all
   */
  at(server: string | undefined): Library {
    const own = server === undefined ? undefined : this.#made.get(server);
    return own?.library ?? this.#folderFor(server) ?? emptyLibrary();
  }

  /** Whether the folder's documents are meant for a server. */
  hasFolder(server: string | undefined): boolean {
    return this.#isFor === 'all' || (server !== undefined && this.#isFor.has(server));
  }

  /** Serves what a server had when the bot was last running. */
  async open(
    server: string,
    documents: readonly Document[],
    aliases: readonly OtherName[] = [],
  ): Promise<Library> {
    const { library } = await this.prepare(server, documents, aliases);
    this.swap(server, library);
    return library;
  }

  /**
   * Makes the library that a server would have with these documents and aliases in place of those it has, beside the
   * one being served. Nothing changes before `swap()`. Run both within `inTurn()`.
   */
  async prepare(
    server: string,
    documents: readonly Document[],
    aliases: readonly OtherName[],
  ): Promise<Prepared> {
    for (;;) {
      const base = this.#folderFor(server);
      const previous = this.#made.get(server)?.library;
      const library = await this.#make({
        base,
        documents,
        aliases,
        previous,
        table: this.#live.current.table,
      });
      // The folder may have been reloaded meanwhile.
      if (base !== this.#folderFor(server)) continue;
      if (documents.length === 0 && aliases.length === 0) this.#shared.add(library);
      else this.#prepared.set(library, { server, documents, aliases, base, library });
      return { library, ...changesBetween(this.at(server).corpus, library.corpus) };
    }
  }

  /**
   * Serves a library that `prepare()` made, at once. If the folder was reloaded since, the same is made with the new
   * folder and served as soon as it is ready.
   * @throws Error if the library was made for another server
   */
  swap(server: string, library: Library): void {
    const made = this.#prepared.get(library);
    if (made === undefined) {
      if (!this.#shared.has(library)) throw new Error('Cannot serve a library that prepare() did not make');
      this.#made.delete(server);
      return;
    }
    if (made.server !== server)
      throw new Error('Cannot serve a library to a server that it was not made for');
    this.#made.set(server, made);
    void this.#settle([server]);
  }

  /**
   * Reloads the folder on behalf of a server, and reports what changed in the library of that server. A server that the
   * folder is not for reloads nothing and learns nothing about it.
   */
  async reload(server: string | undefined): Promise<Reloaded> {
    const before = this.at(server).corpus;
    if (!this.hasFolder(server)) return { kind: 'swapped', before, after: before, ms: 0 };
    const reloaded = await this.#live.reload();
    return reloaded.kind === 'kept' ? reloaded : { ...reloaded, before, after: this.at(server).corpus };
  }

  /** Runs changes of one server one after another, and returns what the change returns. */
  async inTurn<Result>(server: string, change: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(server);
    const turn = (async () => {
      await before?.catch(() => {});
      return change();
    })();
    this.#turns.set(server, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(server) === turn) this.#turns.delete(server);
    }
  }

  /** Forgets what a server had of its own, as when the bot has left it. */
  close(server: string): void {
    this.#made.delete(server);
  }

  /** Makes the libraries of all servers with a folder that is about to be served; the result swaps them in. */
  async #allWith(next: Library): Promise<() => void> {
    const again = new Map<string, { readonly from: Made; readonly made: Made }>();
    for (;;) {
      // A server may have changed while others were made.
      const due = [...this.#made].find(
        ([server, made]) => made.base !== undefined && again.get(server)?.from !== made,
      );
      if (due === undefined) break;
      const [server, from] = due;
      again.set(server, { from, made: await this.#remade(from, next) });
    }
    return () => {
      for (const [server, { from, made }] of again)
        if (this.#made.get(server) === from) this.#made.set(server, made);
      void this.#settle([...this.#made.keys()]);
    };
  }

  /** Makes libraries again if the folder has changed since, then prepares all for their first questions. */
  async #settle(servers: readonly string[]): Promise<void> {
    for (const server of servers) {
      for (let made = this.#made.get(server); made !== undefined; made = this.#made.get(server)) {
        const base = this.#folderFor(server);
        if (made.base === base) break;
        const again = await this.#remade(made, base);
        if (this.#made.get(server) === made) this.#made.set(server, again);
      }
    }
    for (const server of servers) await this.#made.get(server)?.library.readAhead();
  }

  async #remade({ documents, aliases, library: previous }: Made, base: Library | undefined): Promise<Made> {
    return {
      documents,
      aliases,
      base,
      library: await this.#make({ base, documents, aliases, previous, table: this.#live.current.table }),
    };
  }

  #folderFor(server: string | undefined): Library | undefined {
    return this.hasFolder(server) ? this.#live.current : undefined;
  }
}
