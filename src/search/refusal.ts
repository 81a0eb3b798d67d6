/** Does the corpus answer a question, or does it only share words with it? */

import { sentences } from '../text/sentences.ts';
import type { Query } from './query.ts';
import { HIGHEST_SCORE, type RankedPassage, saidWithin } from './ranking.ts';

/** What the hits are worth: an answer, something possibly related, or not worth showing. */
export type Level = 'answer' | 'related' | 'nothing';

/** What tells an answered question from an unanswered one; each 0 to 1. */
export interface Signals {
  /** Share of the question's idf that the best passage says. */
  readonly coverage: number;
  /** The same within one excerpt's length. */
  readonly window: number;
  /** Share of the question's idf in words that stand nowhere in the corpus. */
  readonly unknown: number;
  /** Share of the question's idf in names and numbers that stand nowhere in the best passage. */
  readonly missingNames: number;
  /** The rarest word or name that the best passage lacks, over the rarest of the question. */
  readonly missing: number;
  /** Share of the question's idf that the best passage says only loosely or by a guess. */
  readonly loose: number;
  /** Share of the question's idf that the best single sentence says. */
  readonly sentence: number;
  /** 1 where the word right after "how many", "which" or "what" is missing from the best passage, else 0. */
  readonly headMissing: number;
  /** 1 where something of a sort is asked for and no such thing stands near words of the question. */
  readonly unanswered: number;
  /** Share of the question's idf near something of the sort asked for; the window where no sort is. */
  readonly answer: number;
  /** Weighted sum of the ranking's features, over its highest. */
  readonly score: number;
  /** Share of the question's idf as written in the best passage. */
  readonly asWritten: number;
  /** Share of neighbouring words of the question that are neighbours in the best passage. */
  readonly pairs: number;
  /** What the best passage says of the question, in nats, over 30 and at most 1: little is said by few words. */
  readonly evidence: number;
  /** How far the best passage leads the fifth, as a share of its score. */
  readonly lead: number;
  /** How short the question is: 1 / number of terms. */
  readonly brevity: number;
}

/** From here on the hits are given as an answer: of the tuning questions that have one, 3 % fall below. */
export const ANSWER_FROM = 0.17;
/** From here on they are offered as possibly related. */
export const RELATED_FROM = 0.07;

const BIAS = -2.849;
/** Fitted by bench/fit-refusal.ts on public and own questions; the table in bench/README.md says on which. */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  coverage: 1.247,
  window: 0.833,
  unknown: -1.158,
  missingNames: 0.415,
  missing: 0.393,
  loose: 1.296,
  sentence: 0.777,
  headMissing: -0.086,
  unanswered: -0.837,
  answer: 1.615,
  brevity: -1.449,
  score: 0.312,
  asWritten: 0.011,
  pairs: -0.062,
  evidence: 1.699,
  lead: 0.492,
};

/** How likely the best passage answers the question, 0 to 1; 0 where nothing was found. */
export function confidence(query: Query, ranked: readonly RankedPassage[]): number {
  const measured = signals(query, ranked);
  if (measured === undefined) return 0;
  const names = Object.keys(WEIGHTS) as (keyof Signals)[];
  const sum = names.reduce((sum, name) => sum + WEIGHTS[name] * measured[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** Undefined where no passage shares a word with the question. */
export function signals(query: Query, ranked: readonly RankedPassage[]): Signals | undefined {
  const best = ranked[0];
  if (best === undefined || query.totalIdf === 0) return undefined;
  const quality = query.terms.map(() => 0);
  for (const { term, quality: own } of best.occurrences) quality[term] = Math.max(quality[term] ?? 0, own);
  const rarest = Math.max(...query.terms.map(({ idf }) => idf));
  const missing = Math.max(0, ...query.terms.map(({ idf }, term) => (quality[term] === 0 ? idf : 0)));
  const share = (value: (term: number) => number) =>
    query.terms.reduce((sum, { idf }, term) => sum + idf * value(term), 0) / query.totalIdf;
  const { coverage, window, answer } = best.features;
  const wantsSort = query.asks !== 'any' && query.asks !== 'reason';
  return {
    coverage,
    window,
    unknown: share((term) => (query.terms[term]?.alternatives.length === 0 ? 1 : 0)),
    missingNames: share((term) => (quality[term] === 0 && query.terms[term]?.isName === true ? 1 : 0)),
    missing: missing / rarest,
    loose: share((term) => ((quality[term] ?? 0) > 0 ? 1 - (quality[term] ?? 0) : 0)),
    sentence: bestSentence(query, best) / query.totalIdf,
    headMissing: query.head !== undefined && (quality[query.head] ?? 0) === 0 ? 1 : 0,
    unanswered: wantsSort && answer === 0 ? 1 : 0,
    answer: wantsSort ? answer : window,
    brevity: 1 / query.terms.length,
    score: best.score / HIGHEST_SCORE,
    asWritten: best.features.asWritten,
    pairs: best.features.pairs,
    evidence: Math.min(1, (coverage * query.totalIdf) / 30),
    lead: best.score === 0 ? 0 : 1 - (ranked[4]?.score ?? 0) / best.score,
  };
}

function bestSentence(query: Query, { passage, occurrences }: RankedPassage): number {
  const spans = sentences(passage.document.text, passage.span);
  return Math.max(0, ...spans.map((span) => saidWithin(query, occurrences, span)));
}

export function level(confidence: number): Level {
  if (confidence >= ANSWER_FROM) return 'answer';
  return confidence >= RELATED_FROM ? 'related' : 'nothing';
}
