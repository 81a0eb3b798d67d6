/** How does the outcome of a check of a quotation read? */

import type { Document } from '../../corpus/document.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Inline, notice, type Reply } from '../../reply.ts';
import type { Change } from '../../search/quotation/alignment.ts';
import type { QuoteCheck } from '../../search/quotation/quote-check.ts';
import { abridge } from '../../text/characters.ts';
import { count } from './corpus.ts';
import { footer, privateControls, quotation } from './passage.ts';
import { whyUnchecked } from './unsearched.ts';

type Verbatim = Extract<QuoteCheck, { kind: 'verbatim' }>;
type Near = Extract<QuoteCheck, { kind: 'near' }>;
type Place = Near['place'];

/** Places that are shown; more are counted. */
const MOST_PLACES = 4;

/** Of the two wordings side by side, each, in UTF-16 units. */
const COMPARED_ROOM = 900;
/** Words that agree at both sides of a difference; more of them are left out between differences. */
const WORDS_AROUND = 8;

export function quoteCheckReply(check: QuoteCheck, library: Library): Reply {
  switch (check.kind) {
    case 'too-long':
    case 'empty':
      return notice(whyUnchecked(check));
    case 'verbatim':
      return verbatimReply(check, library);
    case 'near':
      return nearReply(check, library);
    case 'absent':
      return absentReply(check.nearest, library);
  }
}

function verbatimReply(check: Verbatim, library: Library): Reply {
  const { places, total, differs, elided } = check;
  const [first, ...others] = places;
  if (first === undefined) return absentReply(undefined, library);
  const notes = [
    ...(elided ? ['What the quotation leaves out may change what it says: read the whole passage.'] : []),
    ...(first.further.length > 0 ? ['It goes on in later passages.'] : []),
    ...(total > 1 ? [`It stands in ${total} places.`] : []),
  ];
  // A quotation that runs through several passages is shown with all of them.
  const also = [...first.further, ...others].slice(0, MOST_PLACES - 1);
  const untold = total - 1 - Math.max(0, also.length - first.further.length);
  const blocks: Block[] = [
    { kind: 'title', text: elided ? 'In the corpus, with words left out' : verbatimTitle(differs) },
    ...notes.map(said),
    quoteOf(first, library),
    ...toldLine(first.passage.document),
    ...also.map(({ passage, span }, n): Block => {
      return { kind: 'hit', number: n + 2, quotation: quotation(passage, library, { marks: [span] }) };
    }),
    ...(untold > 0 && also.length > 0 ? [said(`and ${count(untold, 'more place', 'more places')}`)] : []),
  ];
  return reply(blocks, first, library);
}

function verbatimTitle(differs: Verbatim['differs']): string {
  switch (differs) {
    case undefined:
      return 'In the corpus, word for word';
    case 'case':
      return 'In the corpus, with other capitals';
    case 'punctuation':
      return 'In the corpus, with other punctuation';
  }
}

function nearReply({ place, changes }: Near, library: Library): Reply {
  const { document } = place.passage;
  const differences = changes.filter(
    ({ kind }, n) => kind !== 'same' && (changes[n - 1]?.kind ?? 'same') === 'same',
  ).length;
  const blocks: Block[] = [
    { kind: 'title', text: 'In the corpus, but not word for word' },
    said(differences === 1 ? 'It differs in one place:' : `It differs in ${differences} places:`),
    { kind: 'text', parts: ['corpus: ', ...side(changes, (change) => inSource(change, document))] },
    { kind: 'text', parts: ['yours: ', ...side(changes, ({ said }) => said)] },
    quoteOf(place, library),
    ...toldLine(place.passage.document),
  ];
  return reply(blocks, place, library);
}

function absentReply(nearest: Place | undefined, library: Library): Reply {
  const title: Block = { kind: 'title', text: 'Not in the corpus' };
  if (nearest === undefined) {
    const blocks = [
      title,
      said('No passage has this wording or one like it.'),
      footer('0 passages', library),
    ];
    return { visibility: 'private', blocks, controls: [] };
  }
  return reply(
    [title, said('No passage has this wording. The nearest one:'), quoteOf(nearest, library)],
    nearest,
    library,
  );
}

function reply(blocks: readonly Block[], { passage }: Place, library: Library): Reply {
  return {
    visibility: 'private',
    blocks,
    controls: privateControls(passage, passage.span, library),
  };
}

/** The whole passage, with what was checked marked in it. */
function quoteOf({ passage, marks }: Place, library: Library): Block {
  return { kind: 'quote', quotation: quotation(passage, library, { marks }) };
}

/** For a document that tells of a source with a title of its own: its words are not that source's. */
function toldLine({ title, source }: Document): Block[] {
  if (source.title === undefined || source.title === title) return [];
  const told = `${source.kind === undefined ? '' : `the ${source.kind} `}“${abridge(source.title, 100)}”`;
  const text = `These are the words of “${abridge(title, 100)}”, which tells of ${told} and need not quote it.`;
  return [{ kind: 'text', parts: [text], small: true }];
}

function inSource({ span }: Change, document: Document): string {
  return span === undefined ? '' : document.text.slice(span.start, span.end);
}

/** One wording, what differs in it strong; long stretches that agree are shortened, and an end that does not fit. */
function side(changes: readonly Change[], textOf: (change: Change) => string): Inline[] {
  const parts: Inline[] = [];
  let room = COMPARED_ROOM;
  for (const [n, change] of changes.entries()) {
    const text = textOf(change).replace(/\s+/gu, ' ').trim();
    if (text === '') continue;
    const told = change.kind === 'same' ? around(text, n > 0, n < changes.length - 1) : text;
    room -= told.length + 1;
    if (room < 0) return [...parts, ' …'];
    const gap = parts.length === 0 ? '' : ' ';
    if (change.kind === 'same') parts.push(`${gap}${told}`);
    else parts.push(...(gap === '' ? [] : [gap]), { kind: 'strong', text: told });
  }
  return parts.length === 0 ? ['nothing'] : parts;
}

/** A stretch that agrees, less its middle, or less the side on which nothing differs. */
function around(text: string, before: boolean, after: boolean): string {
  const words = text.split(' ');
  const kept = (before ? WORDS_AROUND : 0) + (after ? WORDS_AROUND : 0);
  if (words.length <= kept + 1) return text;
  const head = before ? words.slice(0, WORDS_AROUND) : [];
  const tail = after ? words.slice(-WORDS_AROUND) : [];
  return [...head, '…', ...tail].join(' ');
}

function said(text: string): Block {
  return { kind: 'text', parts: [text] };
}
