/** A clock that a test moves by hand. */

import type { Clock } from '../../src/models/clock.ts';

export interface HandClock extends Clock {
  /** Moves the clock, and calls what is due on the way, in its order. */
  advance(ms: number): void;
  /** In milliseconds from now: when the calls that are not cancelled are due, in this order. */
  due(): number[];
}

export function handClock(): HandClock {
  let now = 0;
  let calls: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const call = { at: now + ms, run };
      calls.push(call);
      return () => {
        calls = calls.filter((one) => one !== call);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        calls = calls.filter((one) => one !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
    due: () => calls.map(({ at }) => at - now).sort((a, b) => a - b),
  };
}
