/** How likely does a stretch of a passage contain the answer, judging by the question's words in it and around it? */

import type { Span } from '../../text/span.ts';
import { leadBefore } from '../../text/units.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/matching.ts';
import { type RankedPassage, saidWithin } from '../ranking/ranking.ts';
import { nearness } from './nearness.ts';

/** What a stretch gains by containing something of the sort asked for, as a share of what it says. */
const ANSWER_BONUS = 0.25;

/**
 * What counts besides the share of the query's idf that a stretch says: how near words of the question are to a
 * possible answer; how often those words occur; and whether it has the sentence that says most together with the one
 * before or after, which often contains the answer. Chosen on halves of SQuAD 2.0, COVID-QA and XQuAD.
 */
const NEAR_ANSWER = 0.4;
const OFTEN = 0.2;
const BESIDE_BEST = 0.1;

/** Occurrences of a word at which half of the gain from repetition is reached. */
const HALF_TOLD = 1.2;

/** The stretches of one passage. */
export class Stretches {
  readonly #query: Query;
  readonly #ranked: RankedPassage;
  /** Possible answers, each with the share of the query's idf that is near it. */
  readonly #answers: readonly { readonly answer: Span; readonly near: number }[];
  /** The first sentence that says most, and those around it; none if a passage consists of items or rows. */
  readonly #best: Span | undefined;
  readonly #before: Span | undefined;
  readonly #after: Span | undefined;

  /** @param prose the sentences of the passage; none if it consists of items or rows */
  constructor(query: Query, ranked: RankedPassage, prose: readonly Span[]) {
    this.#query = query;
    this.#ranked = ranked;
    const { occurrences, answers } = ranked;
    const total = query.totalIdf || 1;
    this.#answers = answers.map((answer) => ({ answer, near: nearness(query, occurrences, answer) / total }));
    const said = prose.map((sentence) => saidWithin(query, occurrences, sentence));
    const best = said.indexOf(Math.max(...said));
    this.#best = prose[best];
    this.#before = prose[best - 1];
    this.#after = prose[best + 1];
  }

  /** As a share of the query's idf; above 1 if there is more in its favour than the words in it. */
  worth(span: Span): number {
    const { occurrences } = this.#ranked;
    let nearest = 0;
    for (const { answer, near } of this.#answers)
      if (near > nearest && isWithin(answer, span)) nearest = near;
    const beside = isIn(this.#best, span)
      ? Number(isIn(this.#before, span)) + Number(isIn(this.#after, span)) + 1
      : 0;
    return (
      worth(this.#query, this.#ranked, span) / (this.#query.totalIdf || 1) +
      NEAR_ANSWER * nearest +
      OFTEN * often(this.#query, occurrences, span) +
      BESIDE_BEST * beside
    );
  }
}

/**
 * What a span says of the query, together with the lead shown with it, raised by a share if it contains a possible
 * answer.
 */
export function worth(query: Query, { passage, occurrences, answers }: RankedPassage, span: Span): number {
  const lead = leadBefore(span, passage.lead);
  const said =
    lead === undefined || lead.end <= passage.span.start
      ? saidWithin(query, occurrences, span)
      : saidWithin(query, shown(occurrences, span, lead), passage.span);
  const answered = answers.some((answer) => isWithin(answer, span));
  return said * (answered ? 1 + ANSWER_BONUS : 1);
}

function shown(occurrences: readonly Occurrence[], span: Span, lead: Span): Occurrence[] {
  return occurrences.filter((one) => isWithin(one, span) || isWithin(one, lead));
}

/** Share of the query's idf that is said; a word counts for more the more often it occurs. */
function often(query: Query, occurrences: readonly Occurrence[], span: Span): number {
  const times = new Float64Array(query.terms.length);
  for (const one of occurrences)
    if (isWithin(one, span)) times[one.term] = (times[one.term] ?? 0) + one.quality;
  let said = 0;
  for (const [term, { idf }] of query.terms.entries())
    said += (idf * (times[term] ?? 0)) / ((times[term] ?? 0) + HALF_TOLD);
  return said / (query.totalIdf || 1);
}

function isIn(sentence: Span | undefined, span: Span): boolean {
  return sentence !== undefined && isWithin(sentence, span);
}

function isWithin({ start, end }: Span, around: Span): boolean {
  return around.start <= start && end <= around.end;
}
