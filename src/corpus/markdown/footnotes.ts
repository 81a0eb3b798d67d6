/** Which sentence does a footnote belong to? */

import { sentences } from '../../languages/sentences.ts';
import type { Span } from '../../text/span.ts';

/** In UTF-16 units; a longer block is not searched for the sentence of a footnote. */
const LONGEST_NOTED = 5_000;

/**
 * The sentence that contains the footnote mark at an offset, if it ends before the note begins. `pieces` are in order
 * and do not overlap.
 */
export function sentenceAt(
  text: string,
  pieces: readonly { readonly span: Span }[],
  mark: number,
  before: number,
): Span | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.span.end ?? 0) < mark) low = middle + 1;
    else high = middle;
  }
  const span = pieces[low]?.span;
  if (span === undefined || span.start > mark || span.end > before) return undefined;
  return span.end - span.start > LONGEST_NOTED
    ? undefined
    : sentences(text, span).findLast(({ start }) => start <= mark);
}
