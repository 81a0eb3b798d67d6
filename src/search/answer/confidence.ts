/** Does the corpus answer a question, or does it only share words with it? */

import { sentences } from '../../languages/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import { asksForSpan } from '../ranking/answer-spans.ts';
import { type RankedPassage, saidWithin } from '../ranking/ranking.ts';
import { isUncounted } from './checks/how-many.ts';
import { lacksName } from './checks/missing-name.ts';
import { isNegatedAlone } from './checks/negation.ts';
import { MOST_DOUBTFUL } from './trust.ts';

/** What tells an answered question from an unanswered one; each 0 to 1. */
export interface Signals {
  /** Share of the question's idf that the best single sentence of the best passage says. */
  readonly sentence: number;
  /** Share of the question's idf near something of the sort asked for; in one excerpt's length where no sort is. */
  readonly answer: number;
  /** Share of the question's idf that the best passage says only loosely or by a guess. */
  readonly loose: number;
  /** Share of the question's idf in names and numbers that stand nowhere in the best passage. */
  readonly missingNames: number;
  /** BM25 of the best passage in nats, over `MUCH_EVIDENCE` and at most 1: a few words in common say little. */
  readonly evidence: number;
  /** How short the question is: 1 / number of terms. */
  readonly brevity: number;
}

/** BM25 in nats that few questions reach. */
const MUCH_EVIDENCE = 40;

const BIAS = -2.694;
/** Fitted by bench/fit-refusal.ts on SQuAD 2.0 and the project's own questions; checked on COVID-QA and those held out. */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  sentence: 2.697,
  answer: 3.075,
  loose: 4.103,
  missingNames: -1.706,
  evidence: 5.014,
  brevity: -3.369,
};

/** How likely the best passage answers the question, 0 to 1; 0 where nothing was found. */
export function confidence(query: Query, ranked: readonly RankedPassage[]): number {
  const [best] = ranked;
  if (best === undefined || query.totalIdf === 0) return 0;
  const sentence = bestSentence(query, best);
  const measured = signalsOf(query, best, sentence);
  const names = Object.keys(WEIGHTS) as (keyof Signals)[];
  const sum = names.reduce((sum, name) => sum + WEIGHTS[name] * measured[name], BIAS);
  return Math.min(1 / (1 + Math.exp(-sum)), most(query, best, sentence));
}

/** The most that a passage can be worth, whatever it shares with the question. */
function most(query: Query, best: RankedPassage, { start, end }: Span): number {
  const sentence = best.passage.document.text.slice(start, end);
  const isDoubtful =
    isNegatedAlone(query.question, sentence) || isUncounted(query, best) || lacksName(query, best);
  return isDoubtful ? MOST_DOUBTFUL : 1;
}

/** Undefined where no passage shares a word with the question. */
export function signals(query: Query, ranked: readonly RankedPassage[]): Signals | undefined {
  const best = ranked[0];
  if (best === undefined || query.totalIdf === 0) return undefined;
  return signalsOf(query, best, bestSentence(query, best));
}

function signalsOf(query: Query, best: RankedPassage, sentence: Span): Signals {
  const quality = query.terms.map((_, term) => best.above[term] ?? 0);
  for (const { term, quality: own } of best.occurrences) quality[term] = Math.max(quality[term] ?? 0, own);
  const share = (value: (term: number) => number) =>
    query.terms.reduce((sum, { idf }, term) => sum + idf * value(term), 0) / query.totalIdf;
  const { bm25, answer } = best.features;
  const { window } = best;
  return {
    sentence: saidWithin(query, best.occurrences, sentence, best.before) / query.totalIdf,
    answer: asksForSpan(query.asks) ? answer : window,
    loose: share((term) => ((quality[term] ?? 0) > 0 ? 1 - (quality[term] ?? 0) : 0)),
    missingNames: share((term) => (quality[term] === 0 && query.terms[term]?.isName === true ? 1 : 0)),
    evidence: Math.min(1, (bm25 * query.totalIdf) / MUCH_EVIDENCE),
    brevity: 1 / query.terms.length,
  };
}

/** The sentence that says most of the question; the passage where it has none. */
function bestSentence(query: Query, { passage, occurrences }: RankedPassage): Span {
  const spans = sentences(passage.document.text, passage.span);
  const said = spans.map((span) => saidWithin(query, occurrences, span));
  return spans[said.indexOf(Math.max(...said))] ?? passage.span;
}
