/** What is changed by what models say about the passages that were found? */

import type { PassageId } from '../../corpus/document.ts';
import type { Judgement } from '../../models/judge.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { logistic, logOdds } from './odds.ts';
import type { Found } from './slots.ts';
import { ANSWER_FROM, isSure, level } from './trust.ts';

export type Judgements = ReadonlyMap<PassageId, Judgement>;

/** How far log-odds of the relevance count beside a score, as a share of the best score. No cross-encoder was tried. */
const RELEVANCE = 0.1;

/**
 * What the log-odds of both weigh in the confidence, from questions on SQuAD 2.0 with a small reader: see
 * bench/README.md.
 */
const DOUBT = { bias: 0.3, words: 1, answers: 1.5 };

/** Log-odds are taken of no less than this, and of no more than one minus it. */
const LEAST = 0.02;

/**
 * What was found, after weighing what models say. A cross-encoder changes the order of the passages that it judged, if
 * the search is not sure. A reader has no part in the order: with a small one, fewer of the first passages were right
 * for our own questions. Its doubt lowers the confidence, but an answer stays one. Nothing raises the confidence.
 */
export function withJudgements(found: Found, judgements: Judgements): Found {
  const ranked = isSure(found.confidence) ? found.ranked : reordered(found.ranked, judgements);
  const answers = ranked[0] === undefined ? undefined : judgements.get(ranked[0].passage.id)?.answers;
  if (answers === undefined) return { ...found, ranked };
  return { ...found, ranked, confidence: doubted(found.confidence, answers) };
}

/** Judged passages change places among themselves, and the scores stay where they are: they decide what is shown. */
function reordered(ranked: readonly RankedPassage[], judgements: Judgements): readonly RankedPassage[] {
  const best = ranked[0]?.score ?? 0;
  const worth = (one: RankedPassage): number | undefined => {
    const relevance = judgements.get(one.passage.id)?.relevance;
    return relevance === undefined ? undefined : one.score + best * RELEVANCE * logOdds(relevance, LEAST);
  };
  const judged = ranked.filter((one) => worth(one) !== undefined);
  const ordered = judged.toSorted((a, b) => (worth(b) ?? 0) - (worth(a) ?? 0)).values();
  return ranked.map((one) => {
    const other = worth(one) === undefined ? one : (ordered.next().value ?? one);
    return { ...other, score: one.score };
  });
}

function doubted(confidence: number, answers: number): number {
  if (level(confidence) !== 'answer') return confidence;
  const odds =
    DOUBT.bias + DOUBT.words * logOdds(confidence, LEAST) + DOUBT.answers * logOdds(answers, LEAST);
  return Math.min(confidence, Math.max(ANSWER_FROM, logistic(odds)));
}
