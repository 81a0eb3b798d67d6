/** Does a passage mention the thing that a question asks for by a noun? */

import type { Query } from '../../question/query.ts';
import { SAYS_IT } from '../../ranking/matching.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/**
 * Whether the noun that the question asks for (which colour, how much fee) is neither in a passage nor in a heading
 * above it; a title counts only for the first passage of its document. A derived or related word does not count.
 */
export function lacksNounAsked({ sought = [] }: Query, { above, occurrences }: RankedPassage): boolean {
  const said = new Set(occurrences.flatMap(({ term, quality }) => (quality >= SAYS_IT ? term : [])));
  return sought.length > 0 && sought.every((term) => !said.has(term) && !((above[term] ?? 0) > 0));
}
