/** Which folders say at once that something in them changes? */

import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import type { WatchedFolder } from '../corpus/look.ts';

/** What became of a wish to listen. */
export interface Listening {
  /** Whether there is a folder that was not listened to before: what has happened in it meanwhile is unknown. */
  readonly isNew: boolean;
  /** Why the system lets no more folders be listened to, such as ENOSPC. */
  readonly refused?: string;
}

/**
 * Listens to each folder by itself: listening to a whole tree loses every file that is replaced on Node 20. An event is
 * only a reason to look: systems differ too much in what they say of it.
 */
export class FolderEvents {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onEvent: () => void;

  constructor(onEvent: () => void) {
    this.#onEvent = onEvent;
  }

  /** Listens to these folders and to no others. */
  listenTo(folders: readonly WatchedFolder[]): Listening {
    const wanted = new Map(folders.map((folder) => [keyOf(folder), folder]));
    for (const key of this.#watchers.keys()) if (!wanted.has(key)) this.#drop(key);
    let isNew = false;
    for (const [key, folder] of wanted) {
      if (this.#watchers.has(key)) continue;
      try {
        this.#watchers.set(key, this.#listen(key, folder));
      } catch (error) {
        const { code = 'unknown error' } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT') return { isNew, refused: code };
      }
      isNew = true;
    }
    return { isNew };
  }

  close(): void {
    for (const key of this.#watchers.keys()) this.#drop(key);
  }

  #listen(key: string, { path, only }: WatchedFolder): FSWatcher {
    const watcher = watch(path, { persistent: false }, (_, name) => {
      // A folder that is itself moved or deleted says so by its own name.
      if (only === undefined || name === null || name === only || name === basename(path)) this.#onEvent();
    });
    return watcher.on('error', () => {
      this.#drop(key);
      this.#onEvent();
    });
  }

  #drop(key: string): void {
    this.#watchers.get(key)?.close();
    this.#watchers.delete(key);
  }
}

/** Another folder in the same place is another folder. */
function keyOf({ path, identity }: WatchedFolder): string {
  return `${identity} ${path}`;
}
