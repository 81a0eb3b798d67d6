/** What is the place of a part of a block that continues over the end of a page? */

import type { Span } from './span.ts';

/** A place by its label, which may continue from one page to the next. */
interface Turning {
  readonly label: string;
  readonly to?: string;
  /** Where `to` begins, in the same text as the span. */
  readonly turn?: number;
  readonly within?: Turning;
}

/** The place of a part: the one before the turn, the one after it, or both. */
export function placeOfPart<Place extends Turning>(span: Span, place: Place): Place {
  const { to, turn, within, ...rest } = place;
  const own = within && { within: placeOfPart(span, within) };
  if (to === undefined || turn === undefined) return within === undefined ? place : { ...place, ...own };
  if (span.end <= turn) return { ...rest, ...own } as Place;
  if (span.start >= turn) return { ...rest, ...own, label: to } as Place;
  return { ...place, ...own };
}
