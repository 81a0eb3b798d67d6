/** What does a document leave unclear, and on which of its passages is that said? */

import type { Document, Doubt, Passage } from './document.ts';

/** The notes on the sections that a passage is in, in the order in which they are listed; often none. */
export function doubtsOn({ document, section }: Pick<Passage, 'document' | 'section'>): readonly string[] {
  const doubts = document.doubts ?? [];
  return doubts.filter((doubt) => section.includes(doubt.section)).map(({ note }) => note);
}

/** Doubts on headings of a document, and the numbers from 0 of those that name none. */
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
