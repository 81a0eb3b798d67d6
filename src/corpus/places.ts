/** What surrounds a passage, what is in a document, and which passages does "notes ¶ 3–5" name? */

import type { Document, Passage } from './document.ts';

/** A section, or the text before the first heading. */
export interface OutlineEntry {
  /** Headings, outermost first; for the text before the first heading, only the document's title. */
  readonly path: readonly string[];
  readonly first: Passage;
  /** The number of its own passages, without those of its sub-sections; at least 1. */
  readonly passages: number;
}

/** More would not fit into one message. */
const MOST_IN_RANGE = 25;
/** In UTF-16 units: a title and two numbers; a longer text does not name a range. */
const LONGEST_RANGE = 300;

/** The sections that have passages of their own, in the order of the document. */
export function outlineOf(passages: readonly Passage[]): OutlineEntry[] {
  const entries: (OutlineEntry & { section: readonly string[]; passages: number })[] = [];
  const bySection = new Map<readonly string[], (typeof entries)[number]>();
  let untitled: (typeof entries)[number] | undefined;
  for (const passage of passages) {
    const { section, document } = passage;
    // Sections with the same name are distinguished by identity: all passages of a section share one path array.
    const last = entries.at(-1);
    const known =
      bySection.get(section) ??
      (section.length === 0
        ? untitled
        : last !== undefined && same(last.section, section)
          ? last
          : undefined);
    if (known !== undefined) known.passages++;
    else {
      const entry = {
        section,
        path: section.length === 0 ? [document.title] : section,
        first: passage,
        passages: 1,
      };
      entries.push(entry);
      if (section.length === 0) untitled = entry;
      bySection.set(section, entry);
    }
  }
  return entries.map(({ path, first, passages: count }) => ({ path, first, passages: count }));
}

/**
 * The passages of the paragraphs that a text such as "notes ¶ 3–5", "notes 3-5", "notes#3..5" or "notes 4" names, by
 * the document's id or title. In order; at most 25; none if there is no such document or paragraph.
 */
export function passagesInRange(
  text: string,
  documents: readonly Document[],
  passagesOf: (document: Document) => readonly Passage[],
): Passage[] {
  if (text.length > LONGEST_RANGE) return [];
  const words = text.replace(/\s+/gu, ' ').trim();
  const range =
    /^(.+?),?(?: ?(?:¶+|#) ?| )(\d{1,9})(?: ?(?:[-–—−…]|\.{2,3}|to) ?(?:[¶#]+ ?)?(\d{1,9}))?$/iu.exec(words);
  if (range === null) return [];
  const [, name = '', one, other = one] = range;
  const [from, to] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
  const named = name.toLowerCase();
  const document =
    documents.find(({ id }) => id === named) ?? documents.find(({ title }) => title.toLowerCase() === named);
  if (document === undefined) return [];
  const found: Passage[] = [];
  for (const passage of passagesOf(document)) {
    if (passage.paragraph < Math.max(from, 1) || passage.paragraph > to) continue;
    found.push(passage);
    if (found.length === MOST_IN_RANGE) break;
  }
  return found;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, at) => heading === b[at]);
}
