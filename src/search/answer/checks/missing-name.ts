/** Does a question name someone or something in the corpus that a passage says nothing about? */

import type { Query, QueryTerm } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/** Quality from which words stand for a name, rather than being one word of a longer similar name. */
const NAMES_IT = 0.5;

/**
 * Whether a name in the question that the corpus knows as typed is neither in a passage nor in a heading above it; a
 * title counts only for the first passage of its document. Such a passage is about someone or something else.
 */
export function lacksName({ terms }: Query, { above, occurrences }: RankedPassage): boolean {
  const said = new Set(occurrences.flatMap(({ term, quality }) => (quality >= NAMES_IT ? term : [])));
  return terms.some((term, at) => isKnownName(term) && !said.has(at) && !((above[at] ?? 0) > 0));
}

function isKnownName({ isName, isLight, alternatives: [first] }: QueryTerm): boolean {
  return isName && !isLight && first?.kind === 'exact';
}
