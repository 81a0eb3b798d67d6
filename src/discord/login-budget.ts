/** How often may the bot log in per day, whatever happens to it? */

import { resolve } from 'node:path';
import type { Logger } from '../log.ts';
import { writeWhole } from '../durable-file.ts';
import { readJson } from './state-file.ts';

/**
 * Logins at once, and more in the course of a day: at most 100 on the worst day. After 1,000, Discord ends all sessions
 * and resets the token. Source: developers/events/gateway, "Session Start Limit".
 */
const AT_ONCE = 50;
const A_DAY = 50;
const DAY = 86_400_000;

/** Between two logins, in milliseconds. Source: developers/events/gateway, "Rate limiting": 1 in 5 s. */
const APART = 5_000;

/**
 * Between two logins that cannot be counted on disk, and from the start of a process to its first login, in
 * milliseconds. The count is then lost with the process, so the pause comes before each login: however a process ends,
 * and however soon it is started again, it logs in at most 86,400 s / 90 s = 960 times per day, below the 1,000 at which
 * Discord resets the token. The folder for temporary files cannot hold the count, as a container empties it at each start.
 */
export const APART_UNCOUNTED = 90_000;

/** How many logins were left at which time, in milliseconds since 1970. It is kept between starts. */
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

  /** @param file where logins are counted; without it they are counted in memory only and kept far apart */
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

  /** Called by discord.js before it identifies; resolves once it may. */
  async waitForIdentify(_shard: number, signal: AbortSignal): Promise<void> {
    await this.#pause(this.#last, APART, signal);
    let { left } = this.#refilled();
    if (left < 1) {
      const wait = Math.ceil(((1 - left) * DAY) / A_DAY);
      const minutes = Math.ceil(wait / 60_000);
      this.#log.error(
        { minutes },
        'The bot has logged in too often and now waits; look in its log for the reason why it kept starting.',
      );
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

  /** Waits until `apart` milliseconds have passed since a time; never longer, even if the clock was put back. */
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

  /** Writes down how many are left; false if the next process will not know. */
  #spent(left: number): boolean {
    if (this.#file === undefined) return false;
    try {
      const budget: Budget = { left: Math.max(0, left), at: this.#clock.now() };
      writeWhole(this.#file, `${JSON.stringify(budget)}\n`);
      return true;
    } catch (error) {
      this.#log.warn(
        { err: error },
        `Logins cannot be counted in ${resolve(this.#file)}, so the bot waits ${APART_UNCOUNTED / 1000} s before each; make the folder of STATE_DIR writable and free some space.`,
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
