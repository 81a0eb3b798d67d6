/** How is a quotation cited for a reader, and how is its place named beside others? */

import { labelled, madeFrom, placeLine } from '../../corpus/citation.ts';
import type { Document, Passage } from '../../corpus/document.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { oneLine } from './words.ts';

/** Between the source, the place and the heading. */
const BETWEEN = ' · ';

/**
 * "Russia–Taiwan relations, encyclopedia article, retrieved 22 Nov 2026 · Notes ¶ 80 · Representative offices": what
 * the words come from, then where they are. `Library.resolve()` finds the passage by this line, in every language.
 */
export function citedLine(passage: Passage, voice: Voice): string {
  return [sourceOf(passage, voice), placeLine(passage)].filter((words) => words !== '').join(BETWEEN);
}

/** The same with the document's title for the source, and only the place if the passage is in the document `beside`. */
export function placeAmong(passage: Passage, beside: Document | undefined, voice: Voice): string {
  const place = placeLine(passage);
  if (passage.document === beside && place !== '') return place;
  const { title } = passage.document;
  const { label, rest } = labelled(title);
  const isMade = madeFrom(passage.document);
  // Without a label, the place of a document made from a source already begins with its whole title.
  if (isMade && label === undefined && passage.place?.by === undefined) return place;
  return [titleOf(passage, isMade ? rest : title, voice), place]
    .filter((words) => words !== '')
    .join(BETWEEN);
}

/** Length of a date without its time: "2025-12-29". */
const DAY = 10;

/** The source of a passage in one line: title (the document's own if the source has none), author, publisher or kind, date. */
function sourceOf(passage: Passage, voice: Voice): string {
  const { title, source } = passage.document;
  const { author, publisher, kind, published, retrieved } = source;
  // The time of day helps nobody to find a source.
  const date = published
    ? voice.date(published.slice(0, DAY))
    : retrieved && voice.say('retrieved', { date: voice.date(retrieved) });
  const facts = [
    titleOf(passage, source.title ?? title, voice),
    author,
    publisher ?? (kind && kindIn(kind, voice)),
    date,
  ];
  return voice.facts(facts.flatMap((words) => (words === undefined || words === '' ? [] : [oneLine(words)])));
}

/** The title, with the author's name if the passage is a message. */
function titleOf({ place }: Passage, title: string, voice: Voice): string {
  return place?.by === undefined ? title : voice.say('said-in', { name: place.by, title });
}

/** The kind of a source, in the reader's language if it is one of the kinds that Footnote's own formats give. */
export function kindIn(kind: string, voice: Voice): string {
  const key = KINDS.get(kind);
  return key === undefined ? kind : voice.say(key);
}

const KINDS: ReadonlyMap<string, PlainKey> = new Map([
  ['news report', 'kind-news-report'],
  ['encyclopedia article', 'kind-encyclopedia-article'],
  ['wiki article', 'kind-wiki-article'],
  ['subtitles', 'kind-subtitles'],
  ['chat', 'kind-chat'],
]);
