/** Which of the candidate passages bears most on a question? */

import type { Passage } from '../../corpus/document.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import type { Answer } from './answer-sorts.ts';
import { answersIn } from './answer-spans.ts';
import { isDefinition } from './definition.ts';
import { type Match, Matcher, type Occurrence, occurrencesOf } from './matching.ts';
import { Leads } from './led.ts';
import { Wording } from './wording.ts';

/** What is measured of a passage for a query; each is 0 to 1 unless noted. */
export interface Features {
  /** BM25 divided by its highest possible value for the query. */
  readonly bm25: number;
  /** Share of the query's idf that is anywhere in the passage, or in the title, headings or lead above it. */
  readonly coverage: number;
  /** The same for its best stretch of `STRETCH` characters, with what is above it. */
  readonly stretch: number;
  /** Share of the query's idf in the title and headings. */
  readonly headings: number;
  /**
   * Share of the question's words, including stop words, that are in the passage or above it as written; see
   * `Wording`.
   */
  readonly surfaces: number;
  /** Share of the question's pairs of neighbouring words that are neighbours there. */
  readonly phrases: number;
  /** Share of the heading or the title that the question contains. */
  readonly topic: number;
  /** Share of the query's idf that is near something of the sort asked for; 0 if no sort is. */
  readonly answer: number;
  /** 1 if the question asks what something is and the passage says so, else 0. */
  readonly definition: number;
}

export interface RankedPassage {
  readonly passage: Passage;
  /** Position of the passage in the index. */
  readonly passageNumber: number;
  readonly occurrences: readonly Occurrence[];
  /**
   * For each term of the query, how well the headings above the passage, and a lead that it is shown with, say it, 0
   * to 1.
   */
  readonly above: readonly number[];
  readonly features: Features;
  /** Weighted sum of the features; comparable within one query. */
  readonly score: number;
  /** What could answer the question by its sort, see `answersIn()`. */
  readonly answers: readonly Answer[];
}

/** Source: Robertson et al., Okapi; Lucene's defaults except for `b`, because passages are of similar length. */
const K1 = 1.2;
const B = 0.6;

/**
 * About the length of a sentence, in UTF-16 units: finding the sentences themselves costs four times as much and
 * gains little.
 */
const STRETCH = 150;

/** Characters on each side of a possible answer within which words of the question count for it. */
const NEAR_ANSWER = 120;

/**
 * The mean of two fits by bench/fit-ranking.ts, one on each half of SQuAD 2.0, COVID-QA, MedQuAD, XQuAD (German,
 * Chinese, Russian), of the project's own questions and of questions on folders. The fits have seen both halves of
 * each of these sets. The scale is that of bm25.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  bm25: 1,
  coverage: 1.2,
  stretch: 1.16,
  headings: 0.4,
  topic: 0.71,
  surfaces: 0.95,
  phrases: 0.72,
  answer: 0.75,
  definition: 0.65,
};

/** Number of best passages for which it is measured how close together the words are. */
const LOOKED_AT_CLOSELY = 24;

/**
 * The candidates that say most of the query, best first; equal scores keep the order of the candidates.
 * @param most highest number of passages; default 24
 */
export function rank(
  query: Query,
  passageNumbers: readonly number[],
  index: PassageIndex,
  most = LOOKED_AT_CLOSELY,
): RankedPassage[] {
  const counter = new Counter(query, index);
  const wording = new Wording(query, index);
  return passageNumbers
    .flatMap((passageNumber) => counter.count(passageNumber) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((counted) => lookClosely(query, counted, index, wording))
    .sort((a, b) => b.score - a.score);
}

/** Written out, because it is computed for hundreds of passages per question. */
export function weigh(features: Features): number {
  return (
    WEIGHTS.bm25 * features.bm25 +
    WEIGHTS.coverage * features.coverage +
    WEIGHTS.stretch * features.stretch +
    WEIGHTS.headings * features.headings +
    WEIGHTS.surfaces * features.surfaces +
    WEIGHTS.phrases * features.phrases +
    WEIGHTS.topic * features.topic +
    WEIGHTS.answer * features.answer +
    WEIGHTS.definition * features.definition
  );
}

interface Counted {
  readonly passageNumber: number;
  readonly passage: Passage;
  readonly matches: readonly Match[];
  readonly above: readonly number[];
  /** The same, including a lead at the passage's own start, which every stretch of it is read after. */
  readonly before: readonly number[];
  /** The same, including the title wherever the passage is in its document. */
  readonly under: ArrayLike<number>;
  readonly features: Features;
  readonly score: number;
}

/** Counts what passages say of a query, anywhere in them. */
class Counter {
  readonly #query: Query;
  readonly #index: PassageIndex;
  readonly #matcher: Matcher;
  readonly #leads: Leads;
  /** For each term, how often and how well the current passage says it. */
  readonly #frequency: Float64Array;
  readonly #quality: Float64Array;
  readonly #idfs: Float64Array;

  constructor(query: Query, index: PassageIndex) {
    this.#query = query;
    this.#index = index;
    this.#matcher = new Matcher(query, index);
    this.#leads = new Leads(query, index);
    this.#frequency = new Float64Array(query.terms.length);
    this.#quality = new Float64Array(query.terms.length);
    this.#idfs = Float64Array.from(query.terms, ({ idf }) => idf);
  }

  count(passageNumber: number): Counted | undefined {
    const passage = this.#index.passages[passageNumber];
    if (passage === undefined) return undefined;
    const matches = this.#matcher.matches(passageNumber);
    const frequency = this.#frequency;
    const quality = this.#quality;
    frequency.fill(0);
    quality.fill(0);
    for (const { term, quality: own } of matches) {
      frequency[term] = (frequency[term] ?? 0) + own;
      if (own > (quality[term] ?? 0)) quality[term] = own;
    }
    const led = this.#leads.of(passage);
    const isApart = led?.isApart === true;
    const inHeadings = isApart ? led.above : this.#matcher.inHeadings(passageNumber);
    const fromHeadings = this.#matcher.fromHeadings(passageNumber);
    // A lead is shown with the passage, and counts as if it were part of it.
    const above = isApart
      ? fromHeadings.map((own, term) => Math.max(own, led.quality[term] ?? 0))
      : fromHeadings;
    const under =
      led === undefined ? inHeadings : led.quality.map((own, term) => Math.max(own, inHeadings[term] ?? 0));
    const saturation =
      K1 * (1 - B + (B * this.#index.lengthOf(passageNumber)) / (this.#index.meanLength || 1));
    const idfs = this.#idfs;
    let bm25 = 0;
    let coverage = 0;
    let headings = 0;
    for (let term = 0; term < idfs.length; term++) {
      const idf = idfs[term] ?? 0;
      const said = above[term] ?? 0;
      const often = (frequency[term] ?? 0) + said;
      bm25 += (idf * often) / (often + saturation);
      coverage += idf * Math.max(quality[term] ?? 0, said, under[term] ?? 0);
      headings += idf * (inHeadings[term] ?? 0);
    }
    const total = this.#query.totalIdf || 1;
    bm25 /= total;
    coverage /= total;
    headings /= total;
    // Written out: a spread costs more than all of the sums.
    const features = {
      bm25,
      coverage,
      stretch: 0,
      headings,
      topic: 0,
      surfaces: 0,
      phrases: 0,
      answer: 0,
      definition: 0,
    };
    const before =
      led === undefined || isApart ? above : above.map((own, term) => Math.max(own, led.quality[term] ?? 0));
    return { passageNumber, passage, matches, above, before, under, features, score: weigh(features) };
  }
}

/** Terms beyond which a request that is not a question is a list of keywords rather than a sentence. */
const LONGEST_SENTENCE = 12;

/** How much it matters that words are close together: those of a long list of keywords may be anywhere. */
function closeness({ asks, terms }: Query): number {
  return asks === 'any' ? Math.min(1, LONGEST_SENTENCE / terms.length) : 1;
}

/** Measures how close together a passage has the words, and how near they are to a possible answer. */
function lookClosely(query: Query, counted: Counted, index: PassageIndex, wording: Wording): RankedPassage {
  const { passageNumber, passage, matches, above, before, under } = counted;
  const occurrences = occurrencesOf(matches, passageNumber, index);
  const answers = answersIn(passage, query.asks, query.asked);
  const share = closeness(query);
  const total = query.totalIdf || 1;
  const stretch = (share * bestStretch(query, occurrences, under)) / total;
  const answer = share * nearAnswer(query, occurrences, answers, before);
  const { surfaces, phrases, topic } = wording.of(passageNumber);
  const definition = isDefinition(query, passage, occurrences) ? 1 : 0;
  const { bm25, coverage, headings } = counted.features;
  const features = {
    bm25,
    coverage,
    stretch,
    headings,
    topic,
    surfaces,
    phrases: share * phrases,
    answer,
    definition,
  };
  return {
    passageNumber,
    passage,
    occurrences,
    above,
    answers,
    features,
    score: weigh(features),
  };
}

/** The most idf that any stretch of `STRETCH` characters has, together with what is above it. */
function bestStretch(
  query: Query,
  occurrences: readonly Occurrence[],
  saidBefore: ArrayLike<number>,
): number {
  const before = idfOf(query, saidBefore);
  let best = before;
  const quality = new Float64Array(query.terms.length);
  for (const [first, { start }] of occurrences.entries()) {
    quality.set(saidBefore);
    let said = before;
    for (let at = first; at < occurrences.length; at++) {
      const occurrence = occurrences[at];
      if (occurrence === undefined || occurrence.end - start > STRETCH) break;
      said += gain(query, quality, occurrence);
    }
    best = Math.max(best, said);
  }
  return best;
}

/** The idf that an occurrence adds to what has been said; `quality` keeps the best quality per term, and is updated. */
function gain(query: Query, quality: Float64Array, { term, quality: own }: Occurrence): number {
  const known = quality[term] ?? 0;
  if (own <= known) return 0;
  quality[term] = own;
  return (own - known) * (query.terms[term]?.idf ?? 0);
}

function nearAnswer(
  query: Query,
  occurrences: readonly Occurrence[],
  answers: readonly Span[],
  before: readonly number[],
): number {
  if (answers.length === 0) return 0;
  const saidBefore = idfOf(query, before);
  const quality = new Float64Array(query.terms.length);
  let best = 0;
  let first = 0;
  // Both are in order, so whatever is before the surroundings of one answer is also before those of the next.
  for (const answer of answers) {
    const from = answer.start - NEAR_ANSWER;
    const to = answer.end + NEAR_ANSWER;
    while ((occurrences[first]?.start ?? from) < from) first++;
    quality.fill(0);
    quality.set(before);
    let said = saidBefore;
    for (let at = first; at < occurrences.length; at++) {
      const occurrence = occurrences[at];
      if (occurrence === undefined || occurrence.start > to) break;
      if (occurrence.end <= to) said += gain(query, quality, occurrence);
    }
    if (said > best) best = said;
  }
  return best / (query.totalIdf || 1);
}

/**
 * The idf that a span says.
 * @param before for each term, how well headings and leads say it already; what the span adds to that counts.
 * Default: nothing
 */
export function saidWithin(
  query: Query,
  occurrences: readonly Occurrence[],
  span: Span,
  before?: readonly number[],
): number {
  const quality = new Float64Array(query.terms.length);
  let said = 0;
  if (before !== undefined) {
    quality.set(before);
    said = idfOf(query, before);
  }
  for (const occurrence of occurrences) {
    if (occurrence.start >= span.start && occurrence.end <= span.end)
      said += gain(query, quality, occurrence);
  }
  return said;
}

function idfOf({ terms }: Query, quality: ArrayLike<number>): number {
  return terms.reduce((sum, { idf }, term) => sum + idf * (quality[term] ?? 0), 0);
}
