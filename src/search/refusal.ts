/** Does the corpus answer a question, or does it only share words with it? */

import { sentences } from '../text/sentences.ts';
import type { Query } from './query.ts';
import { type RankedPassage, saidWithin } from './ranking.ts';

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
  /** Share of the question's idf that the best passage says only loosely or by a guess. */
  readonly loose: number;
  /** Share of the question's idf that the best single sentence says. */
  readonly sentence: number;
  /** 1 where something of a sort is asked for and no such thing stands near words of the question. */
  readonly unanswered: number;
  /** Share of the question's idf near something of the sort asked for; the window where no sort is. */
  readonly answer: number;
  /** What the best passage says of the question, in nats, over 30 and at most 1: little is said by few words. */
  readonly evidence: number;
  /** How far the best passage leads the fifth, as a share of its score. */
  readonly lead: number;
  /** How short the question is: 1 / number of terms. */
  readonly brevity: number;
}

/** From here on the hits are given as an answer: 1 % of the tuning questions that have one fall below, and 2.6 % of those held out. */
export const ANSWER_FROM = 0.15;
/** From here on they are offered as possibly related. */
export const RELATED_FROM = 0.06;

const BIAS = -2.297;
/** Fitted by bench/fit-refusal.ts on SQuAD 2.0 and the project's own questions; checked on COVID-QA and held-out ones. */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  coverage: 1.202,
  window: 0.915,
  unknown: -0.795,
  missingNames: -0.794,
  loose: 1.359,
  sentence: 0.725,
  unanswered: -0.847,
  answer: 1.777,
  brevity: -1.164,
  evidence: 0.678,
  lead: 0.113,
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
  const share = (value: (term: number) => number) =>
    query.terms.reduce((sum, { idf }, term) => sum + idf * value(term), 0) / query.totalIdf;
  const { coverage, window, answer } = best.features;
  const wantsSort = query.asks !== 'any' && query.asks !== 'reason';
  return {
    coverage,
    window,
    unknown: share((term) => (query.terms[term]?.alternatives.length === 0 ? 1 : 0)),
    missingNames: share((term) => (quality[term] === 0 && query.terms[term]?.isName === true ? 1 : 0)),
    loose: share((term) => ((quality[term] ?? 0) > 0 ? 1 - (quality[term] ?? 0) : 0)),
    sentence: bestSentence(query, best) / query.totalIdf,
    unanswered: wantsSort && answer === 0 ? 1 : 0,
    answer: wantsSort ? answer : window,
    brevity: 1 / query.terms.length,
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
