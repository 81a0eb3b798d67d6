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
  /** What is shown with a stretch that begins behind it, see `Shape.lead`; into `document.text`, outside the excerpt. */
  readonly lead?: Span;
  /** What the stretch says of the query, in idf; comparable within one query. */
  readonly worth: number;
}

/** In UTF-16 units. */
export const DEFAULT_EXCERPT_LENGTH = 300;

/** What beginning in the midst of a sentence costs, as a share of the query's idf. */
const BROKEN_START = 0.05;
/** What ending in the midst of a sentence costs, behind a clause and in the midst of one, as a share of the query's idf. */
const BROKEN_END = { sentence: 0, clause: 0.1, word: 0.2, amid: Number.POSITIVE_INFINITY };
/** What leaving out what stands behind a lead costs, as a share of the query's idf. */
const SKIPPED = 0.05;
/** What leaving space of the budget unused costs at the most, as a share of the query's idf. */
const UNUSED = 0.1;

/** The stretch of whole sentences, or clauses where sentences are too long, that says most of the query. */
export function excerpt(query: Query, ranked: RankedPassage, options: ExcerptOptions = {}): Excerpt {
  return excerpts(query, ranked, 1, options)[0] ?? excerptAt(query, ranked, ranked.passage.span);
}

/** The best such stretches, best first, not overlapping: at least one, more only from a passage that is not quoted whole. */
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
  // Both read prose by its sentences, which take a fifth of the time to find.
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

/** Undefined where there are no units. It is never over what was quoted already. */
function bestRun(all: readonly Unit[], stretches: Stretches, maxLength: number): Span | undefined {
  let best: Span | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  // With the lead or with what it leads in, the stretch reads on.
  const readsOn = all[0]?.leads === true ? 1 : Number.POSITIVE_INFINITY;
  for (const [first, begin] of all.entries()) {
    // Behind what was quoted already, the stretch reads on too.
    if (!begin.isEntry && all[first - 1]?.number === begin.number - 1) continue;
    const start = (begin.startsSentence ? 0 : BROKEN_START) + (first > readsOn ? SKIPPED : 0);
    for (const [n, unit] of all.slice(first).entries()) {
      const span = { start: begin.start, end: unit.end };
      const length = span.end - span.start;
      if (unit.number !== begin.number + n || (length > maxLength && n > 0)) break;
      if (n === 0 && begin.leads) continue;
      // What exceeds the budget has no better end.
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

/** Looser matches help to find a passage; shown as marks they would puzzle. */
const MARKED_FROM = 0.6;

/** The matched words of a span; touching and overlapping ones are one mark. */
function marksWithin(span: Span, occurrences: readonly Occurrence[]): Span[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end, quality } of occurrences) {
    if (start < span.start || end > span.end || quality < MARKED_FROM) continue;
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
