/** Which words of a passage are quoted? */

import { sentences } from '../../languages/sentences.ts';
import { clauses } from '../../text/clauses.ts';
import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/matching.ts';
import { type RankedPassage, saidWithin } from '../ranking/ranking.ts';

export interface ExcerptOptions {
  /** Longest excerpt in UTF-16 units. Default 300; at least 40. */
  readonly maxLength?: number;
}

/** A stretch of a passage chosen to be quoted. */
export interface Excerpt {
  /** Into `document.text`, within the passage. */
  readonly span: Span;
  /** Matched words, in order, not overlapping; into `document.text`, within the excerpt. */
  readonly marks: readonly Span[];
  /** What the stretch says of the query, in idf; comparable within one query. */
  readonly worth: number;
}

const DEFAULT_EXCERPT_LENGTH = 300;

/** What beginning in the midst of a sentence costs, as a share of the query's idf. */
const BROKEN_START = 0.05;
/** What leaving space of the budget unused costs at the most, as a share of the query's idf. */
const UNUSED = 0.04;

/** What a stretch gains that holds something of the sort asked for, as a share of what it says. */
const ANSWER_BONUS = 0.25;

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
  let left = units(passage.document.text, passage.span, maxLength);
  while (found.length < most) {
    const span = bestRun(query, left, ranked, maxLength);
    if (span === undefined) break;
    found.push(excerptAt(query, ranked, span));
    left = left.filter((unit) => unit.end <= span.start || unit.start >= span.end);
  }
  return found;
}

function excerptAt(query: Query, ranked: RankedPassage, span: Span): Excerpt {
  return { span, marks: marksWithin(span, ranked.occurrences), worth: worth(query, ranked, span) };
}

interface Unit extends Span {
  readonly startsSentence: boolean;
}

/** Sentences, those that exceed the budget as clauses, and clauses that do as words. */
function units(text: string, span: Span, maxLength: number): Unit[] {
  return sentences(text, span).flatMap((sentence) => {
    const parts = sentence.end - sentence.start <= maxLength ? [sentence] : clauses(text, sentence);
    return parts
      .flatMap((part) => pieces(text, part, maxLength))
      .map((part) => ({ ...part, startsSentence: part.start === sentence.start }));
  });
}

/** A stretch that exceeds the budget, cut at spaces, or between characters where there are none. */
function pieces(text: string, { start, end }: Span, maxLength: number): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > maxLength) {
    const room = text.slice(from, from + maxLength + 1);
    const space = room.search(/\s+\S*$/u);
    let to = from + (space > 0 ? space : maxLength);
    const code = text.charCodeAt(to);
    if (code >= 0xdc00 && code <= 0xdfff) to--;
    found.push({ start: from, end: to });
    from = to;
    // The stretch itself ends in no space.
    while (/\s/u.test(text.charAt(from))) from++;
  }
  return [...found, { start: from, end }];
}

/**
 * Undefined where there are no units. It is never over what was quoted already: with what follows that, it would
 * exceed the budget, or else what follows would have been quoted with it.
 */
function bestRun(
  query: Query,
  all: readonly Unit[],
  ranked: RankedPassage,
  maxLength: number,
): Span | undefined {
  let best: Span | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [first, begin] of all.entries()) {
    for (const unit of all.slice(first)) {
      const span = { start: begin.start, end: unit.end };
      const length = span.end - span.start;
      if (length > maxLength) break;
      const lost = (begin.startsSentence ? 0 : BROKEN_START) + UNUSED * (1 - length / maxLength);
      const score = worth(query, ranked, span) - lost * query.totalIdf;
      if (score > bestScore) {
        bestScore = score;
        best = span;
      }
    }
  }
  return best;
}

/** What a span says of the query, and a share more where it holds what could answer it. */
function worth(query: Query, { occurrences, answers }: RankedPassage, span: Span): number {
  const said = saidWithin(query, occurrences, span);
  const answered = answers.some(({ start, end }) => start >= span.start && end <= span.end);
  return said * (answered ? 1 + ANSWER_BONUS : 1);
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
