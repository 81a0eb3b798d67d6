/** Does a question name somebody or something of the corpus of whom a passage says nothing? */

import { analyze } from '../../../index/analyzer.ts';
import { wordsAbove } from '../../../index/heading-words.ts';
import type { Query, QueryTerm } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/**
 * Whether a name of the question that the corpus knows as it is typed stands neither in a passage nor above it. What
 * such a passage says, it says of another: of 1,127 questions of SQuAD 2.0 that have no answer and were given one as
 * sure, 127 were told so, and 37 of 1,236 rightly answered ones.
 */
export function lacksName({ terms }: Query, { passage, occurrences }: RankedPassage): boolean {
  const said = new Set(occurrences.map(({ term }) => term));
  const unsaid = terms.filter((term, at) => isKnownName(term) && !said.has(at));
  if (unsaid.length === 0) return false;
  const above = analyze(`${passage.document.title} ${wordsAbove(passage)}`);
  const [surfaces, stems] = [
    new Set(above.map((token) => token.surface)),
    new Set(above.map((token) => token.term)),
  ];
  const isAbove = (name: QueryTerm): boolean =>
    name.surfaces.every((surface) => surfaces.has(surface)) ||
    name.alternatives.some((alternative) => alternative.terms.every((stem) => stems.has(stem)));
  return !unsaid.every(isAbove);
}

function isKnownName({ isName, isLight, alternatives: [first] }: QueryTerm): boolean {
  return isName && !isLight && first?.kind === 'exact';
}
