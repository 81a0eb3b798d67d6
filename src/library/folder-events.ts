/** In which folders has something changed? Events of the system report it at once. */

import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import type { WatchedFolder } from '../corpus/look.ts';

/** The outcome of listening to folders. */
export interface Listening {
  /** Whether any folder was not listened to before: changes in it up to now are unknown. */
  readonly isNew: boolean;
  /** Why the system does not allow more folders to be listened to, such as ENOSPC. */
  readonly refused?: string;
}

/**
 * Listens to each folder separately: on Node 20, listening to a whole tree loses every file that is replaced. An
 * event is only a reason to look, because systems differ too much in what they report.
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
      // If a folder itself is moved or deleted, the event carries that folder's own name.
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

/** A different folder at the same path gets a different key. */
function keyOf({ path, identity }: WatchedFolder): string {
  return `${identity} ${path}`;
}
