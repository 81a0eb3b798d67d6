/** How is a quotation cited for a reader, and how is its place named beside others? */

import { labelled, madeFrom, placeLine } from '../../corpus/citation.ts';
import type { Document, Passage } from '../../corpus/document.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { oneLine } from './words.ts';

/** Between what is said of the source, the place and the heading. */
const BETWEEN = ' · ';

/**
 * "Russia–Taiwan relations, encyclopedia article, retrieved 22 Nov 2026 · Notes ¶ 80 · Representative offices": what
 * the words come from first, then where they are. `Library.resolve()` finds the passage by it in every language.
 */
export function citedLine(passage: Passage, voice: Voice): string {
  return [sourceOf(passage, voice), placeLine(passage)].filter((words) => words !== '').join(BETWEEN);
}

/** The same without the source if it is that of `beside`: what tells passages of one document apart. */
export function placeAmong(passage: Passage, beside: Document | undefined, voice: Voice): string {
  const place = placeLine(passage);
  if (passage.document === beside && place !== '') return place;
  const { title } = passage.document;
  const { label, rest } = labelled(title);
  const isMade = madeFrom(passage.document);
  // What is called notes in its place need not be called so twice, nor what is called by its whole title there.
  if (isMade && label === undefined && passage.place?.by === undefined) return place;
  return [titleOf(passage, isMade ? rest : title, voice), place]
    .filter((words) => words !== '')
    .join(BETWEEN);
}

/** As long as a date without its time: "2025-12-29". */
const DAY = 10;

/** What a document says of where its words come from, in one line: the source's title, or its own. */
function sourceOf(passage: Passage, voice: Voice): string {
  const { title, source } = passage.document;
  const { author, publisher, kind, published, retrieved } = source;
  // The hour at which it came out helps nobody to find it again.
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

/** The title, with the name of whoever wrote a message of it. */
function titleOf({ place }: Passage, title: string, voice: Voice): string {
  return place?.by === undefined ? title : voice.say('said-in', { name: place.by, title });
}

/** What sort of text it is: in the reader's language if the sort is one that Footnote names itself. */
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
