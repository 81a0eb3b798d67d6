/** How do the headings of a document read, page by page? */

import type { Document, Passage } from '../../corpus/document.ts';
import { placeBeside, placeLabel } from '../../corpus/place-names.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { count } from './corpus.ts';
import { pageButtons } from './paging.ts';
import { footer } from './passage.ts';
import { oneLine } from './words.ts';

/** As many as a menu holds. */
const HEADINGS_A_PAGE = 25;

/** Of a heading in the list, in UTF-16 units: a page of the longest still fits one message. */
const LONGEST_HEADING = 100;

const TITLE = 'Headings of “';

/** Whether a message with such a title shows headings. */
export function isOutline(title: string | undefined): boolean {
  return title?.startsWith(TITLE) === true;
}

/** `page` counts from 0; one beyond the last shows the last. */
export function outlineReply(document: Document, library: Library, page = 0): Reply {
  const entries = library.outline(document.id);
  if (entries.length === 0) return notice('This document has no passages.');
  const pages = Math.ceil(entries.length / HEADINGS_A_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const first = shown * HEADINGS_A_PAGE;
  const own = entries.slice(first, first + HEADINGS_A_PAGE);
  const lines = own.map(({ path, first, passages }) => {
    // The number of headings above shows the depth, as a message keeps no spaces at the start of a line.
    const depth = '› '.repeat(path.length - 1);
    const heading = abridge(oneLine(path.at(-1) ?? document.title), LONGEST_HEADING);
    // A heading mostly says itself which provision it is.
    const own = placeBeside(first);
    const label = own === undefined ? '' : placeLabel(own);
    const place =
      label === '' || heading.replace('.', '').startsWith(label.replace('.', '')) ? '' : `, from ${label}`;
    return [`${depth}${heading} (${count(passages, 'passage', 'passages')}${place})`];
  });
  const blocks: Block[] = [
    { kind: 'title', text: `${TITLE}${abridge(oneLine(document.title), 150)}”` },
    { kind: 'list', items: lines },
    footer(`headings ${first + 1}–${first + own.length} of ${entries.length}`, library),
  ];
  const controls: Control[] = [
    {
      kind: 'menu',
      placeholder: 'Open the first passage under a heading',
      action: 'open',
      options: own.map(({ path, first }) => ({
        label: abridge(oneLine(path.join(' › ')), 100) || document.id,
        ...(first.paragraph > 0 && { description: `from ${placeOf(first)}` }),
        value: first.id,
      })),
    },
    ...pageButtons(shown, pages, (to) => ({ kind: 'outline', document: document.id, page: to })),
  ];
  return { visibility: 'private', blocks, controls };
}

function placeOf(passage: Passage): string {
  const place = placeBeside(passage);
  return place === undefined ? `¶ ${passage.paragraph}` : placeLabel(place);
}
