/** If a question asks how many, does the passage count what it asks about? */

import { languages } from '../../../languages/index.ts';
import type { Checks } from '../../../languages/language.ts';
import type { Query } from '../../question/query.ts';
import { answersIn } from '../../ranking/answer-spans.ts';
import { SAYS_IT } from '../../ranking/matching.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/** Characters between a number and what it counts. */
const COUNTED_WITHIN = 60;

/** Whether the question asks how many of something there are, and there is no number near that thing. */
export function isUncounted(query: Query, { passage, occurrences }: RankedPassage): boolean {
  return languages.some(
    ({ checks }) => checks !== undefined && isUncountedBy(checks, query, passage, occurrences),
  );
}

function isUncountedBy(
  { howMany, none: noneOf }: Checks,
  query: Query,
  passage: RankedPassage['passage'],
  occurrences: RankedPassage['occurrences'],
): boolean {
  const counted = countedTerm(query, howMany);
  if (counted === undefined) return false;
  const { document, span } = passage;
  const none = [...document.text.slice(span.start, span.end).matchAll(noneOf)].map(({ index, 0: word }) => ({
    start: span.start + index,
    end: span.start + index + word.length,
  }));
  const numbers = [...answersIn(passage, 'number', query.asked), ...none];
  return !occurrences.some(
    ({ term, quality, start, end }) =>
      term === counted &&
      quality >= SAYS_IT &&
      numbers.some((number) => Math.max(0, start - number.end, number.start - end) <= COUNTED_WITHIN),
  );
}

/**
 * The first word after "how many" that is not a name; undefined if a filler (people, years) or a stop word comes
 * first, because a text may do without those.
 */
function countedTerm({ question, terms }: Query, howMany: RegExp): number | undefined {
  const asking = howMany.exec(question);
  if (asking === null) return undefined;
  let at = asking.index + asking[0].length;
  for (const [n, { span, isName, isLight }] of terms.entries()) {
    if (span.start < at) continue;
    if (isLight || /[\p{L}\p{N}]/u.test(question.slice(at, span.start))) return undefined;
    if (!isName) return n;
    at = span.end;
  }
  return undefined;
}
