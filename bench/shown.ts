/** What is shown of a hit? */

import type { Passage } from '../src/corpus/document.ts';
import type { Excerpt } from '../src/search/answer/excerpt.ts';

/** Its lead and its excerpt, as a reply has them. */
export function textShown({
  passage,
  span,
  lead,
}: Pick<Excerpt, 'span' | 'lead'> & { readonly passage: Passage }): string {
  const { text } = passage.document;
  const own = text.slice(span.start, span.end);
  return lead === undefined ? own : `${text.slice(lead.start, lead.end)}\n${own}`;
}
