/** Where a question asks how many, does the passage count what it asks about? */

import { answersIn } from '../../ranking/answer-spans.ts';
import type { Query } from '../../question/query.ts';
import { SAYS_IT } from '../../ranking/matching.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/** What asks for a number of things, up to what is counted. English only: German hides it in compounds, Russian puts it far off. */
const HOW_MANY = /\b(?:how (?:many|much)|number of)\b/iu;

/** Counts too: no sailor died. */
const NONE = /\b(?:no|none|zero|both)\b/giu;

/** Characters between a number and what it counts. */
const COUNTED_WITHIN = 60;

/** Whether the question asks how many of something, and no number stands near that thing. */
export function isUncounted(query: Query, { passage, occurrences }: RankedPassage): boolean {
  const counted = countedTerm(query);
  if (counted === undefined) return false;
  const { document, span } = passage;
  const none = [...document.text.slice(span.start, span.end).matchAll(NONE)].map(({ index, 0: word }) => ({
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
 * The first word after "how many" that is no name; undefined where a filler (people, years) or a stop word comes
 * first, as a text may do without those.
 */
function countedTerm({ question, terms }: Query): number | undefined {
  const asking = HOW_MANY.exec(question);
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
