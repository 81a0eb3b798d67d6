/** How often does the bot log in a day, whatever happens to it? */

import type { Logger } from '../log.ts';
import { readJson, writeWhole } from './state-file.ts';

/**
 * So many log-ins at once and so many more in the course of a day, which makes 100 in the worst day. Discord ends
 * all sessions and resets the token after 1,000. Source: developers/events/gateway, "Session Start Limit".
 */
const AT_ONCE = 50;
const A_DAY = 50;
const DAY = 86_400_000;

/** Between two log-ins, in milliseconds. Source: developers/events/gateway, "Rate limiting": 1 in 5 s. */
const APART = 5_000;

/** Left to spend, and when that was so, in milliseconds since 1970: it must outlive the process. */
interface Budget {
  readonly left: number;
  readonly at: number;
}

export interface Clock {
  now(): number;
  /** Rejects when the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export class LogIns {
  readonly #file: string | undefined;
  readonly #log: Logger;
  readonly #clock: Clock;
  #budget: Budget;
  #last = Number.NEGATIVE_INFINITY;
  #waiting = false;

  /** Counted in `file`, or without one in memory alone. */
  constructor(file: string | undefined, log: Logger, clock: Clock = CLOCK) {
    this.#file = file;
    this.#log = log;
    this.#clock = clock;
    this.#budget = read(file) ?? { left: AT_ONCE, at: clock.now() };
  }

  /** Whether a log-in is being held back now. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Called by discord.js before it identifies; resolves when it may. */
  async waitForIdentify(_shard: number, signal: AbortSignal): Promise<void> {
    this.#waiting = true;
    try {
      const due = this.#last + APART - this.#clock.now();
      if (due > 0 && due <= APART) await this.#clock.wait(due, signal);
      let { left } = this.#refilled();
      if (left < 1) {
        const wait = Math.ceil(((1 - left) * DAY) / A_DAY);
        const minutes = Math.ceil(wait / 60_000);
        this.#log.error({ minutes }, 'The bot has logged in too often; it waits before it does so again.');
        await this.#clock.wait(wait, signal);
        ({ left } = this.#refilled());
      }
      this.#spend(Math.max(0, left - 1));
    } finally {
      this.#waiting = false;
    }
  }

  #refilled(): Budget {
    const now = this.#clock.now();
    // A clock that was put back refills nothing.
    const refill = (Math.max(0, now - this.#budget.at) * A_DAY) / DAY;
    return { left: Math.min(AT_ONCE, this.#budget.left + refill), at: now };
  }

  #spend(left: number): void {
    this.#last = this.#clock.now();
    this.#budget = { left, at: this.#last };
    if (this.#file === undefined) return;
    try {
      writeWhole(this.#file, `${JSON.stringify(this.#budget)}\n`);
    } catch (error) {
      this.#log.warn(
        { err: error },
        'Log-ins cannot be counted on disk; see that STATE_DIR can be written to.',
      );
    }
  }
}

function read(file: string | undefined): Budget | undefined {
  const { left, at } = (file === undefined ? {} : (readJson(file) ?? {})) as Partial<Budget>;
  const isBudget = Number.isFinite(left) && Number.isFinite(at) && Number(left) >= 0;
  return isBudget ? ({ left, at } as Budget) : undefined;
}

const CLOCK: Clock = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('The log-in is no longer wanted'));
      });
    }),
};
