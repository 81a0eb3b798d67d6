/** Which word of the corpus does a misspelt word stand for? */

import type { PassageIndex } from '../../index/passage-index.ts';

/** Shorter words have too many neighbours to guess among. */
const SHORTEST_CORRECTED = 4;
/** From this length on, a word may be two edits away; below it, one. */
const SHORTEST_WITH_TWO_EDITS = 7;
/** Longer words are pasted text rather than slips, and take the longest to compare. */
const LONGEST_CORRECTED = 24;

/**
 * The likeliest word of the corpus for an unknown folded word: fewest slips first (two letters swapped count as one
 * slip), then the same first letter, then the more frequent. Undefined if none is near enough.
 * @param accepts which words of the corpus may be meant; default: all
 */
export function correction(
  word: string,
  index: PassageIndex,
  accepts: (near: string) => boolean = () => true,
): string | undefined {
  if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED || /\p{N}/u.test(word))
    return undefined;
  const slipsAllowed = word.length < SHORTEST_WITH_TWO_EDITS ? 1 : 2;
  let best: { word: string; cost: number } | undefined;
  // A swap is two edits to the index, but one slip to us.
  for (const near of index.near(word, 2)) {
    const slips = swapsOf(word, near.word) ?? near.distance;
    if (!accepts(near.word)) continue;
    if (slips > slipsAllowed || near.word.length < SHORTEST_CORRECTED - 1) continue;
    const sameStart = word.charAt(0) === near.word.charAt(0);
    const cost = slips + (sameStart ? 0 : 0.5) - Math.min(0.4, Math.log10(near.count) / 10);
    if (slips + (sameStart ? 0 : 0.5) > slipsAllowed + 0.4 && word.length < SHORTEST_WITH_TWO_EDITS) continue;
    if (best === undefined || cost < best.cost) best = { word: near.word, cost };
  }
  return best?.word;
}

/** 1 if the words differ by two neighbouring letters swapped, otherwise undefined. */
function swapsOf(a: string, b: string): number | undefined {
  if (a === b || a.length !== b.length) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return swapped ? 1 : undefined;
}
