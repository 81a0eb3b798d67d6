/** Which words stand above a passage, besides the title, and say what it is about? */

import type { Passage } from '../corpus/document.ts';
import { leadBefore } from '../text/units.ts';

/** The headings, and the lead of what begins behind its lead: the sentence before its list, the header of its table. */
export function wordsAbove({ document, section, span, lead }: Passage): string {
  const above = leadBefore(span, lead);
  const led = above === undefined ? [] : [document.text.slice(above.start, above.end)];
  return [...section, ...led].join(' ');
}
