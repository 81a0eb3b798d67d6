/** How near are the words of a question to what could be its answer? */

import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import type { Occurrence } from '../ranking/matching.ts';

/** Characters over which the influence of a nearby word halves. */
const HALVED_AFTER = 40;

/** The idf of the question's words, each at its nearest occurrence, reduced with distance. */
export function nearness(query: Query, occurrences: readonly Occurrence[], answer: Span): number {
  const said = new Float64Array(query.terms.length);
  for (const { term, quality, start, end } of occurrences) {
    const distance = Math.max(0, start - answer.end, answer.start - end);
    const own = quality / (1 + distance / HALVED_AFTER);
    if (own > (said[term] ?? 0)) said[term] = own;
  }
  return query.terms.reduce((sum, { idf }, term) => sum + idf * (said[term] ?? 0), 0);
}
