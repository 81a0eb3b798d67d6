/** Which passages are shown first where a message asks several questions? */

import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { level, SURE_FROM } from './trust.ts';

/** What was found for a question. */
export interface Found {
  readonly query: Query;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  readonly confidence: number;
}

export interface Slots {
  /** Passages in the order in which they are shown, each with the question that it answers; empty where one was asked. */
  readonly first: readonly { readonly query: Query; readonly ranked: RankedPassage }[];
  /** 0 to 1, of the answer as a whole. */
  readonly confidence: number;
}

/** The share of the best score for a part from which a passage answers the part too. */
const ANSWERS_TOO = 0.9;

/** The most that an answer is worth to which a part is missing. */
const INCOMPLETE = SURE_FROM - 0.001;

/**
 * A passage that answers all parts, or else the best for each part that is answered; parts that are not have none.
 * @param parts of the message, in order; none where it asks one question
 */
export function slotsOf(whole: Found, parts: readonly Found[]): Slots {
  const answered = parts.filter(({ confidence }) => level(confidence) === 'answer');
  if (answered.length === 0) return { first: [], confidence: whole.confidence };
  const least = Math.min(...answered.map(({ confidence }) => confidence));
  const own = Math.max(whole.confidence, least);
  const confidence = answered.length === parts.length ? own : Math.min(own, INCOMPLETE);
  const forAll =
    answered.length === parts.length
      ? whole.ranked.find(({ passageNumber }) => parts.every((part) => answers(part, passageNumber)))
      : undefined;
  if (forAll !== undefined) return { first: [{ query: whole.query, ranked: forAll }], confidence };
  const taken = new Set<number>();
  const first = answered.flatMap(({ query, ranked: [best] }) => {
    if (best === undefined || taken.has(best.passageNumber)) return [];
    taken.add(best.passageNumber);
    return [{ query, ranked: best }];
  });
  return { first, confidence };
}

function answers({ ranked }: Found, passageNumber: number): boolean {
  const own = ranked.find((one) => one.passageNumber === passageNumber);
  return own !== undefined && own.score >= ANSWERS_TOO * (ranked[0]?.score ?? 0);
}
