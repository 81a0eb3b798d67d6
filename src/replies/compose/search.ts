/** How are the passages with certain words shown, page by page? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply, small } from '../../reply.ts';
import { titleWith } from '../../texts/titles.ts';
import type { Voice } from '../../texts/voice.ts';
import { readAsLine, searchedLine, unknownLine } from './answer.ts';
import { leftOutLine } from './corpus.ts';
import { pageButtons } from './paging.ts';
import { hitOf, passageOption, postButton } from './passage.ts';
import { severalOption } from './several.ts';
import { whyUnsearched } from './unsearched.ts';
import { oneLine } from './words.ts';

const HITS_A_PAGE = 5;

/** Longest search, in UTF-16 units: the title of the reply has it in full, because paging reads it there. */
export const LONGEST_TERMS = 200;

export interface Searched {
  /** From 0; one beyond the last shows the last. Default: 0. */
  readonly page?: number;
  /** The only document to search. */
  readonly document?: DocumentId;
  /** The documents that are searched by default, if they are not all. */
  readonly documents?: readonly DocumentId[];
  /** Whether all are searched though some are left out by default. */
  readonly everywhere?: boolean;
}

export function termSearchReply(
  given: string,
  library: Library,
  voice: Voice,
  { page = 0, document, documents, everywhere = false }: Searched = {},
): Reply {
  const terms = oneLine(given);
  if (terms.length > LONGEST_TERMS)
    return notice(voice.say('search-too-long', { length: terms.length, most: LONGEST_TERMS }));
  const some = document === undefined && !everywhere ? documents : undefined;
  const only = document === undefined ? { ...(everywhere && { everywhere }) } : { document };
  const within = { ...(document && { document }), ...(some && { documents: some }) };
  const look = (from: number) => library.searchTerms(terms, { ...within, from, limit: HITS_A_PAGE });
  let shown = Math.max(0, page);
  let found = look(shown * HITS_A_PAGE);
  if (found.kind !== 'found') return notice(whyUnsearched(found, voice));
  const { total } = found;
  const pages = Math.ceil(total / HITS_A_PAGE);
  if (shown > 0 && shown >= pages) {
    shown = Math.max(0, pages - 1);
    found = look(shown * HITS_A_PAGE);
    if (found.kind !== 'found') return notice(whyUnsearched(found, voice));
  }
  const first = shown * HITS_A_PAGE + 1;
  const { hits } = found;
  // A line names its document only if the line before is from another.
  const beside = (n: number) => (n === 0 ? undefined : hits[n - 1]?.passage.document);
  const { version } = library.corpus;
  const counts = [...(total === 0 ? [] : [rangeOf(first, hits.length, total, voice)])];
  const blocks: Block[] = [
    { kind: 'title', text: voice.say(total === 0 ? 'no-passage-with' : 'passages-with', { terms }) },
    ...hits.map((hit, n) => hitOf(first + n, hit, beside(n), library, voice)),
    ...readAsLine(found.readAs, voice),
    ...unknownLine(found.unknown, voice),
    ...(total === 0 || document !== undefined || some !== undefined
      ? [searchedLine(library, document ?? some, voice)]
      : []),
    ...(total === 0 ? leftOutLine(library, voice) : []),
    small([...counts, voice.say('version', { version })].join(' · ')),
  ];
  const controls: Control[] = [];
  if (hits.length > 0) {
    const options = hits.map(({ passage, span }, n) =>
      passageOption(passage, voice, { span, number: first + n }),
    );
    controls.push({
      kind: 'menu',
      placeholder: voice.say('open-passage'),
      action: { kind: 'open' },
      options: hits.length > 1 ? [...options, severalOption(voice)] : options,
    });
  }
  controls.push(...pageButtons(shown, pages, (to) => ({ kind: 'page', page: to, ...only })));
  if (some !== undefined) {
    const action = { kind: 'page', page: 0, everywhere: true } as const;
    controls.push({ kind: 'button', label: voice.say('search-all'), action });
  }
  if (hits.length > 0) controls.push(postButton({ kind: 'post-page', page: shown, ...only }, voice));
  return { visibility: 'private', blocks, controls };
}

/** The terms in the title of a search's message, in any language; undefined if it is not the title of one. */
export function termsInTitle(title: string): string | undefined {
  return titleWith('passages-with', 'terms', title);
}

/** "Passage 3 of 9", "Passages 1–5 of 9". */
function rangeOf(first: number, length: number, count: number, voice: Voice): string {
  return length === 1
    ? voice.say('one-hit-shown', { number: first, count })
    : voice.say('hits-shown', { from: first, to: first + length - 1, count });
}
