/** How do the passages that hold some words read, page by page? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply } from '../../reply.ts';
import { readAsLine, searchedLine, unknownLine } from './answer.ts';
import { leftOutLine } from './corpus.ts';
import { pageButtons } from './paging.ts';
import { footer, passageOption, quotation } from './passage.ts';
import { whyUnsearched } from './unsearched.ts';
import { oneLine } from './words.ts';

const HITS_A_PAGE = 5;

/** Longest search, in UTF-16 units: the title of the reply holds it whole, for paging reads it there. */
export const LONGEST_TERMS = 200;

const TITLE = 'Passages with “';

/** `page` counts from 0; one beyond the last shows the last. */
export function termSearchReply(
  given: string,
  library: Library,
  { page = 0, document }: { readonly page?: number; readonly document?: DocumentId } = {},
): Reply {
  const terms = oneLine(given);
  if (terms.length > LONGEST_TERMS) {
    return notice(
      `The search has ${terms.length} characters and at most ${LONGEST_TERMS} can be searched; leave words out.`,
    );
  }
  const only = document === undefined ? {} : { document };
  const look = (from: number) => library.searchTerms(terms, { ...only, from, limit: HITS_A_PAGE });
  let shown = Math.max(0, page);
  let found = look(shown * HITS_A_PAGE);
  if (found.kind !== 'found') return notice(whyUnsearched(found));
  const pages = Math.ceil(found.total / HITS_A_PAGE);
  if (shown > 0 && shown >= pages) {
    shown = Math.max(0, pages - 1);
    found = look(shown * HITS_A_PAGE);
    if (found.kind !== 'found') return notice(whyUnsearched(found));
  }
  const first = shown * HITS_A_PAGE + 1;
  const blocks: Block[] = [
    { kind: 'title', text: found.total === 0 ? `No passage with “${terms}”` : `${TITLE}${terms}”` },
    ...found.hits.map(
      (hit, n): Block => ({
        kind: 'hit',
        number: first + n,
        quotation: quotation(hit.passage, library, hit),
      }),
    ),
    ...readAsLine(found.readAs),
    ...unknownLine(found.unknown),
    ...(found.total === 0 || document !== undefined ? [searchedLine(library, document)] : []),
    ...(found.total === 0 ? leftOutLine(library) : []),
    footer(
      found.total === 0 ? '0 passages' : `${rangeOf(first, found.hits.length)} of ${found.total}`,
      library,
    ),
  ];
  const controls: Control[] = pageButtons(shown, pages, (page) => ({ kind: 'page', page, ...only }));
  if (found.hits.length > 0) {
    const options = found.hits.map(({ passage }, n) => passageOption(passage, `${first + n}. `));
    controls.push({ kind: 'menu', placeholder: 'Open a passage', action: 'open', options });
  }
  return { visibility: 'private', blocks, controls };
}

/** The terms that stand in the title of a search's message; undefined where it is not one's. */
export function termsInTitle(title: string): string | undefined {
  return title.startsWith(TITLE) && title.endsWith('”') ? title.slice(TITLE.length, -1) : undefined;
}

/** "passage 3", "passages 1–5". */
function rangeOf(first: number, length: number): string {
  return length === 1 ? `passage ${first}` : `passages ${first}–${first + length - 1}`;
}
