/** Which hits are too far behind the best to be shown? */

import type { PassageId } from '../../corpus/document.ts';

/**
 * Share of the best score below which a passage is not shown. At .45 three of 6,418 questions of ten public sets and
 * folders lost the only hit of three that answered; of the hits behind the first that did not, a quarter to a half was
 * gone (7 % of COVID-QA's and of the folders').
 */
const FAR_BEHIND = 0.4;

interface Scored {
  readonly passage: { readonly id: PassageId };
  readonly score: number;
}

/** Hits, best first, without passages far behind the first; further stretches of a passage stay with it. */
export function withoutFarBehind<Hit extends Scored>(hits: readonly Hit[]): Hit[] {
  const least = FAR_BEHIND * (hits[0]?.score ?? 0);
  const near = new Set(hits.filter(({ score }) => score >= least).map(({ passage }) => passage.id));
  return hits.filter(({ passage }) => near.has(passage.id));
}
