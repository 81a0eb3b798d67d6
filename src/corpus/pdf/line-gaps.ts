/** How large are the gaps and indents of lines, and which lines end a sentence or leave room in their column? */

import type { Line } from './lines.ts';

/** Largest gap between lines of one paragraph, relative to the usual gap. */
export const SAME = 1.3;

/** In font sizes: the usual gap, if it is not known. */
export const USUAL = 1.25;

/** In font sizes: the least and the most that counts as an indent. */
export const INDENT = 0.7;
export const LARGEST_INDENT = 5;

const ENDED = /[.!?:;。！？：；…؟।][\])"'”’»›)）」』]*$/u;
export const STARTS_LOW = /^["'“„«(]*\p{Ll}/u;
/** Whether a line ends a sentence; a sign that calls a note may follow the end. */
export function isEnded({ text, raised }: Line): boolean {
  const [start, end] = raised.at(-1) ?? [];
  return ENDED.test(end === text.length ? text.slice(0, start) : text);
}

/**
 * Whether the first word of the next line would have fitted on this one.
 * @param more extra room that must have been left, in font sizes
 */
export function isShort(line: Line, next: Line, more = 0.4): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  const width = ((next.x1 - next.x0) / Math.max(1, next.text.length)) * Math.min(word, 20);
  const room = line.isBackward ? line.x0 - line.left : line.right - line.x1;
  return room > width + more * line.size;
}

/** The usual gap between lines, keyed by font size in half points. */
export function usualGaps(
  pages: readonly { readonly lines: readonly Line[] }[],
): ReadonlyMap<number, number> {
  const all = new Map<number, Map<number, number>>();
  for (const { lines } of pages)
    for (const { gap, size } of lines) {
      if (!Number.isFinite(gap) || gap > 2.4 * size || gap < 0.8 * size) continue;
      const key = Math.round(size * 2);
      const own = all.get(key) ?? new Map<number, number>();
      all.set(key, own);
      const rounded = Math.round(gap * 2) / 2;
      own.set(rounded, (own.get(rounded) ?? 0) + 1);
    }
  const usual = new Map<number, number>();
  for (const [size, gaps] of all) {
    const [most] = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (most !== undefined && most[1] >= 3) usual.set(size, most[0]);
  }
  return usual;
}

/** Whether paragraphs begin with an indent rather than a gap. */
export function indents(
  pages: readonly { readonly lines: readonly Line[] }[],
  gaps: ReadonlyMap<number, number>,
): boolean {
  let [indented, apart] = [0, 0];
  for (const { lines } of pages)
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      if (above === undefined || above.region !== line.region || !isEnded(above)) continue;
      const usual = gaps.get(Math.round(line.size * 2)) ?? USUAL * line.size;
      const indent = line.x0 - line.left;
      if (line.gap > SAME * usual) apart++;
      else if (indent > INDENT * line.size && indent < LARGEST_INDENT * line.size) indented++;
    }
  return indented > apart && indented >= 3;
}
