/** Counts of what was left out of a document. */

import type { Contents, LeftOut } from '../document.ts';

export interface LeftCounts {
  add(what: LeftOut, count?: number): void;
  told(): NonNullable<Contents['left']>;
}

export function leftCounts(): LeftCounts {
  const counts: Partial<Record<LeftOut, number>> = {};
  return {
    add(what, count = 1) {
      if (count > 0) counts[what] = (counts[what] ?? 0) + count;
    },
    told: () => counts,
  };
}
