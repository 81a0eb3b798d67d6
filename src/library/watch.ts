/** When has a folder changed, however its files were saved? */

import { differences, type Look, lookAt } from '../corpus/look.ts';
import { FolderEvents } from './folder-events.ts';

export interface WatchOptions {
  /** Called with the paths that changed, once they have settled; relative to the folder, '' for the folder itself. */
  readonly onChange: (files: readonly string[]) => void;
  /** Called with one sentence if the folder is looked at less often than it should be. */
  readonly onTrouble: (sentence: string) => void;
  /** `poll` looks every few seconds and needs no events, which network drives do not send. Default: events. */
  readonly how?: 'events' | 'poll';
  /** Changes count from this time on, in milliseconds since 1970. Default: from the first look. */
  readonly since?: number;
  readonly times?: Partial<Times>;
}

/** In milliseconds. */
interface Times {
  /** Programs save a file in several steps, so a change is reported after this long without another. */
  readonly settledAfter: number;
  /** Files that keep changing are reported after this long anyway, and again later. */
  readonly longestUnrest: number;
  /** Between two looks if there are no events: often enough for someone who is waiting for a saved text to show up. */
  readonly pollEvery: number;
  /**
   * Between two looks even if there are events, because some may be missing: a network drive sends none for changes
   * made elsewhere.
   */
  readonly lookAnyway: number;
}

const TIMES: Times = { settledAfter: 300, longestUnrest: 10_000, pollEvery: 5_000, lookAnyway: 60_000 };

/** File system clocks lag behind the system clock by a tick, at most this many milliseconds. */
const TICK = 10;

export interface Watch {
  close(): void;
}

/**
 * Compares how the folder looks with how it looked before; events of its folders only say when to look. Does not keep
 * the process alive. Never throws: if the folder is missing, it waits for it.
 */
export function watchFolder(dir: string, options: WatchOptions): Watch {
  const times = { ...TIMES, ...options.times };
  let closed = false;
  let hinted = false;
  let isRefused = false;
  let wake = (): void => {};

  const events = new FolderEvents(() => {
    hinted = true;
    wake();
  });

  const look = async (): Promise<Look> => {
    hinted = false;
    const seen = await lookAt(dir);
    if (closed || options.how === 'poll') return seen;
    const { isNew, refused } = events.listenTo(seen.folders);
    if (isNew) hinted = true;
    if (refused !== undefined && !isRefused) options.onTrouble(troubleOf(dir, refused, times.pollEvery));
    isRefused = refused !== undefined;
    return seen;
  };

  /** Ends early when the watch is closed or, unless it is `deaf`, on an event. */
  const pause = (ms: number, deaf: boolean): Promise<void> => {
    if (closed || (hinted && !deaf)) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      wake = () => {
        if (deaf && !closed) return;
        clearTimeout(timer);
        resolve();
      };
    });
  };

  /** Looks until two looks in a row are the same. */
  const settled = async (first: Look): Promise<Look> => {
    const began = performance.now();
    for (let before = first; ; ) {
      await pause(times.settledAfter, true);
      const after = await look();
      if (differences(before, after).length === 0 || performance.now() - began > times.longestUnrest)
        return after;
      before = after;
    }
  };

  const untilNextLook = ({ isThere, isYoung }: Look): number =>
    options.how === 'poll' || isRefused || isYoung || !isThere ? times.pollEvery : times.lookAnyway;

  const run = async (): Promise<void> => {
    let known = await look();
    if (options.since !== undefined && known.newest >= options.since - TICK) {
      known = await settled(known);
      if (!closed) options.onChange([...known.files.keys()]);
    }
    while (!closed) {
      await pause(untilNextLook(known), false);
      const seen = await look();
      if (differences(known, seen).length === 0) {
        // Files beside the documents may be changing all the time.
        await pause(times.settledAfter, true);
        continue;
      }
      const before = known;
      known = await settled(seen);
      const changed = differences(before, known);
      if (!closed && changed.length > 0) options.onChange(changed);
    }
  };

  void run();
  return {
    close: () => {
      closed = true;
      events.close();
      wake();
    },
  };
}

function troubleOf(dir: string, code: string, pollEvery: number): string {
  return (
    `${dir} is checked only every ${pollEvery / 1_000} seconds, because the system does not report changes in it ` +
    `(${code}); raise the system's limit on watched or open files`
  );
}
