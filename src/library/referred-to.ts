/** Which passages do the places named in a text stand for? */

import type { Document, Passage, Place } from '../corpus/document.ts';
import { writtenAt } from '../corpus/moments.ts';
import { type Reference, references } from '../corpus/references.ts';
import { spokenAt } from '../corpus/times.ts';
import type { PlaceIndex } from '../search/lookup/place-index.ts';

/** More would be too many to read in one message. */
const MOST = 25;

/**
 * The passages that "rules 2-3,5", "rules article 12" or "702.19a-c" names, each once, in the order in which they are
 * named; at most 25. None if any part of the text names nothing.
 */
export function referredTo(
  text: string,
  { documents, passages }: { readonly documents: readonly Document[]; readonly passages: readonly Passage[] },
  places: PlaceIndex,
  passagesOf: (id: string) => readonly Passage[],
): Passage[] {
  const found = new Set<Passage>();
  for (const reference of references(text, documents)) {
    const named = passagesAt(reference, passages, places, passagesOf);
    if (named.length === 0) return [];
    for (const passage of named) found.add(passage);
  }
  return [...found].slice(0, MOST);
}

function passagesAt(
  reference: Reference,
  passages: readonly Passage[],
  places: PlaceIndex,
  passagesOf: (id: string) => readonly Passage[],
): readonly Passage[] {
  const { document } = reference;
  if (reference.kind === 'pages') {
    if (document === undefined) return [];
    return onPages(passagesOf(document.id), reference.from, reference.to);
  }
  if (reference.kind === 'times')
    return document === undefined ? [] : spokenAt(passagesOf(document.id), reference.from, reference.to);
  if (reference.kind === 'moments')
    return document === undefined ? [] : writtenAt(passagesOf(document.id), reference.from, reference.to);
  if (reference.kind === 'paragraphs') {
    if (document === undefined) return [];
    const numbered = passagesOf(document.id).filter(
      ({ paragraph }) => paragraph >= Math.max(1, reference.from) && paragraph <= reference.to,
    );
    if (numbered.length > 0 || reference.from !== reference.to) return numbered;
    // A heading's number: "rules 702" means everything under 702.
    const label = { unit: 'decimal', number: String(reference.from), length: 0 } as const;
    return within(places.find(label), passages, document);
  }
  const first = within(places.find(reference.from), passages, document);
  if (reference.to === undefined) return first;
  // If no document is named, the range is in the first document that has its beginning.
  const own = first.filter((passage) => passage.document === first[0]?.document);
  const last = within(places.find(reference.to), passages, own[0]?.document).at(-1);
  const begin = own[0];
  if (begin === undefined || last === undefined) return [];
  const [start, end] = [Math.min(begin.position, last.position), Math.max(begin.position, last.position)];
  return passagesOf(begin.document.id).slice(start, end + 1);
}

/** The passages on a range of pages, given by the labels of the first and last. */
function onPages(passages: readonly Passage[], from: string, to: string): readonly Passage[] {
  const isOn = (passage: Passage, label: string): boolean => {
    const page = pageOf(passage.place);
    return [page?.label, page?.to].some((own) => own?.toLowerCase() === label.toLowerCase());
  };
  const first = passages.findIndex((passage) => isOn(passage, from));
  const last = passages.findLastIndex((passage) => isOn(passage, to));
  return first < 0 || last < 0 ? [] : passages.slice(Math.min(first, last), Math.max(first, last) + 1);
}

function pageOf(place: Place | undefined): Place | undefined {
  return place === undefined || place.kind === 'page' ? place : pageOf(place.within);
}

function within(
  positions: readonly number[],
  passages: readonly Passage[],
  document: Document | undefined,
): Passage[] {
  const found = positions.flatMap((position) => passages[position] ?? []);
  return document === undefined ? found : found.filter((passage) => passage.document === document);
}
