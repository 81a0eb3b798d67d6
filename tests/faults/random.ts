/** How is chance made again from a number, so that a run that failed can be run once more? */

import { randomNumbers } from '../support/random.ts';

export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0 to `below`, without it. */
  below(below: number): number;
  pick<One>(of: readonly One[]): One;
}

export function chanceOf(seed: number): Chance {
  const next = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (of) => {
      const picked = of[below(of.length)];
      if (picked === undefined) throw new RangeError('Cannot pick from nothing');
      return picked;
    },
  };
}
