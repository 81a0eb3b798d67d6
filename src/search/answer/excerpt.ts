/** Which words of a passage are quoted? */

import { sentences } from '../../languages/sentences.ts';
import type { Span } from '../../text/span.ts';
import { leadBefore } from '../../text/units.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/matching.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { excerptUnits, type Unit } from './excerpt-units.ts';
import { Stretches, worth } from './stretch-worth.ts';

export interface ExcerptOptions {
  /** Longest excerpt in UTF-16 units. Default 300; at least 40. A row of a table that is longer is quoted whole. */
  readonly maxLength?: number;
}

/** A stretch of a passage chosen to be quoted. */
export interface Excerpt {
  /** Into `document.text`, within the passage. */
  readonly span: Span;
  /** Matched words, in order, not overlapping; into `document.text`, within the excerpt. */
  readonly marks: readonly Span[];
  /**
   * What is shown with a stretch that begins after its lead, see `Shape.lead`; into `document.text`, outside the
   * excerpt.
   */
  readonly lead?: Span;
  /** How much of the query the stretch says, in idf; comparable only within one query. */
  readonly worth: number;
}

/** In UTF-16 units. */
export const DEFAULT_EXCERPT_LENGTH = 300;

/** Cost of beginning in the middle of a sentence, as a share of the query's idf. */
const BROKEN_START = 0.05;
/** Cost of ending in the middle of a sentence, after a clause or within one, as a share of the query's idf. */
const BROKEN_END = { sentence: 0, clause: 0.1, word: 0.2, amid: Number.POSITIVE_INFINITY };
/** Cost of leaving out the words directly after a lead, as a share of the query's idf. */
const SKIPPED = 0.05;
/** Highest cost of unused budget, as a share of the query's idf. */
const UNUSED = 0.1;

/** The stretch of whole sentences, or of clauses if sentences are too long, that says most of the query. */
export function excerpt(query: Query, ranked: RankedPassage, options: ExcerptOptions = {}): Excerpt {
  return excerpts(query, ranked, 1, options)[0] ?? excerptAt(query, ranked, ranked.passage.span);
}

/**
 * The best such stretches, best first, not overlapping. There is at least one; there are more only if the passage is
 * not quoted whole.
 */
export function excerpts(
  query: Query,
  ranked: RankedPassage,
  most: number,
  options: ExcerptOptions = {},
): Excerpt[] {
  const maxLength = options.maxLength ?? DEFAULT_EXCERPT_LENGTH;
  const { passage } = ranked;
  if (passage.span.end - passage.span.start <= maxLength) return [excerptAt(query, ranked, passage.span)];
  const found: Excerpt[] = [];
  // Both read the sentences of prose, which take a fifth of the time to find.
  const prose = passage.kind === undefined ? sentences(passage.document.text, passage.span) : [];
  const stretches = new Stretches(query, ranked, prose);
  let left = excerptUnits(passage, maxLength, prose);
  while (found.length < most) {
    const span = bestRun(left, stretches, maxLength);
    if (span === undefined) break;
    found.push(excerptAt(query, ranked, span));
    left = left.filter((unit) => unit.end <= span.start || unit.start >= span.end);
  }
  return found;
}

function excerptAt(query: Query, ranked: RankedPassage, span: Span): Excerpt {
  const lead = leadBefore(span, ranked.passage.lead);
  return {
    span,
    marks: marksWithin(span, ranked.occurrences),
    worth: worth(query, ranked, span),
    ...(lead && { lead }),
  };
}

/** The best stretch, never across what has been quoted already; undefined if there are no units. */
function bestRun(all: readonly Unit[], stretches: Stretches, maxLength: number): Span | undefined {
  let best: Span | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  // A stretch that begins with the lead, or directly after it, leaves nothing out.
  const readsOn = all[0]?.leads === true ? 1 : Number.POSITIVE_INFINITY;
  for (const [first, begin] of all.entries()) {
    // A stretch may also begin directly after what has been quoted already.
    if (!begin.isEntry && all[first - 1]?.number === begin.number - 1) continue;
    const start = (begin.startsSentence ? 0 : BROKEN_START) + (first > readsOn ? SKIPPED : 0);
    for (const [n, unit] of all.slice(first).entries()) {
      const span = { start: begin.start, end: unit.end };
      const length = span.end - span.start;
      if (unit.number !== begin.number + n || (length > maxLength && n > 0)) break;
      if (n === 0 && begin.leads) continue;
      // A unit longer than the budget has no better end.
      const end = n === 0 && unit.ends !== 'clause' ? 0 : BROKEN_END[unit.ends];
      const lost = start + end + UNUSED * Math.max(0, 1 - length / maxLength);
      const score = stretches.worth(span) - lost;
      if (score > bestScore) {
        bestScore = score;
        best = span;
      }
    }
  }
  return best;
}

/** Looser matches help to find a passage, but shown as marks they would be puzzling. */
const MARKED_FROM = 0.6;

/** The matched words of a span; those that touch or overlap are one mark. */
export function marksWithin(span: Span, occurrences: readonly Occurrence[]): Span[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end, quality } of occurrences) {
    if (start < span.start || end > span.end || quality < MARKED_FROM) continue;
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
