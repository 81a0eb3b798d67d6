/**
 * Does a passage say who holds the office that a question asks about, or does it name the office and the place
 * separately?
 */

import { answersWritten } from '../../../languages/answer-patterns.ts';
import { languages } from '../../../languages/index.ts';
import type { Query, QueryTerm } from '../../question/query.ts';
import { type Occurrence, SAYS_IT } from '../../ranking/matching.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/** What separates words that belong to different things. */
const PAUSE = /[,;:.!?，。；：！？]/u;

/** Words between an office and whose it is: "minister of foreign affairs of the Republic". */
const MOST_BETWEEN = 5;

/**
 * Whether a question asks for the holder of an office and names whose it is ("the president of Taiwan"), and the
 * passage has both, but never near each other: it may be about the holder of another office.
 */
export function namesOtherHolder({ asks, terms }: Query, { occurrences, passage }: RankedPassage): boolean {
  if (asks !== 'person') return false;
  return terms.some((office, at) => {
    const name = at + 1;
    const next = terms[name];
    if (next === undefined || office.isLight || next.isLight || office.isName === next.isName) return false;
    const [one, other] = [at, name].map((term) =>
      occurrences.filter((said) => said.term === term && said.quality >= SAYS_IT),
    );
    if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return false;
    const { text } = passage.document;
    const belong = (a: Occurrence, b: Occurrence) =>
      b.from - a.to <= MOST_BETWEEN && !PAUSE.test(text.slice(a.end, b.start));
    if (one.some((a) => other.some((b) => (a.from < b.from ? belong(a, b) : belong(b, a))))) return false;
    // Checked last, because each language's words for offices are compiled when they are first needed.
    return [office, next].some(isOffice);
  });
}

/** Whether a word says what someone is to others, such as president. */
function isOffice({ text, isName }: QueryTerm): boolean {
  return (
    !isName &&
    languages.some((language) => answersWritten(text.toLowerCase(), ['roles'], language).length > 0)
  );
}
