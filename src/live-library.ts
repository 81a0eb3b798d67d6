/** Which library is served now, and how does a changed corpus take its place? */

import { type FSWatcher, watch } from 'node:fs';
import type { Corpus } from './corpus/load.ts';
import { Library } from './library.ts';

/** What a reload came to. */
export type Reloaded =
  | { readonly kind: 'swapped'; readonly before: Corpus; readonly after: Corpus; readonly ms: number }
  | { readonly kind: 'kept'; readonly error: string };

/** Editors write a file in several steps; the corpus is read when it has been quiet for so many milliseconds. */
const SETTLED_AFTER = 300;

export class LiveLibrary {
  #current: Library;
  #running: Promise<Reloaded> | undefined;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(library: Library) {
    this.#current = library;
  }

  get current(): Library {
    return this.#current;
  }

  /**
   * Builds the corpus beside the one that is served and swaps it in whole. Where the folder cannot be used, or a
   * document in it that is served now is at fault, the one that is served stays. Calls while one runs share it.
   */
  reload(): Promise<Reloaded> {
    this.#running ??= this.#build().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #build(): Promise<Reloaded> {
    const started = performance.now();
    const before = this.#current.corpus;
    let built: Library;
    try {
      built = await Library.open(before.dir);
    } catch (error) {
      return { kind: 'kept', error: error instanceof Error ? error.message : String(error) };
    }
    const broken = brokenSince(before, built.corpus);
    if (broken !== undefined) return { kind: 'kept', error: broken };
    this.#current = built;
    return { kind: 'swapped', before, after: built.corpus, ms: performance.now() - started };
  }

  /** Reloads when files of the corpus change, and says what came of it. */
  watch(onReload: (reloaded: Reloaded) => void): void {
    this.#watcher ??= watch(this.#current.corpus.dir, { recursive: true }, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.reload().then(onReload), SETTLED_AFTER);
      this.#timer.unref();
    });
    // A folder that goes away is found at the next reload.
    this.#watcher.on('error', () => this.unwatch());
  }

  unwatch(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#watcher = undefined;
  }
}

/** A sentence when a file that is served now has an error in the new corpus: a slip must not drop a document. */
function brokenSince(before: Corpus, after: Corpus): string | undefined {
  const served = new Set(before.documents.map(({ file }) => file));
  const broken = after.problems.find(({ file, severity }) => severity === 'error' && served.has(file));
  return broken === undefined ? undefined : `${broken.file}:${broken.line}: ${broken.message}`;
}
