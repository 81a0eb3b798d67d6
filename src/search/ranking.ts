/** Which of the candidate passages bears most on a question? */

import type { Span } from '../corpus/document.ts';
import { answersIn } from './focus.ts';
import type { AnalyzedPassage, Occurrence } from './matching.ts';
import { Matcher } from './matching.ts';
import type { Query } from './query.ts';

/** What is measured of a passage against a query; each is 0 to 1 unless noted. */
export interface Features {
  /** BM25 over its highest possible value for the query. */
  readonly bm25: number;
  /** Share of the query's idf that the passage says anywhere. */
  readonly coverage: number;
  /** The same within the best stretch of `WINDOW` characters. */
  readonly window: number;
  /** Share of neighbouring terms of the question that are neighbours in the passage. */
  readonly pairs: number;
  /** Share of the query's idf that title and headings say. */
  readonly headings: number;
  /** Share of the query's idf that stands there as written, not only by its stem. */
  readonly asWritten: number;
  /** How close neighbouring terms of the question stand in the passage, mean of 1 / distance in words. */
  readonly proximity: number;
  /** Share of the query's idf that stands near something of the sort asked for; 0 where no sort is. */
  readonly answer: number;
}

export interface RankedPassage extends AnalyzedPassage {
  readonly occurrences: readonly Occurrence[];
  readonly features: Features;
  /** Weighted sum of the features; comparable within one query. */
  readonly score: number;
  /** What could answer the question by its sort, see `answersIn()`. */
  readonly answers: readonly Span[];
}

/** Source: Robertson et al., Okapi; the defaults of Lucene but for `b`, as passages are of like length. */
const K1 = 1.2;
const B = 0.6;

/** Characters of a stretch that could be quoted, in UTF-16 units. */
const WINDOW = 300;

/** Characters on each side in which words of the question speak of an answer. */
const NEAR_ANSWER = 120;

/** How far apart, in words, two terms still count as near each other. */
const FARTHEST_PAIR = 12;

/**
 * Fitted by bench/fit-ranking.ts on halves of SQuAD 2.0, COVID-QA and XQuAD (German, Chinese) and of the project's
 * own questions, and checked on their other halves; the scale is that of bm25.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  bm25: 1,
  coverage: 1.2,
  window: 1.08,
  pairs: 0.42,
  headings: 0.45,
  asWritten: 0.81,
  proximity: 0.3,
  answer: 0.41,
};

/** Candidates in order of score, best first; equal scores keep the order of the corpus. */
export function rank(
  query: Query,
  candidates: readonly AnalyzedPassage[],
  meanLength: number,
): RankedPassage[] {
  const matcher = new Matcher(query);
  const counted = candidates
    .map((candidate) => count(query, candidate, matcher, meanLength))
    .sort((a, b) => weigh(b.features) - weigh(a.features));
  return counted
    .map((one, n) => (n < LOOKED_AT_CLOSELY ? lookClosely(query, one) : one))
    .map((one) => ({ ...one, score: weigh(one.features) }))
    .sort((a, b) => b.score - a.score);
}

/** Passages, of those that say most, in which it is measured how close together they say it. */
const LOOKED_AT_CLOSELY = 40;

export function weigh(features: Features): number {
  return (Object.keys(WEIGHTS) as (keyof Features)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * features[name],
    0,
  );
}

type Counted = Omit<RankedPassage, 'score'>;

/** What a passage says of the query, wherever in it. */
function count(query: Query, candidate: AnalyzedPassage, matcher: Matcher, meanLength: number): Counted {
  const occurrences = matcher.occurrences(candidate);
  const inHeadings = matcher.inHeadings(candidate);
  const length = candidate.tokens.reduce((sum, token) => sum + (token.stop ? 0 : 1), 0);
  const saturation = K1 * (1 - B + (B * length) / (meanLength || 1));
  const frequency = new Float64Array(query.terms.length);
  const quality = new Float64Array(query.terms.length);
  const written = new Float64Array(query.terms.length);
  for (const { term, quality: own, asWritten } of occurrences) {
    frequency[term] = (frequency[term] ?? 0) + own;
    quality[term] = Math.max(quality[term] ?? 0, own);
    if (asWritten) written[term] = 1;
  }
  let bm25 = 0;
  let coverage = 0;
  let asWritten = 0;
  let headings = 0;
  for (const [term, { idf }] of query.terms.entries()) {
    const often = frequency[term] ?? 0;
    bm25 += (idf * often) / (often + saturation);
    coverage += idf * (quality[term] ?? 0);
    asWritten += idf * (written[term] ?? 0);
    headings += idf * (inHeadings[term] ?? 0);
  }
  const total = query.totalIdf || 1;
  const said = { bm25: bm25 / total, coverage: coverage / total, asWritten: asWritten / total };
  const features = { ...said, headings: headings / total, window: 0, pairs: 0, proximity: 0, answer: 0 };
  return { ...candidate, occurrences, answers: [], features };
}

/** How close together it says it, and how near to what could be the answer. */
function lookClosely(query: Query, counted: Counted): Counted {
  const { occurrences } = counted;
  const answers = answersIn(counted, query.asks, query.asked);
  const window = bestWindow(query, occurrences) / (query.totalIdf || 1);
  const answer = nearAnswer(query, occurrences, answers);
  const features = { ...counted.features, window, answer, ...neighbours(query, occurrences) };
  return { ...counted, answers, features };
}

/** The most idf that any stretch of `WINDOW` characters says. */
function bestWindow(query: Query, occurrences: readonly Occurrence[]): number {
  let best = 0;
  const quality = new Float64Array(query.terms.length);
  for (const [first, { start }] of occurrences.entries()) {
    quality.fill(0);
    let said = 0;
    for (let at = first; at < occurrences.length; at++) {
      const occurrence = occurrences[at];
      if (occurrence === undefined || occurrence.end - start > WINDOW) break;
      said += gain(query, quality, occurrence);
    }
    best = Math.max(best, said);
  }
  return best;
}

/** The idf that an occurrence adds to what has been said, whose quality by term is kept in `quality`. */
function gain(query: Query, quality: Float64Array, { term, quality: own }: Occurrence): number {
  const known = quality[term] ?? 0;
  if (own <= known) return 0;
  quality[term] = own;
  return (own - known) * (query.terms[term]?.idf ?? 0);
}

function nearAnswer(query: Query, occurrences: readonly Occurrence[], answers: readonly Span[]): number {
  let best = 0;
  for (const answer of answers) {
    const around = { start: answer.start - NEAR_ANSWER, end: answer.end + NEAR_ANSWER };
    best = Math.max(best, saidWithin(query, occurrences, around));
  }
  return best / (query.totalIdf || 1);
}

/** The idf that a span says. */
export function saidWithin(query: Query, occurrences: readonly Occurrence[], span: Span): number {
  const quality = new Float64Array(query.terms.length);
  let said = 0;
  for (const occurrence of occurrences) {
    if (occurrence.start >= span.start && occurrence.end <= span.end)
      said += gain(query, quality, occurrence);
  }
  return said;
}

/** How the neighbouring terms of the question stand to each other in the passage. */
function neighbours(query: Query, occurrences: readonly Occurrence[]): { pairs: number; proximity: number } {
  let all = 0;
  let adjacent = 0;
  let near = 0;
  for (let term = 0; term + 1 < query.terms.length; term++) {
    const weight = (query.terms[term]?.idf ?? 0) + (query.terms[term + 1]?.idf ?? 0);
    const distance = closest(occurrences, term, term + 1);
    all += weight;
    if (distance <= 2) adjacent += weight;
    if (distance <= FARTHEST_PAIR) near += weight / distance;
  }
  return all === 0 ? { pairs: 0, proximity: 0 } : { pairs: adjacent / all, proximity: near / all };
}

/** Least distance in words between occurrences of two terms; infinite where one is missing. */
function closest(occurrences: readonly Occurrence[], a: number, b: number): number {
  let least = Number.POSITIVE_INFINITY;
  let lastA: Occurrence | undefined;
  let lastB: Occurrence | undefined;
  for (const occurrence of occurrences) {
    if (occurrence.term === a) lastA = occurrence;
    else if (occurrence.term === b) lastB = occurrence;
    else continue;
    if (lastA === undefined || lastB === undefined) continue;
    least = Math.min(least, Math.max(1, Math.abs(lastA.from - lastB.from)));
  }
  return least;
}
