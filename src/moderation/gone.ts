/** What is kept of passages that are no longer served? */

import { citation } from '../corpus/citation.ts';
import { type Passage, quote } from '../corpus/document.ts';
import type { GonePassage } from '../store/records/record.ts';

/**
 * Each as it stood.
 * @param at in milliseconds since 1970
 * @param isChanged whether another version of its document took its place; if not, the document was removed
 */
export function goneOf(
  passages: readonly Passage[],
  at: number,
  isChanged: (passage: Passage) => boolean,
): readonly GonePassage[] {
  return passages.map((passage) => ({
    id: passage.id,
    document: passage.document.id,
    text: quote(passage.document, passage.span),
    citation: citation(passage),
    at,
    isChanged: isChanged(passage),
  }));
}
