/** How are passages quoted, named in a line or a menu, and shown in full with their neighbours? */

import { type Document, type Passage, quote } from '../../corpus/document.ts';
import { doubtsOn } from '../../corpus/doubts.ts';
import { shortPlace } from '../../corpus/place-names.ts';
import type { Span } from '../../text/span.ts';
import { leadBefore } from '../../text/units.ts';
import type { Library } from '../../library/library.ts';
import {
  type Action,
  type Block,
  type Control,
  type Option,
  type Quotation,
  type Reply,
  said,
  small,
} from '../../reply.ts';
import { abridge, beginning, splitsCharacter } from '../../text/characters.ts';
import { UNSPACED } from '../../text/scripts.ts';
import type { Voice } from '../../texts/voice.ts';
import { keyed, tableOf } from '../tables.ts';
import { questionTitle } from './asked.ts';
import { citedLine, placeAmong } from './cited.ts';
import { oneLine } from './words.ts';

/** Longest quotation in place of a span that no longer fits its passage, in UTF-16 units. */
const LONGEST_POST = 1_200;

/**
 * Room for the quotations of a range and the lines below them, in UTF-16 units. A message holds 4,000; the title,
 * notes and escaped signs need the rest.
 */
const RANGE_ROOM = 2_800;

/** Passages of a range shown at once: as many as a menu holds, because a post takes them from the menu. */
const MOST_SHOWN = 25;

/** What stands around a quotation in a message, in UTF-16 units: line ends, and the signs before its lines. */
const SIGNS_AROUND = 20;

/** Passages offered if the words typed name none. */
const MOST_MEANT = 5;

type Shown = Partial<Pick<Quotation, 'span' | 'marks' | 'focus'>>;

/** A quotation of a passage: all of it unless a span is given. */
export function quotation(passage: Passage, library: Library, voice: Voice, shown: Shown = {}): Quotation {
  const { span = passage.span, marks = [], focus } = shown;
  const lead = leadBefore(span, passage.lead);
  const note = oneLine(doubtsOn(passage).join(' '));
  const { version } = library.corpus;
  return {
    passage,
    span,
    marks,
    ...(lead === undefined ? {} : { lead }),
    ...(focus === undefined ? {} : { focus }),
    ...(note === '' ? {} : { doubt: voice.say('doubt', { note }) }),
    citation: citedLine(passage, voice),
    identity: voice.say('id-line', { id: passage.id, version }),
  };
}

/** A quotation in one line, named by its place alone if it is from the document `beside`. */
export function hitOf(
  number: number,
  { passage, ...shown }: Shown & { readonly passage: Passage },
  beside: Document | undefined,
  library: Library,
  voice: Voice,
): Block {
  const citation = placeAmong(passage, beside, voice);
  return { kind: 'hit', number, quotation: { ...quotation(passage, library, voice, shown), citation } };
}

/**
 * Passages in full, in order, privately. Shows as many of a long range as fit in one message; ▶ continues after them.
 * `passages` is not empty.
 * @param question that the passage was opened for; it is shown, so that a post can repeat it
 */
export function passageReply(
  passages: readonly Passage[],
  library: Library,
  voice: Voice,
  question?: string,
): Reply {
  const quotations = fitting(
    passages.slice(0, MOST_SHOWN).map((passage) => quotation(passage, library, voice)),
  );
  const shown = quotations.map(({ passage }) => passage);
  const place = placeOf(shown, library, voice);
  const blocks: Block[] = [
    ...(question === undefined
      ? [{ kind: 'title', text: place } as const]
      : [questionTitle(question), small(place)]),
    ...quotations.map((quotation): Block => ({ kind: 'quote', quotation })),
  ];
  if (shown.length < passages.length) {
    const counts = { shown: shown.length, count: passages.length };
    blocks.push(said(voice.say('first-of-range', counts)));
  }
  return { visibility: 'private', blocks, controls: passageControls(shown, library, voice) };
}

/**
 * Says what to type instead of words that name no passage, and offers passages that may be meant.
 * @param hasLists see `Footnote.hasLists`
 */
export function noSuchPassage(given: string, library: Library, voice: Voice, hasLists = true): Reply {
  const typed = abridge(oneLine(given), 100);
  const text = voice.say(hasLists ? 'no-such-passage' : 'no-such-passage-typed', {
    typed,
    example: library.exampleName(),
  });
  const meant = library
    .suggestPassages(given, MOST_MEANT)
    .flatMap(({ value }) => library.passage(value) ?? []);
  const options = meant.map((passage) => passageOption(passage, voice));
  const placeholder = voice.say('did-you-mean');
  const controls: Control[] =
    options.length === 0 ? [] : [{ kind: 'menu', placeholder, action: { kind: 'open' }, options }];
  return { visibility: 'private', blocks: [said(text)], controls };
}

/** Buttons below a quotation that only the asker sees: ◀ and ▶ replace it in the same message. */
export function privateControls(passage: Passage, span: Span, library: Library, voice: Voice): Control[] {
  return [
    copyButton(passage, span, voice),
    ...neighbourButtons(passage, passage, library, 'show'),
    ...fullButton(passage, span, 'show', voice),
    postButton({ kind: 'post', passage: passage.id, span: fromStart(passage, span) }, voice),
  ];
}

/** Buttons below a quotation that everyone sees: ◀ and ▶ reply privately, and the quotation stays as it is. */
export function publicControls(
  passage: Passage,
  span: Span,
  library: Library,
  voice: Voice,
  asker: string,
): Control[] {
  return [
    copyButton(passage, span, voice),
    ...neighbourButtons(passage, passage, library, 'open'),
    ...fullButton(passage, span, 'open', voice),
    deleteButton(asker, voice),
  ];
}

export function postButton(action: Action, voice: Voice): Control {
  return { kind: 'button', label: voice.say('post-here'), action, style: 'primary' };
}

export function deleteButton(asker: string, voice: Voice): Control {
  return { kind: 'button', label: voice.say('delete'), action: { kind: 'delete', asker } };
}

/** The version of the documents, small. */
export function versionLine(library: Library, voice: Voice): Block {
  const { version } = library.corpus;
  return small(voice.say('version', { version }));
}

function passageControls(shown: readonly Passage[], library: Library, voice: Voice): Control[] {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return privateControls(first, first.span, library, voice);
  const options = shown.map((passage) => passageOption(passage, voice, { beside: first.document }));
  return [
    { kind: 'menu', placeholder: voice.say('open-one'), action: { kind: 'open' }, options },
    ...neighbourButtons(first, last, library, 'show'),
    postButton({ kind: 'post-range' }, voice),
  ];
}

/**
 * A passage as a line of a menu: its first words, and where it is.
 * @param given.beside the document that the message already names, which is not named again
 * @param given.span what is quoted of it; default: all of it
 * @param given.number shown before the words, as for the hit with this number
 */
export function passageOption(
  passage: Passage,
  voice: Voice,
  {
    beside,
    span = passage.span,
    number,
  }: { readonly beside?: Document; readonly span?: Span; readonly number?: number } = {},
): Option {
  const lead = number === undefined ? '' : `${number}. `;
  return {
    label: abridge(`${lead}${oneLine(firstWords(passage, span))}`, 100),
    description: abridge(oneLine(placeAmong(passage, beside, voice)), 100),
    value: passage.id,
  };
}

/** The words that a label begins with. For a table, the first row touched, with what its columns mean and without bars. */
function firstWords(passage: Passage, span: Span): string {
  const { document, kind } = passage;
  if (kind !== 'table') return quote(document, span);
  const table = tableOf(passage, span);
  return keyed(document.text, table, table.rows[0] ?? [])
    .map((piece) => (typeof piece === 'string' ? piece : quote(document, piece)))
    .join('');
}

function neighbourButtons(first: Passage, last: Passage, library: Library, kind: 'show' | 'open'): Control[] {
  const { previous } = library.neighbours(first);
  const { next } = library.neighbours(last);
  const button = (label: string, passage: Passage): Control => {
    return { kind: 'button', label, action: { kind, passage: passage.id } };
  };
  return [
    ...(previous === undefined ? [] : [button(`◀ ${shortPlace(previous)}`.trim(), previous)]),
    ...(next === undefined ? [] : [button(`${shortPlace(next)} ▶`.trim(), next)]),
  ];
}

function fullButton(passage: Passage, span: Span, kind: 'show' | 'open', voice: Voice): Control[] {
  if (span.start === passage.span.start && span.end === passage.span.end) return [];
  return [{ kind: 'button', label: voice.say('full-passage'), action: { kind, passage: passage.id } }];
}

function copyButton(passage: Passage, span: Span, voice: Voice): Control {
  return {
    kind: 'button',
    label: voice.say('copy-citation'),
    action: { kind: 'copy', passage: passage.id, span: fromStart(passage, span) },
  };
}

/** A span into `document.text`, counted from the start of the passage instead. */
export function fromStart({ span: { start: first } }: Passage, { start, end }: Span): Span {
  return { start: start - first, end: end - first };
}

/**
 * The reverse of `fromStart()`: into `document.text`. A span outside the passage, or one that cuts a word in two, was made
 * for an earlier version of the passage: it becomes the whole passage, cut at `LONGEST_POST`.
 */
export function spanIn({ document: { text }, span: whole }: Passage, { start: from, end: to }: Span): Span {
  const [start, end] = [whole.start + from, whole.start + to];
  const lies = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && end <= whole.end;
  if (lies && !splitsWord(text, start, whole) && !splitsWord(text, end, whole)) return { start, end };
  const words = quote({ text }, whole);
  // No ellipsis, because a quotation shows that the passage continues.
  return { start: whole.start, end: whole.start + beginning(words, LONGEST_POST).length };
}

/** Whether an offset is within a word or a character; in a script without spaces, only the latter counts. */
function splitsWord(text: string, at: number, { start, end }: Span): boolean {
  if (at === start || at === end) return false;
  if (splitsCharacter(text.slice(start, end), at - start)) return true;
  const [before, after] = [text.slice(at - 1, at), text.slice(at, at + 1)];
  return SPACED_LETTER.test(before) && SPACED_LETTER.test(after);
}

const SPACED_LETTER = new RegExp(String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}]`, 'u');

/** The first of the quotations, at least one, that fit in `RANGE_ROOM`. */
function fitting(quotations: readonly Quotation[]): readonly Quotation[] {
  let room = RANGE_ROOM;
  const over = quotations.findIndex(({ span, citation, doubt = '', identity }, n) => {
    room -= span.end - span.start + citation.length + doubt.length + identity.length + SIGNS_AROUND;
    return n > 0 && room < 0;
  });
  return over < 0 ? quotations : quotations.slice(0, over);
}

/** "Passage 4 of 120 in “Title”", "Passages 4–6 of 120 in “Title”", or "3 passages" if they are not consecutive. */
function placeOf(shown: readonly Passage[], library: Library, voice: Voice): string {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('Cannot show passages: none is given');
  const { document } = first;
  const title = abridge(document.title, 150);
  const count = library.countOf(document.id);
  if (shown.some((passage) => passage.document !== document))
    return voice.say('passages-counted', { count: shown.length });
  if (shown.some(({ position }, n) => position !== first.position + n))
    return voice.say('passages-in', { shown: shown.length, title });
  const number = first.position + 1;
  if (first === last) return voice.say('passage-of', { number, count, title });
  return voice.say('passages-of', { from: number, to: last.position + 1, count, title });
}
