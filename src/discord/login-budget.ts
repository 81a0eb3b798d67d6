/** How often does the bot log in a day, whatever happens to it? */

import type { Logger } from '../log.ts';
import { readJson, writeWhole } from './state-file.ts';

/**
 * Logins at once, and further ones in the course of a day: 100 on the worst day. Discord ends all sessions and resets
 * the token after 1,000. Source: developers/events/gateway, "Session Start Limit".
 */
const AT_ONCE = 50;
const A_DAY = 50;
const DAY = 86_400_000;

/** Between two logins, in milliseconds. Source: developers/events/gateway, "Rate limiting": 1 in 5 s. */
const APART = 5_000;

/**
 * Between two logins that cannot be counted on disk, and from the start of a process to its first, in milliseconds.
 * Nothing then outlives the process, so the pause comes before each login: however a process dies, and however soon
 * it is started again, 86,400 s / 90 s = 960 logins a day are the most, below the 1,000 at which Discord resets the
 * token. The folder for temporary files is no second place for the count: in a container it is emptied at each start.
 */
export const APART_UNCOUNTED = 90_000;

/** Left to spend, and when that was so, in milliseconds since 1970: it must outlive the process. */
interface Budget {
  readonly left: number;
  readonly at: number;
}

export interface Clock {
  /** When this process began. */
  readonly started: number;
  now(): number;
  /** Rejects when the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export class LoginBudget {
  readonly #file: string | undefined;
  readonly #log: Logger;
  readonly #clock: Clock;
  #budget: Budget;
  #last = Number.NEGATIVE_INFINITY;
  #waiting = false;

  /** Counted in `file`, or without one in memory alone, and then far apart. */
  constructor(file: string | undefined, log: Logger, clock: Clock = CLOCK) {
    this.#file = file;
    this.#log = log;
    this.#clock = clock;
    this.#budget = read(file) ?? { left: AT_ONCE, at: clock.now() };
  }

  /** Whether a login is being held back now for longer than the few seconds that Discord wants between two. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Called by discord.js before it identifies; resolves when it may. */
  async waitForIdentify(_shard: number, signal: AbortSignal): Promise<void> {
    await this.#pause(this.#last, APART, signal);
    let { left } = this.#refilled();
    if (left < 1) {
      const wait = Math.ceil(((1 - left) * DAY) / A_DAY);
      const minutes = Math.ceil(wait / 60_000);
      this.#log.error({ minutes }, 'The bot has logged in too often; it waits before it does so again.');
      await this.#hold(() => this.#clock.wait(wait, signal));
      ({ left } = this.#refilled());
    }
    if (!this.#spent(left - 1)) {
      await this.#hold(() => this.#pause(Math.max(this.#last, this.#clock.started), APART_UNCOUNTED, signal));
    }
    this.#budget = { left: Math.max(0, left - 1), at: this.#clock.now() };
    this.#last = this.#budget.at;
  }

  async #hold(work: () => Promise<void>): Promise<void> {
    this.#waiting = true;
    try {
      await work();
    } finally {
      this.#waiting = false;
    }
  }

  /** Waits until a time is so many milliseconds past; by a clock that was put back, it is past just now. */
  async #pause(since: number, apart: number, signal: AbortSignal): Promise<void> {
    const due = Math.min(apart, since + apart - this.#clock.now());
    if (due > 0) await this.#clock.wait(due, signal);
  }

  #refilled(): Budget {
    const now = this.#clock.now();
    // A clock that was put back refills nothing.
    const refill = (Math.max(0, now - this.#budget.at) * A_DAY) / DAY;
    return { left: Math.min(AT_ONCE, this.#budget.left + refill), at: now };
  }

  /** Whether the next process will know how many are left. */
  #spent(left: number): boolean {
    if (this.#file === undefined) return false;
    try {
      const budget: Budget = { left: Math.max(0, left), at: this.#clock.now() };
      writeWhole(this.#file, `${JSON.stringify(budget)}\n`);
      return true;
    } catch (error) {
      this.#log.warn(
        { err: error },
        `Logins cannot be counted in ${this.#file}, so the bot keeps ${APART_UNCOUNTED / 1000} s between two; see that STATE_DIR can be written to.`,
      );
      return false;
    }
  }
}

function read(file: string | undefined): Budget | undefined {
  const { left, at } = (file === undefined ? {} : (readJson(file) ?? {})) as Partial<Budget>;
  const isBudget = Number.isFinite(left) && Number.isFinite(at) && Number(left) >= 0;
  return isBudget ? ({ left, at } as Budget) : undefined;
}

const CLOCK: Clock = {
  started: performance.timeOrigin,
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('The login is no longer wanted'));
      });
    }),
};
