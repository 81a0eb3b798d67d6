/** Which names in a question does the best passage have only by another name? */

import type { Query } from '../question/query.ts';
import { SAYS_IT } from '../ranking/matching.ts';
import type { RankedPassage } from '../ranking/ranking.ts';

export interface OtherName {
  /** As asked. */
  readonly name: string;
  /** As the best passage says it. */
  readonly as: string;
}

export function otherNames(query: Query, best: RankedPassage | undefined): OtherName[] {
  if (best === undefined) return [];
  const { text } = best.passage.document;
  return query.terms.flatMap(({ isName, isLight, text: name, alternatives: [first] }, term) => {
    if (!isName || isLight || first?.kind !== 'exact') return [];
    const said = best.occurrences.filter((occurrence) => occurrence.term === term);
    const [nearest] = said.toSorted((a, b) => b.quality - a.quality);
    if (nearest === undefined || nearest.quality === 1 || nearest.quality < SAYS_IT) return [];
    const as = text.slice(nearest.start, nearest.end);
    // Russia and Russian need no explanation.
    return as.slice(0, ALIKE).toLowerCase() === name.slice(0, ALIKE).toLowerCase() ? [] : [{ name, as }];
  });
}

/** Names that share this many first letters are forms of one name. */
const ALIKE = 4;
