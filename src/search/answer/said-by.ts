/** How well does a passage say each term of a query? */

import type { PassageIndex } from '../../index/passage-index.ts';
import type { Query } from '../question/query.ts';
import { type RankedPassage, rank } from '../ranking/ranking.ts';
import type { Found } from './slots.ts';

/** For each term, how well a passage and what is above it say it, 0 to 1. */
export function saidBy(
  { terms }: Pick<Query, 'terms'>,
  { above, occurrences }: Pick<RankedPassage, 'above' | 'occurrences'>,
): number[] {
  const quality = terms.map((_, at) => above[at] ?? 0);
  for (const { term, quality: own } of occurrences) quality[term] = Math.max(quality[term] ?? 0, own);
  return quality;
}

/** A passage as a query finds it, though it may not be among those that were found; undefined if it is none. */
export function asFound(
  { query, ranked }: Pick<Found, 'query' | 'ranked'>,
  passageNumber: number,
  index: PassageIndex,
): RankedPassage | undefined {
  return ranked.find((one) => one.passageNumber === passageNumber) ?? rank(query, [passageNumber], index)[0];
}
