/** How often may somebody do something, so that everybody else has their turn? */

import { dropOldest } from './bounded.ts';

/** A bucket that holds `burst` goes and is refilled steadily. */
export interface Limit {
  /** Goes at once, 1 or more. */
  readonly burst: number;
  /** Goes a minute in the long run, more than 0. */
  readonly perMinute: number;
}

interface Bucket {
  /** Goes left at the time `at`, with parts of one. */
  left: number;
  /** In milliseconds of the clock. */
  at: number;
}

/** Keys remembered; whoever has not been seen for longest is forgotten first. About 2 MB at most. */
const REMEMBERED = 10_000;

export class Cooldown {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: Limit;
  readonly #now: () => number;

  /** The clock must not jump, and counts in milliseconds. */
  constructor(limit: Limit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes a go and gives 0, or takes none and gives the milliseconds until there is one. */
  take(key: string): number {
    const { burst, perMinute } = this.#limit;
    const now = this.#now();
    const { left, at } = this.#buckets.get(key) ?? { left: burst, at: now };
    const refilled = Math.min(burst, left + (Math.max(0, now - at) * perMinute) / 60_000);
    const goes = refilled >= 1;
    // Taken out first, so that the order of the keys is that of their use.
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: goes ? refilled - 1 : refilled, at: now });
    dropOldest(this.#buckets, REMEMBERED);
    return goes ? 0 : Math.ceil(((1 - refilled) * 60_000) / perMinute);
  }

  /** Keys remembered now. */
  get size(): number {
    return this.#buckets.size;
  }
}
