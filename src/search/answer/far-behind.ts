/** Which hits are too far behind the best to be shown? */

import type { PassageId } from '../../corpus/document.ts';

/**
 * Share of the best score below which a passage is not shown. At .45, 3 of 6,418 questions from ten public sets and
 * folders lost the only one of their three hits that answered. Of the later hits that did not answer, a quarter to a
 * half were removed (7 % for COVID-QA and for the folders).
 */
const FAR_BEHIND = 0.4;

interface Scored {
  readonly passage: { readonly id: PassageId };
  readonly score: number;
}

/** Hits, best first, without passages far behind the first; further excerpts of a passage stay with it. */
export function withoutFarBehind<Hit extends Scored>(hits: readonly Hit[]): Hit[] {
  const least = FAR_BEHIND * (hits[0]?.score ?? 0);
  const near = new Set(hits.filter(({ score }) => score >= least).map(({ passage }) => passage.id));
  return hits.filter(({ passage }) => near.has(passage.id));
}
