/** In which stretches is a passage judged if it has more tokens than fit? */

import type { Span } from '../text/span.ts';

/** Windows per passage: a passage that needs more than these is judged by its beginning. */
const MOST_WINDOWS = 4;

/** Share of a window that is also in the next one, so that an answer and what explains it are together in one. */
const OVERLAP = 1 / 3;

/**
 * At most four windows over the tokens of a passage, evenly spaced; the first begins with the passage.
 * @param count tokens of the passage
 * @param size tokens per window, at least 1
 */
export function windowsOf(count: number, size: number): Span[] {
  if (count <= size) return [{ start: 0, end: count }];
  const longestStep = Math.max(1, Math.floor(size * (1 - OVERLAP)));
  const needed = 1 + Math.ceil((count - size) / longestStep);
  const windows = Math.min(needed, MOST_WINDOWS);
  const last = needed <= MOST_WINDOWS ? count - size : longestStep * (MOST_WINDOWS - 1);
  return Array.from({ length: windows }, (_, n) => {
    const start = Math.round((last * n) / (windows - 1));
    return { start, end: start + size };
  });
}
