/** How often may somebody do something, so that everybody gets a turn? */

import { dropOldest } from './bounded.ts';

/** A bucket of `burst` goes that is refilled steadily. */
export interface Limit {
  /** Goes at once, 1 or more. */
  readonly burst: number;
  /** Goes per minute in the long run, more than 0. */
  readonly perMinute: number;
}

interface Bucket {
  /** Goes left at the time `at`; need not be whole. */
  left: number;
  /** In milliseconds of the clock. */
  at: number;
}

/** Keys remembered, about 2 MB at most; the key that was used longest ago is forgotten first. */
const REMEMBERED = 10_000;

export class Cooldown {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: Limit;
  readonly #now: () => number;

  /** @param now a clock that never jumps, in milliseconds */
  constructor(limit: Limit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes a go and returns 0; if there is none, returns the milliseconds until there is one. */
  take(key: string): number {
    const { burst, perMinute } = this.#limit;
    const now = this.#now();
    const { left, at } = this.#buckets.get(key) ?? { left: burst, at: now };
    const refilled = Math.min(burst, left + (Math.max(0, now - at) * perMinute) / 60_000);
    const goes = refilled >= 1;
    // Deleted first, so that the keys are in the order of their last use.
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
