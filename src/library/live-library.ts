/** Which library is being served, and how does a changed corpus take its place? */

import { formatProblem } from '../corpus/document.ts';
import { FOOTNOTE_FILE } from '../corpus/footnote-file.ts';
import { GLOSSARY_FILE } from '../corpus/glossary.ts';
import type { Corpus } from '../corpus/load.ts';
import { Library } from './library.ts';
import { type Watch, type WatchOptions, watchFolder } from './watch.ts';

/** The outcome of a reload. */
export type Reloaded =
  | {
      readonly kind: 'swapped';
      readonly before: Corpus;
      readonly after: Corpus;
      readonly ms: number;
      /** Why files that changed after `after` was read were not loaded. */
      readonly failedAfterwards?: string;
    }
  | { readonly kind: 'kept'; readonly error: string };

export interface LiveWatchOptions extends Omit<WatchOptions, 'onChange'> {
  /** Called once per reload, however many changes it covers. */
  readonly onReload: (reloaded: Reloaded) => void;
}

/** Makes what must change together with the library; the function that it returns is called as the library changes. */
export type Beside = (next: Library) => Promise<() => void>;

export class LiveLibrary {
  #current: Library;
  #beside: Beside | undefined;
  #running: Promise<Reloaded> | undefined;
  #watch: Watch | undefined;
  #read: number | undefined;
  /** Whether a reload was requested during the one that is running, which may have read files before they changed. */
  #again = false;

  constructor(library: Library) {
    this.#current = library;
  }

  get current(): Library {
    return this.#current;
  }

  /** Has something made beside each library that is about to be served, and swapped in the same step. */
  swapWith(beside: Beside): void {
    this.#beside = beside;
  }

  /** Share of the corpus that the current reload has read, 0 to 1; undefined if none is running. */
  get progress(): number | undefined {
    return this.#read;
  }

  /**
   * Builds the corpus beside the one being served and swaps it in whole. If the folder cannot be used, or something
   * is wrong with a document that is being served, the current one stays. Calls during a reload share its outcome,
   * and the files are read once more for them.
   */
  reload(): Promise<Reloaded> {
    this.#again = this.#running !== undefined;
    this.#running ??= this.#buildUntilQuiet().finally(() => {
      this.#running = undefined;
      this.#read = undefined;
    });
    return this.#running;
  }

  async #buildUntilQuiet(): Promise<Reloaded> {
    const before = this.#current.corpus;
    let swapped: Extract<Reloaded, { kind: 'swapped' }> | undefined;
    let last: Reloaded;
    do {
      this.#again = false;
      last = await this.#build();
      if (last.kind === 'swapped') swapped = { ...last, before };
    } while (this.#again);
    if (swapped === undefined) return last;
    return last.kind === 'kept' ? { ...swapped, failedAfterwards: last.error } : swapped;
  }

  async #build(): Promise<Reloaded> {
    const started = performance.now();
    const before = this.#current.corpus;
    let built: Library;
    let swapBeside: (() => void) | undefined;
    this.#read = 0;
    try {
      built = await Library.open(before.dir, {
        table: this.#current.table,
        onProgress: (share) => {
          this.#read = share;
        },
      });
      const broken = brokenSince(before, built.corpus);
      if (broken !== undefined) return { kind: 'kept', error: broken };
      swapBeside = await this.#beside?.(built);
    } catch (error) {
      return { kind: 'kept', error: error instanceof Error ? error.message : String(error) };
    }
    // In one step: nobody is to see the one without the other.
    this.#current = built;
    swapBeside?.();
    void built.readAhead();
    return { kind: 'swapped', before, after: built.corpus, ms: performance.now() - started };
  }

  /**
   * Reloads when files of the corpus change, and reports the outcome. Watches only once, however often it is called.
   */
  watch({ onReload, ...options }: LiveWatchOptions): void {
    let reported: Promise<Reloaded> | undefined;
    this.#watch ??= watchFolder(this.#current.corpus.dir, {
      ...options,
      onChange: () => {
        const reloading = this.reload();
        if (reloading === reported) return;
        reported = reloading;
        void reloading.then(onReload);
      },
    });
  }

  unwatch(): void {
    this.#watch?.close();
    this.#watch = undefined;
  }
}

/**
 * The problem, if an edit has broken something that is being served: an error in a file that is served now, in the
 * glossary or in the folder's own file; or a document that is gone while another file has a new error, as after a
 * rename.
 */
function brokenSince(before: Corpus, after: Corpus): string | undefined {
  const known = new Set(before.problems.map(formatProblem));
  const found = after.problems.filter((problem) => !known.has(formatProblem(problem)));
  const served = new Set(before.documents.map(({ file }) => file));
  const still = new Set(after.documents.map(({ id }) => id));
  const files = new Set(after.documents.map(({ file }) => file));
  const gone = before.documents.some(({ id }) => !still.has(id));
  const broken = found.find(({ file, severity }) => {
    // An empty document is left out with a warning.
    if (severity === 'warning') return served.has(file) && !files.has(file);
    return gone || served.has(file) || file === GLOSSARY_FILE || file === FOOTNOTE_FILE;
  });
  return broken === undefined ? undefined : formatProblem(broken);
}
