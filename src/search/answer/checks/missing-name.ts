/** Does a question name somebody or something of the corpus of whom a passage says nothing? */

import type { Query, QueryTerm } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/** Quality from which words stand for a name, and are not just one word of a longer one that is like it. */
const NAMES_IT = 0.5;

/**
 * Whether a name of the question that the corpus knows as it is typed stands neither in a passage nor in a heading above
 * it; a title says a name for the first passage of its document alone. What such a passage says, it says of another.
 */
export function lacksName({ terms }: Query, { above, occurrences }: RankedPassage): boolean {
  const said = new Set(occurrences.flatMap(({ term, quality }) => (quality >= NAMES_IT ? term : [])));
  return terms.some((term, at) => isKnownName(term) && !said.has(at) && !((above[at] ?? 0) > 0));
}

function isKnownName({ isName, isLight, alternatives: [first] }: QueryTerm): boolean {
  return isName && !isLight && first?.kind === 'exact';
}
