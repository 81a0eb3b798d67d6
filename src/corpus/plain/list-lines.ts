/** Which lines of a plain text are items of a list? */

/** The sort of an item's sign: one list has one sort. */
export type Marker = 'bullet' | 'number' | 'letter';

const BULLET = /^(?:[-*•·‣◦▪■●○–—]|\+)\s+\S/u;
const NUMBERED = /^(?:\(\p{Nd}{1,3}\)|\p{Nd}{1,3}[.)])\s+\S|^[①-⑳]/u;
const LETTER = /^(?:\([a-zа-я]\)|[a-zа-я]\)|\([ivx]{1,4}\)|[ivx]{1,4}\))\s+\S/u;

/** The sort of the sign that a line begins with; undefined for other lines. */
export function markerOf(line: string): Marker | undefined {
  if (BULLET.test(line)) return 'bullet';
  if (NUMBERED.test(line)) return 'number';
  return LETTER.test(line) ? 'letter' : undefined;
}
