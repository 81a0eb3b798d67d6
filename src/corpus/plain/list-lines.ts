/** Which lines of a plain text are items of a list? */

/** The kind of an item's sign; a list has only one kind. */
export type Marker = 'bullet' | 'number' | 'letter';

const BULLET = /^(?:[-*•·‣◦▪■●○–—]|\+)\s+\S/u;
const NUMBERED = /^(?:\(\p{Nd}{1,3}\)|\p{Nd}{1,3}[.)])\s+\S|^[①-⑳]/u;
const LETTER = /^(?:\([a-zа-я]\)|[a-zа-я]\)|\([ivx]{1,4}\)|[ivx]{1,4}\))\s+\S/u;

/** The kind of the sign that a line begins with; undefined if there is none. */
export function markerOf(line: string): Marker | undefined {
  if (BULLET.test(line)) return 'bullet';
  if (NUMBERED.test(line)) return 'number';
  return LETTER.test(line) ? 'letter' : undefined;
}
