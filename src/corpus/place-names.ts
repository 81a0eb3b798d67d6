/** How is a passage named within its sections: by the document's own numbering, or by its paragraph number? */

import type { Document, Passage, Place } from './document.ts';

/** A place as it is cited: "Article 12", "p. 12", "pp. 12–13", "Article 12, p. 12". */
export function placeLabel({ kind, label, to, within }: Place): string {
  const range = to === undefined ? label : `${label}–${to}`;
  const own = kind === 'page' ? `${to === undefined ? 'p.' : 'pp.'} ${range}` : range;
  return within === undefined ? own : `${own}, ${placeLabel(within)}`;
}

/** The page or pages of a place, without the word: "12", "12–13". Undefined if it has none. */
export function pagesOf(place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  const { kind, label, to, within } = place;
  if (kind !== 'page') return pagesOf(within);
  return to === undefined ? label : `${label}–${to}`;
}

/** A provision's number without a word: "1", "4.2", "12a". */
const BARE = /^\d+(?:\.\d+)*[a-z]?$/u;

/** The place without a number that begins a heading above it: in "1 Introduction" the number is part of the heading. */
export function placeBeside({
  place,
  section,
}: Pick<Passage, 'section'> & { readonly place?: Place | undefined }): Place | undefined {
  if (place?.kind !== 'provision' || !BARE.test(place.label)) return place;
  return section.some((heading) => beginsWith(heading, place.label)) ? place.within : place;
}

function beginsWith(heading: string, number: string): boolean {
  return heading.startsWith(number) && !/^(?:[\p{L}\p{N}]|[.:]\p{N})/u.test(heading.slice(number.length));
}

/** By document: the numbers of paragraphs whose provision already names an earlier paragraph of the section. */
const continuations = new WeakMap<Document, ReadonlySet<number>>();

/**
 * "Article 12", "¶ 4", "p. 12, ¶ 5", or "Article 12, ¶ 5" for a paragraph that continues a provision; '' outside the
 * running text. Unique within a section.
 */
export function placeName({ document, section, place: own, paragraph }: Passage): string {
  if (paragraph === 0) return '';
  const place = placeBeside({ place: own, section });
  const number = `¶ ${paragraph}`;
  if (place === undefined) return number;
  const label = placeLabel(place);
  if (place.kind === 'page') return `${label}, ${number}`;
  let known = continuations.get(document);
  if (known === undefined) {
    known = continuationsIn(document);
    continuations.set(document, known);
  }
  return known.has(paragraph) ? `${label}, ${number}` : label;
}

function continuationsIn({ paragraphs }: Document): Set<number> {
  const named = new Set<string>();
  const found = new Set<number>();
  for (const { section, place, number } of paragraphs) {
    if (place === undefined) continue;
    const name = JSON.stringify([section, place.label]);
    if (named.has(name)) found.add(number);
    named.add(name);
  }
  return found;
}

/** "¶ 79", "Article 12", "p. 12, ¶ 5", "¶ 4 (2)": as short as it can be; '' outside the running text. */
export function shortPlace(passage: Passage): string {
  const own = placeBeside(passage);
  const name = own === undefined || own.kind === 'page' ? placeName(passage) : placeLabel(own);
  return name === '' || passage.part === 0 ? name : `${name} (${passage.part})`;
}
