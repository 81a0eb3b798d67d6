/** How are the headings of a document shown, page by page? */

import type { Document, Passage } from '../../corpus/document.ts';
import { shortPlace } from '../../corpus/place-names.ts';
import type { OutlineEntry } from '../../corpus/places.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { titleWith } from '../../texts/titles.ts';
import type { Voice } from '../../texts/voice.ts';
import { pageButtons, pageOf } from './paging.ts';
import { oneLine } from './words.ts';

/** As many options as a menu holds. */
const HEADINGS_A_PAGE = 25;

/** Longest heading in the list, in UTF-16 units: a page of the longest still fits in one message. */
const LONGEST_HEADING = 100;

/** Whether a message with this title is an outline, in any language. */
export function isOutline(title: string | undefined): boolean {
  return title !== undefined && titleWith('headings-of', 'title', title) !== undefined;
}

/** `page` counts from 0; one beyond the last shows the last. */
export function outlineReply(document: Document, library: Library, voice: Voice, page = 0): Reply {
  const entries = library.outline(document.id);
  if (entries.length === 0) return notice(voice.say('no-passages'));
  const { page: shown, pages, from, entries: own } = pageOf(entries, HEADINGS_A_PAGE, page);
  const lines = own.map((entry) => {
    // A sign for each heading above shows the depth, because Discord drops spaces at the start of a line.
    const depth = '› '.repeat(entry.path.length - 1);
    const heading = abridge(oneLine(entry.path.at(-1) ?? document.title), LONGEST_HEADING);
    const place = placeOf(entry, library);
    // A heading usually names its own provision.
    const isSaid = place === '' || heading.replace('.', '').startsWith(place.replace('.', ''));
    return [`${depth}${heading}${isSaid ? '' : ` · ${place}`}`];
  });
  const { version } = library.corpus;
  const counts = { from: from + 1, to: from + own.length, count: entries.length };
  const footer = `${voice.say('headings-shown', counts)} · ${voice.say('version', { version })}`;
  const blocks: Block[] = [
    { kind: 'title', text: voice.say('headings-of', { title: abridge(oneLine(document.title), 150) }) },
    { kind: 'list', items: lines },
    small(footer),
  ];
  const controls: Control[] = [
    {
      kind: 'menu',
      placeholder: voice.say('read-section'),
      action: { kind: 'section' },
      options: own.map((entry) => {
        const place = placeOf(entry, library);
        return {
          label: abridge(oneLine(entry.path.join(' › ')), 100) || document.id,
          ...(place !== '' && { description: abridge(place, 100) }),
          value: entry.first.id,
        };
      }),
    },
    ...pageButtons(shown, pages, (to) => ({ kind: 'outline', document: document.id, page: to })),
  ];
  return { visibility: 'private', blocks, controls };
}

/** Where the passages of a heading begin and end: "¶ 4–9", "p. 3, ¶ 4 – p. 5, ¶ 9", "Article 1"; '' if they have no place. */
function placeOf({ first }: OutlineEntry, library: Library): string {
  const last = library.section(first).at(-1) ?? first;
  const [from, to] = [shortPlace(first), shortPlace(last)].map((place) => place.replace(/ \(\d+\)$/u, ''));
  if (from === undefined || to === undefined || from === to || to === '') return from ?? '';
  const paragraphs = [first, last].map(({ paragraph }: Passage) => `¶ ${paragraph}`);
  return from === paragraphs[0] && to === paragraphs[1] ? `${from}–${last.paragraph}` : `${from} – ${to}`;
}
