/** Does the corpus answer a question, or does it only share words with it? */

import type { Query } from './query.ts';
import type { RankedPassage } from './ranking.ts';

export type Level = 'answer' | 'related' | 'nothing';

/** From here on the hits are given as an answer. */
export const ANSWER_FROM = 0;
/** From here on they are offered as possibly related. */
export const RELATED_FROM = 0.25;

export function confidence(query: Query, ranked: readonly RankedPassage[]): number {
  const best = ranked[0];
  if (best === undefined || query.totalIdf === 0) return 0;
  return best.features.coverage;
}

export function level(confidence: number): Level {
  if (confidence >= ANSWER_FROM) return 'answer';
  return confidence >= RELATED_FROM ? 'related' : 'nothing';
}
