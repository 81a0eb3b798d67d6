/** What time is it, and what happens later? Tests have their own clock. */

export interface Clock {
  /** In milliseconds since some moment. */
  now(): number;
  /** Calls `run` after this many milliseconds. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
