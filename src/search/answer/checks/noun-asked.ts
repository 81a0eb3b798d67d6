/** Does a passage say the thing that a question asks for by a noun? */

import { analyze } from '../../../index/analyzer.ts';
import { wordsAbove } from '../../../index/heading-words.ts';
import type { Query } from '../../question/query.ts';
import { SAYS_IT } from '../../ranking/matching.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/**
 * Whether the noun that the question asks for (which colour, how much fee) stands neither in a passage nor above it. A
 * derived or a near word does not say it.
 */
export function lacksNounAsked({ sought, terms }: Query, { passage, occurrences }: RankedPassage): boolean {
  if (sought === undefined) return false;
  const said = new Set(occurrences.flatMap(({ term, quality }) => (quality >= SAYS_IT ? term : [])));
  if (sought.some((term) => said.has(term))) return false;
  const above = analyze(`${passage.document.title} ${wordsAbove(passage)}`);
  const stems = new Set(above.map(({ term }) => term));
  return !sought.some((term) =>
    terms[term]?.alternatives.some(
      (alternative) => alternative.weight >= SAYS_IT && alternative.terms.every((stem) => stems.has(stem)),
    ),
  );
}
