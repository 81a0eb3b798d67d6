/** Which words of an excerpt are likely the answer itself? */

import { sentences } from '../../languages/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import { asksForSpan } from '../ranking/answer-spans.ts';
import { type Occurrence, SAYS_IT } from '../ranking/matching.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { nearness } from './nearness.ts';
import { readsAsPlace } from './place-names.ts';

/**
 * How far the likeliest candidate must lead the next: a wrong emphasis misleads, a missing one costs a second of
 * reading.
 */
const LEAD = 1.2;

/**
 * The same, if the next candidate's sentence says enough too: if a sentence has two envoys, each word may belong to
 * either.
 */
const LEAD_WHERE_TOLD = 1.5;

/**
 * Share of the question that the answer's own sentence has to say; otherwise the candidate may belong to something
 * else.
 */
const SAID_BESIDE = 0.75;

/** Share of a candidate that is the question's own words, from which it answers nothing. */
const ASKED = 0.5;

/** What may be between two names of one person. */
const BESIDE = /^,?\s$|^\s\($/u;

type Said = Pick<RankedPassage, 'passage' | 'occurrences' | 'answers'>;

/**
 * The most likely answer within an excerpt: of the spans of the sort asked for, the one with most of the question's
 * rare words near it. Undefined if there is none, or if another in the passage may just as well be meant.
 */
export function likelyAnswer(query: Query, said: Said, excerpt: Span): Span | undefined {
  if (!asksForSpan(query.asks)) return undefined;
  const { passage, occurrences } = said;
  const { text } = passage.document;
  const answers = said.answers.filter(({ isLoose }) => !isLoose);
  const ordered = answers
    .filter((answer) => saidByQuestion(occurrences, answer) < ASKED)
    .map((answer) => ({ answer, near: nearness(query, occurrences, answer) }))
    .sort((a, b) => b.near - a.near);
  const best = ordered.find(({ answer }) => isWithin(answer, excerpt));
  if (best === undefined) return undefined;
  const told = sentences(text, passage.span).filter(
    (sentence) => saidIn(sentence, query, occurrences) >= SAID_BESIDE,
  );
  const isTold = (answer: Span) => told.some((sentence) => isWithin(answer, sentence));
  const isSort = (answer: Span) => readsAs(query, answer, { ...said, answers });
  if (!isTold(best.answer) || !isSort(best.answer)) return undefined;
  const leads = ordered.every(({ answer, near }) => {
    if (answer === best.answer) return true;
    if (isTold(answer) && isSort(answer)) return best.near > near * LEAD_WHERE_TOLD;
    return !isWithin(answer, excerpt) || best.near > near * LEAD;
  });
  return leads ? best.answer : undefined;
}

/**
 * Share of the question's idf, without fillers, that a sentence says. Names count in any of their forms, other words
 * only as asked, because their aliases may be about something else.
 */
function saidIn(sentence: Span, query: Query, occurrences: readonly Occurrence[]): number {
  const said = new Set(
    occurrences
      .filter((occurrence) => isWithin(occurrence, sentence))
      .filter(({ term, quality }) => quality >= (query.terms[term]?.isName === true ? SAYS_IT : 1))
      .map(({ term }) => term),
  );
  let [here, all] = [0, 0];
  for (const [term, { idf, isLight }] of query.terms.entries()) {
    if (isLight) continue;
    all += idf;
    if (said.has(term)) here += idf;
  }
  return all === 0 ? 0 : here / all;
}

function isWithin({ start, end }: Span, around: Span): boolean {
  return around.start <= start && end <= around.end;
}

/**
 * Capital letters alone do not tell a person from a people, or a place from a ship. A person must have two names,
 * with nothing before an office that is asked for (the Chinese President is not the president of another country),
 * and must not be one of two names side by side, each of which may be half of the whole (the Prime Minister, Ada
 * Ray). A place must be where something is.
 */
function readsAs(
  { asks, terms }: Query,
  { start, end }: Span,
  { occurrences, answers, passage }: Said,
): boolean {
  const { text } = passage.document;
  const isWhere = (name: Span) => readsAsPlace(passage.document, name);
  if (asks === 'place') return isWhere({ start, end });
  if (asks !== 'person') return true;
  const inside = occurrences.filter((one) => one.start < end && one.end > start && one.quality >= SAYS_IT);
  const otherFirst = inside.length > 0 && !inside.some((one) => one.start <= start);
  const asked = occurrences.filter(
    (one) => terms[one.term]?.isName === true && one.quality >= SAYS_IT && !isWhere(one),
  );
  const isHalf = [...asked, ...answers].some(
    (one) => BESIDE.test(text.slice(end, one.start)) || BESIDE.test(text.slice(one.end, start)),
  );
  return !otherFirst && !isHalf && /\s/u.test(text.slice(start, end));
}

/** Share of a span's characters that match words of the question. */
function saidByQuestion(occurrences: readonly Occurrence[], { start, end }: Span): number {
  let said = 0;
  let until = start;
  for (const occurrence of occurrences) {
    if (occurrence.quality < SAYS_IT) continue;
    const from = Math.max(until, occurrence.start);
    const to = Math.min(end, occurrence.end);
    if (to <= from) continue;
    said += to - from;
    until = to;
  }
  return said / (end - start);
}
