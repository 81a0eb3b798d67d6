/** When has a folder changed, however its files were saved? */

import { differences, type Look, lookAt } from '../corpus/look.ts';
import { FolderEvents } from './folder-events.ts';

export interface WatchOptions {
  /** Called with the paths that changed, once they have settled. Paths are inside the folder; '' is the folder itself. */
  readonly onChange: (files: readonly string[]) => void;
  /** Called with one sentence if the folder is looked at less often than it should be. */
  readonly onTrouble: (sentence: string) => void;
  /** `poll` looks every few seconds and needs no events, which network drives do not send. Default: events. */
  readonly how?: 'events' | 'poll';
  /** Changes from this time on count, in milliseconds since 1970. Default: those after the first look. */
  readonly since?: number;
  readonly times?: Partial<Times>;
}

/** In milliseconds. */
interface Times {
  /** Programs save a file in several steps; a change is reported when nothing has changed for so long. */
  readonly settledAfter: number;
  /** A file that never rests is reported anyway after so long, and again later. */
  readonly longestUnrest: number;
  /** Between two looks if no events are to be had: often enough for somebody who waits for a saved text to show. */
  readonly pollEvery: number;
  /** Between two looks while there are events, which may get lost: a network drive sends none for what others write. */
  readonly lookAnyway: number;
}

const TIMES: Times = { settledAfter: 300, longestUnrest: 10_000, pollEvery: 5_000, lookAnyway: 60_000 };

/** Clocks of file systems lag behind the system's by a tick, at most so many milliseconds. */
const TICK = 10;

export interface Watch {
  close(): void;
}

/**
 * Compares how the folder looks with how it looked before; events of its folders only say when to look. Keeps no
 * process alive. Never throws: a folder that is not there is waited for.
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

  /** Ends early when the watch is closed, or, unless it is `deaf`, on an event. */
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
        // Files beside the documents may change all the time.
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
    `${dir} is looked at every ${pollEvery / 1_000} seconds, as the system does not report changes in it (${code}); ` +
    "raise the system's limit of watched or open files"
  );
}
