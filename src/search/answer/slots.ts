/** Which passages are shown first if a message asks several questions? */

import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { level, SURE_FROM } from './trust.ts';

/** What was found for one question. */
export interface Found {
  readonly query: Query;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  readonly confidence: number;
  /** What words alone found, if words that mean nearly the same counted too. */
  readonly words?: Found;
  /** Whether hardly any word of the question is in the best passage, or words alone would not have answered. */
  readonly byMeaning?: boolean;
}

export interface Slots {
  /** Passages in the order in which they are shown, each with the question it answers; empty if only one was asked. */
  readonly first: readonly { readonly found: Found; readonly ranked: RankedPassage }[];
  /** 0 to 1, for the answer as a whole. */
  readonly confidence: number;
}

/** A passage answers a part too if it reaches this share of the best score for that part. */
const ANSWERS_TOO = 0.9;

/** Highest confidence of an answer that lacks a part. */
const INCOMPLETE = SURE_FROM - 0.001;

/**
 * One passage that answers all parts, or else the best passage for each part that is answered; unanswered parts have
 * none.
 * @param parts of the message, in order; none if it asks only one question
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
  if (forAll !== undefined) return { first: [{ found: asIn(whole, parts), ranked: forAll }], confidence };
  const taken = new Set<number>();
  const first = answered.flatMap((found) => {
    const [best] = found.ranked;
    if (best === undefined || taken.has(best.passageNumber)) return [];
    taken.add(best.passageNumber);
    return [{ found, ranked: best }];
  });
  return { first, confidence };
}

/** What answers several questions is only found by meaning if each of them is: the others have their words in it. */
function asIn(whole: Found, parts: readonly Found[]): Found {
  if (whole.byMeaning !== true || parts.every(({ byMeaning }) => byMeaning === true)) return whole;
  return { ...whole, byMeaning: false };
}

function answers({ ranked }: Found, passageNumber: number): boolean {
  const own = ranked.find((one) => one.passageNumber === passageNumber);
  return own !== undefined && own.score >= ANSWERS_TOO * (ranked[0]?.score ?? 0);
}
