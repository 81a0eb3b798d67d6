/** Which words of a passage are quoted? */

import { sentences } from '../../languages/sentences.ts';
import { clauses } from '../../text/clauses.ts';
import type { Span } from '../../text/span.ts';
import { leadBefore, unitsInTurn } from '../../text/units.ts';
import { toEnd } from '../../slices.ts';
import type { Passage } from '../../corpus/document.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/matching.ts';
import { type RankedPassage, saidWithin } from '../ranking/ranking.ts';

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

const DEFAULT_EXCERPT_LENGTH = 300;

/** What beginning in the midst of a sentence costs, as a share of the query's idf. */
const BROKEN_START = 0.05;
/** What leaving out what stands behind a lead costs, as a share of the query's idf. */
const SKIPPED = 0.05;
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
  let left = units(passage, maxLength);
  while (found.length < most) {
    const span = bestRun(query, left, ranked, maxLength);
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

interface Unit extends Span {
  /** Whether it begins a sentence, an item, a row or a line. */
  readonly startsSentence: boolean;
  /** Whether it leads in what follows, and says nothing alone. */
  readonly leads?: boolean;
}

/**
 * Items, rows or lines of what is made of such, or else sentences; those that exceed the budget as clauses, and clauses
 * that do as words.
 */
function units({ document: { text }, span, kind, lead }: Passage, maxLength: number): Unit[] {
  const isLed = lead !== undefined && lead.start === span.start && lead.end < span.end;
  const whole =
    kind === undefined
      ? [...(isLed ? [lead] : []), ...sentences(text, isLed ? rest(text, span, lead) : span)]
      : toEnd(unitsInTurn(text, span, kind, lead));
  return whole.flatMap((unit, at): Unit[] => {
    const leads = isLed && at === 0;
    // Cells without their row mean nothing.
    if (unit.end - unit.start <= maxLength || (kind === 'table' && !leads))
      return [{ ...unit, startsSentence: true, leads }];
    if (kind === undefined && !leads) return withinBudget(text, unit, maxLength);
    // An item is begun with its beginning, which names what it is about.
    return sentences(text, unit)
      .flatMap((sentence) => withinBudget(text, sentence, maxLength))
      .map((part) => ({ ...part, startsSentence: part.start === unit.start }));
  });
}

/** What follows a lead. */
function rest(text: string, { end }: Span, lead: Span): Span {
  const behind = text.slice(lead.end, end);
  return { start: lead.end + behind.length - behind.trimStart().length, end };
}

/** A sentence, or the clauses or words of one that exceeds the budget. */
function withinBudget(text: string, sentence: Span, maxLength: number): Unit[] {
  const parts = sentence.end - sentence.start <= maxLength ? [sentence] : clauses(text, sentence);
  return parts
    .flatMap((part) => pieces(text, part, maxLength))
    .map((part) => ({ ...part, startsSentence: part.start === sentence.start }));
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
  // With the lead or with what it leads in, the stretch reads on.
  const readsOn = all[0]?.leads === true ? 1 : Number.POSITIVE_INFINITY;
  for (const [first, begin] of all.entries()) {
    const start = (begin.startsSentence ? 0 : BROKEN_START) + (first > readsOn ? SKIPPED : 0);
    for (const unit of all.slice(first)) {
      const span = { start: begin.start, end: unit.end };
      const length = span.end - span.start;
      if (length > maxLength && unit !== begin) break;
      if (unit === begin && begin.leads === true) continue;
      const lost = start + UNUSED * Math.max(0, 1 - length / maxLength);
      const score = worth(query, ranked, span) - lost * query.totalIdf;
      if (score > bestScore) {
        bestScore = score;
        best = span;
      }
    }
  }
  return best;
}

/** What a span says of the query, with the lead that is shown with it, and a share more where it holds what could answer it. */
function worth(query: Query, { passage, occurrences, answers }: RankedPassage, span: Span): number {
  const lead = leadBefore(span, passage.lead);
  const isShown = ({ start, end }: Span) =>
    (start >= span.start && end <= span.end) ||
    (lead !== undefined && start >= lead.start && end <= lead.end);
  const said =
    lead === undefined || lead.end <= passage.span.start
      ? saidWithin(query, occurrences, span)
      : saidWithin(query, occurrences.filter(isShown), passage.span);
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
