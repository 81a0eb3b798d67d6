/** Does a passage answer a question, if words that mean nearly the same count too? */

import { isSpoken } from '../../index/corpus-languages.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { confidence, type Signals, signals } from '../answer/confidence.ts';
import { logistic, logOdds, weighed } from '../answer/odds.ts';
import { asFound, saidBy } from '../answer/said-by.ts';
import type { Found } from '../answer/slots.ts';
import { ANSWER_FROM, level, MOST_DOUBTFUL, RELATED_FROM } from '../answer/trust.ts';

/** What distinguishes a right first passage from a wrong one if the question is in another language than the texts. */
export interface ForeignSignals extends Signals {
  /** Share of the question's idf that the best passage has only in other words. */
  readonly meant: number;
}

const FOREIGN_BIAS = 2.667;
/**
 * Fitted as those of `confidence()` are, with questions in Russian, Chinese and German over English texts. Few of
 * their words are in the texts as they are, so that a clear lead says most.
 */
const FOREIGN_WEIGHTS: Readonly<Record<keyof ForeignSignals, number>> = {
  score: -1.039,
  aheadOfSecond: 26.28,
  aheadOfFifth: 5.899,
  evidence: -1.915,
  brevity: -4.158,
  missingNames: 2.586,
  noAnswer: -0.615,
  size: -8.777,
  unsaid: -13.068,
  meant: 2.956,
};

/**
 * A smaller corpus counts as one with this many passages: the fit has seen none so small, and would trust any lead in
 * it. Of 23 questions on other things, in five languages, 3 instead of 9 are then answered from 6 passages; of 16 that
 * these answer, still all.
 */
const FEWEST = 50;

/** In the texts' own language: what the confidence without and with other words weigh, both as log-odds. */
const OWN = { bias: 0.926, words: 0.801, meaning: 0.365 };

/**
 * What is found by meaning is trusted less than it is likely right, so that hardly more is answered that the texts do
 * not say: in the texts' own language if words alone gave an answer or did not, and in another. Fitted to what words
 * alone let through, see bench/README.md.
 */
const TRUSTED = { own: 0.6, refused: 0.4, foreign: 0.45 };

/** Log-odds are taken of no less than this, and of no more than one minus it. */
const LEAST = 1e-4;

/**
 * How likely the first excerpt answers the question, 0 to 1, and never so likely that it is given without a remark.
 * @param words what was found without words that mean nearly the same
 */
export function meantConfidence(
  query: Query,
  ranked: readonly RankedPassage[],
  words: Found,
  index: PassageIndex,
): number {
  const isForeign = query.asker !== undefined && !isSpoken(query.asker, index);
  const likely = isForeign
    ? foreignConfidence(query, ranked, words, index)
    : ownConfidence(words.confidence, confidence(query, ranked));
  const before = level(words.confidence);
  const trusted = isForeign ? TRUSTED.foreign : before === 'answer' ? TRUSTED.own : TRUSTED.refused;
  // What words alone offer is offered still, and is an answer still if meaning finds the same.
  const isSame = words.ranked[0]?.passageNumber === ranked[0]?.passageNumber;
  const least = before === 'nothing' ? 0 : before === 'answer' && isSame ? ANSWER_FROM : RELATED_FROM;
  return Math.min(MOST_DOUBTFUL, Math.max(least, likely * trusted));
}

function ownConfidence(words: number, meaning: number): number {
  return logistic(OWN.bias + OWN.words * logOdds(words, LEAST) + OWN.meaning * logOdds(meaning, LEAST));
}

function foreignConfidence(
  query: Query,
  ranked: readonly RankedPassage[],
  words: Found,
  index: PassageIndex,
): number {
  const measured = foreignSignals(query, ranked, words, index);
  if (measured === undefined) return 0;
  return weighed(FOREIGN_WEIGHTS, measured, FOREIGN_BIAS);
}

/** Undefined if nothing was found. */
export function foreignSignals(
  query: Query,
  ranked: readonly RankedPassage[],
  words: Found,
  index: PassageIndex,
): ForeignSignals | undefined {
  const own = signals({ ...query, passageCount: Math.max(FEWEST, query.passageCount) }, ranked);
  const [best] = ranked;
  if (own === undefined || best === undefined) return undefined;
  const byWords = saidInWords(query, best, words, index);
  const meant = saidBy(query, best).map((said, at) => Math.max(0, said - (byWords[at] ?? 0)));
  return { ...own, meant: shareOf(query, meant) };
}

/** Share of the question's idf that a passage, with what is above it, says in the words asked or other forms of them. */
export function wordShare(query: Query, best: RankedPassage, words: Found, index: PassageIndex): number {
  return shareOf(query, saidInWords(query, best, words, index));
}

/** For each term, how well words alone find it in a passage. The terms of the query without meaning come first. */
function saidInWords(
  query: Query,
  { passageNumber }: RankedPassage,
  words: Found,
  index: PassageIndex,
): readonly number[] {
  const bare = asFound(words, passageNumber, index);
  return bare === undefined ? query.terms.map(() => 0) : saidBy(words.query, bare);
}

function shareOf({ terms, totalIdf }: Query, said: readonly number[]): number {
  return terms.reduce((sum, { idf }, at) => sum + idf * (said[at] ?? 0), 0) / (totalIdf || 1);
}
