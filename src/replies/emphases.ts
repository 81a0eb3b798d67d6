/** Which stretches of a quotation stand out, and how? */

import type { Span } from '../text/span.ts';

export interface Emphasis extends Span {
  /** Whether it is the likely answer and not a word that was searched for. */
  readonly isFocus: boolean;
}

/**
 * The marks without what they share with the focus, and the focus; in order, not overlapping.
 * @param marks in order, not overlapping
 */
export function emphases(marks: readonly Span[], focus: Span | undefined): Emphasis[] {
  if (focus === undefined) return marks.map(({ start, end }) => ({ start, end, isFocus: false }));
  const around = marks.flatMap(({ start, end }) => [
    { start, end: Math.min(end, focus.start), isFocus: false },
    { start: Math.max(start, focus.end), end, isFocus: false },
  ]);
  return [...around.filter(({ start, end }) => start < end), { ...focus, isFocus: true }].sort(
    (a, b) => a.start - b.start,
  );
}
