/** Doubts: what a document leaves unclear, and which of its passages carry the note. */

import type { Document, Doubt, Passage } from './document.ts';

/** The notes on the sections that contain a passage, in the order in which they are listed; often none. */
export function doubtsOn({ document, section }: Pick<Passage, 'document' | 'section'>): readonly string[] {
  const doubts = document.doubts ?? [];
  return doubts.filter((doubt) => section.includes(doubt.section)).map(({ note }) => note);
}

/** The doubts whose headings exist in the document, and the indices, from 0, of those whose heading does not. */
export function withKnownSections(
  doubts: readonly Doubt[],
  sections: Document['sections'],
): { readonly known: readonly Doubt[]; readonly stray: readonly number[] } {
  const headings = new Set(sections.flatMap(({ path }) => path));
  return {
    known: doubts.filter(({ section }) => headings.has(section)),
    stray: doubts.flatMap(({ section }, n) => (headings.has(section) ? [] : [n])),
  };
}
