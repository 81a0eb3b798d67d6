/** Does the corpus answer a question, or does it only share words with it? */

import { sentences } from '../../languages/sentences.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import { asksForSpan } from '../ranking/answer-spans.ts';
import { SAYS_IT } from '../ranking/matching.ts';
import { type RankedPassage, saidWithin, weigh, WEIGHTS } from '../ranking/ranking.ts';
import { isUncounted } from './checks/how-many.ts';
import { lacksName } from './checks/missing-name.ts';
import { isNegatedAlone } from './checks/negation.ts';
import { lacksNounAsked } from './checks/noun-asked.ts';
import { lacksOrdinal } from './checks/ordinal-asked.ts';
import { namesOtherHolder } from './checks/other-holder.ts';
import { weighed } from './odds.ts';
import { saidBy } from './said-by.ts';
import { MOST_DOUBTFUL } from './trust.ts';

/** What distinguishes a right first passage from a wrong one; each 0 to 1. */
export interface Signals {
  /** Score of the best passage over the highest possible one. */
  readonly score: number;
  /**
   * `score` times how far the second passage is behind it as a share of its score, at most `FAR_BEHIND.second`:
   * leading with a low score means little.
   */
  readonly aheadOfSecond: number;
  /** The same for the fifth, at most `FAR_BEHIND.fifth`. */
  readonly aheadOfFifth: number;
  /** BM25 of the best passage in nats, over `MUCH_EVIDENCE` and at most 1: a few words in common say little. */
  readonly evidence: number;
  /** How short the question is: 1 / number of terms. */
  readonly brevity: number;
  /** Share of the question's idf in names and numbers that are not in the best passage. */
  readonly missingNames: number;
  /**
   * 1 if the question asks for something with a recognisable form, such as a date, and the best passage has none;
   * else 0.
   */
  readonly noAnswer: number;
  /** How far the share of the question's idf in the best passage, or above it, falls below `LITTLE_SAID`. */
  readonly unsaid: number;
  /**
   * Logarithm of the number of passages, over `MANY_PASSAGES`: in a larger corpus, more passages share words with a
   * question by chance.
   */
  readonly size: number;
}

/** A BM25 in nats that few questions reach. */
const MUCH_EVIDENCE = 40;

/** Share of a question's idf above which a passage may well answer it in other words. */
const LITTLE_SAID = 0.35;

/** In nats: 22,000 passages. */
const MANY_PASSAGES = 10;

/** Beyond these shares, the lead says no more: a corpus of one passage has no second. */
const FAR_BEHIND = { second: 0.4, fifth: 0.5 };

const BIAS = -0.341;
/**
 * Fitted by bench/fit-confidence.ts to whether the first excerpt contains the answer, on both halves together of
 * public questions over encyclopedic, scientific and medical texts in four languages, whole and cut down to a few
 * passages, of the project's own questions and of questions over folders. The fit has seen both halves of each of
 * these sets.
 */
const WEIGHTS_OF: Readonly<Record<keyof Signals, number>> = {
  score: 3.686,
  aheadOfSecond: 8.666,
  aheadOfFifth: 2.833,
  evidence: 2.224,
  brevity: -2.14,
  missingNames: -3.119,
  noAnswer: -1.215,
  size: -3.078,
  unsaid: -4.6,
};

/** The score of a passage that has the full value of every feature. */
const HIGHEST_SCORE = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** How likely the first excerpt answers the question, 0 to 1; 0 if nothing was found. */
export function confidence(query: Query, ranked: readonly RankedPassage[]): number {
  const [best] = ranked;
  const measured = signals(query, ranked);
  if (best === undefined || measured === undefined) return 0;
  return Math.min(weighed(WEIGHTS_OF, measured, BIAS), most(query, best));
}

/** The highest confidence that a passage can have, whatever it shares with the question. */
export function most(query: Query, best: RankedPassage): number {
  const isDoubtful =
    isNegatedAlone(query.question, bestSentence(query, best)) ||
    isUncounted(query, best) ||
    lacksName(query, best) ||
    lacksNounAsked(query, best) ||
    namesOtherHolder(query, best) ||
    lacksOrdinal(query, best) ||
    query.terms.some(isGuessed);
  return isDoubtful ? MOST_DOUBTFUL : 1;
}

/** Whether a word was corrected although no list can tell whether it is misspelt. */
function isGuessed({ alternatives: [first] }: QueryTerm): boolean {
  return first?.kind === 'correction' && first.weight < SAYS_IT;
}

/** Undefined if no passage shares a word with the question. */
export function signals(query: Query, ranked: readonly RankedPassage[]): Signals | undefined {
  const [best] = ranked;
  if (best === undefined || query.totalIdf === 0) return undefined;
  const quality = saidBy(query, best);
  const share = (value: (term: QueryTerm, quality: number) => number) =>
    query.terms.reduce((sum, term, at) => sum + term.idf * value(term, quality[at] ?? 0), 0) / query.totalIdf;
  // Weighed again, because the score of a passage that the question names by its number has been raised.
  const score = weigh(best.features);
  const behind = (other: RankedPassage | undefined) =>
    score === 0 ? 0 : 1 - (other === undefined ? 0 : Math.min(score, weigh(other.features))) / score;
  const ofHighest = score / HIGHEST_SCORE;
  return {
    score: ofHighest,
    aheadOfSecond: ofHighest * Math.min(FAR_BEHIND.second, behind(ranked[1])),
    aheadOfFifth: ofHighest * Math.min(FAR_BEHIND.fifth, behind(ranked[4])),
    evidence: Math.min(1, (best.features.bm25 * query.totalIdf) / MUCH_EVIDENCE),
    brevity: 1 / query.terms.length,
    missingNames: share(({ isName }, own) => (isName && own === 0 ? 1 : 0)),
    unsaid: Math.max(0, LITTLE_SAID - share((_, own) => own)),
    noAnswer: asksForSpan(query.asks) && best.answers.length === 0 ? 1 : 0,
    size: Math.min(1, Math.log(Math.max(1, query.passageCount)) / MANY_PASSAGES),
  };
}

/** The sentence that says most of the question; the whole passage if it has no sentences. */
function bestSentence(query: Query, { passage, occurrences }: RankedPassage): string {
  const spans = sentences(passage.document.text, passage.span);
  const said = spans.map((span) => saidWithin(query, occurrences, span));
  const { start, end } = spans[said.indexOf(Math.max(...said))] ?? passage.span;
  return passage.document.text.slice(start, end);
}
