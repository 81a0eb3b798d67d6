/** Which words above a passage, besides the title, say what it is about? */

import type { Passage } from '../corpus/document.ts';
import { leadBefore } from '../text/units.ts';

/**
 * The headings, and the passage's lead if it is outside the passage: the sentence before its list, the header of its
 * table.
 */
export function wordsAbove({ document, section, span, lead }: Passage): string {
  const above = leadBefore(span, lead);
  const led = above === undefined ? [] : [document.text.slice(above.start, above.end)];
  return [...section, ...led].join(' ');
}
