/** How are passages shown for their own sake: in full, posted for others, with their neighbours? */

import { type Passage, quote } from '../../corpus/document.ts';
import { doubtsOn } from '../../corpus/doubts.ts';
import { placeBeside, placeLabel, placeName } from '../../corpus/place-names.ts';
import type { Span } from '../../text/span.ts';
import { leadBefore } from '../../text/units.ts';
import type { Library } from '../../library/library.ts';
import type { Block, Control, Quotation, Reply } from '../../reply.ts';
import { abridge, beginning, splitsCharacter } from '../../text/characters.ts';
import { UNSPACED } from '../../text/scripts.ts';
import { keyed, tableOf } from '../tables.ts';
import { oneLine } from './words.ts';

/** Longest words that are quoted in a channel on somebody's behalf, in UTF-16 units. */
const LONGEST_POST = 1_200;

/**
 * What the quotations of a range take together with their citations, in UTF-16 units: a message holds 4,000,
 * of which titles, notes and signs that are escaped need their part.
 */
const RANGE_ROOM = 2_800;

/** Passages that are offered where none is named. */
const MOST_MEANT = 5;

/** The words of a passage as they are quoted: the whole passage unless a span is given. */
export function quotation(
  passage: Passage,
  library: Library,
  shown: Partial<Pick<Quotation, 'span' | 'marks' | 'focus'>> = {},
): Quotation {
  const { span = passage.span, marks = [], focus } = shown;
  const named = { citation: library.cite(passage), locator: library.locate(passage) };
  const lead = leadBefore(span, passage.lead);
  const doubts = doubtsOn(passage);
  return {
    passage,
    span,
    marks,
    ...(lead === undefined ? {} : { lead }),
    ...(focus === undefined ? {} : { focus }),
    ...(doubts.length === 0 ? {} : { doubts }),
    ...named,
  };
}

/**
 * Passages in full, in order, to whoever asked. As many of a long range as one message holds, and ▶ goes on behind
 * them. `passages` is not empty.
 */
export function passageReply(passages: readonly Passage[], library: Library): Reply {
  const shown = fitting(passages, library);
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('Cannot show passages: none is given');
  const blocks: Block[] = [
    { kind: 'title', text: placeOf(shown, library) },
    ...shown.map((passage): Block => ({ kind: 'quote', quotation: quotation(passage, library) })),
  ];
  if (shown.length < passages.length) {
    const text = `The first ${shown.length} of ${passages.length} passages; ▶ goes on behind them.`;
    blocks.push({ kind: 'text', parts: [text] });
  }
  return { visibility: 'private', blocks, controls: passageControls(shown, library) };
}

/** What to type instead of words that name no passage, and what they may have meant. */
export function noSuchPassage(typed: string, library: Library): Reply {
  const text = `No passage is named “${abridge(oneLine(typed), 100)}”. Type a document’s id and a number, such as “${library.exampleName()}”, a passage’s id, or its whole citation; or choose from the list that opens while you type.`;
  const meant = library
    .suggestPassages(typed, MOST_MEANT)
    .flatMap(({ value }) => library.passage(value) ?? []);
  const options = meant.map((passage) => passageOption(passage));
  const controls: Control[] =
    options.length === 0
      ? []
      : [{ kind: 'menu', placeholder: 'Did you mean one of these?', action: 'open', options }];
  return { visibility: 'private', blocks: [{ kind: 'text', parts: [text] }], controls };
}

/** A quotation for everybody in the channel, naming who asked for it. */
export function postReply(passage: Passage, span: Span, library: Library, asker: string): Reply {
  return {
    visibility: 'public',
    blocks: [
      { kind: 'quote', quotation: quotation(passage, library, { span }) },
      {
        kind: 'text',
        parts: ['asked by ', { kind: 'person', id: asker }],
        small: true,
      },
    ],
    controls: publicControls(passage, span, library, asker),
  };
}

/** Below a quotation that only its reader sees: the message itself walks through the document. */
export function privateControls(passage: Passage, span: Span, library: Library): Control[] {
  return [
    ...neighbourButtons(passage, passage, library, 'show'),
    ...fullButton(passage, span, 'show'),
    {
      kind: 'button',
      label: 'Post here',
      action: { kind: 'post', passage: passage.id, span: fromStart(passage, span) },
      style: 'primary',
    },
    copyButton(passage, span),
  ];
}

/** Below a quotation that everybody sees: whoever presses reads on alone, and the quotation stays as it is. */
export function publicControls(passage: Passage, span: Span, library: Library, asker: string): Control[] {
  return [
    ...neighbourButtons(passage, passage, library, 'open'),
    ...fullButton(passage, span, 'open'),
    copyButton(passage, span),
    { kind: 'button', label: 'Delete', action: { kind: 'delete', asker }, style: 'danger' },
  ];
}

/** "Label · corpus fingerprint", small. */
export function footer(text: string, library: Library): Block {
  return { kind: 'text', parts: [`${text} · corpus ${library.corpus.version}`], small: true };
}

function passageControls(shown: readonly Passage[], library: Library): Control[] {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return privateControls(first, first.span, library);
  return [
    ...neighbourButtons(first, last, library, 'show'),
    {
      kind: 'menu',
      placeholder: 'Open one of these passages',
      action: 'open',
      options: shown.map((passage) => passageOption(passage)),
    },
  ];
}

/** A passage as a line of a menu: what tells it apart first, as menus cut long lines, and how it begins. */
export function passageOption(passage: Passage, lead = '') {
  const { document, section, paragraph, part } = passage;
  const own = placeBeside(passage);
  const named = own === undefined || own.kind === 'page' ? placeName(passage) : placeLabel(own);
  const number = paragraph > 0 ? `${named}${part > 0 ? ` (part ${part})` : ''}` : '';
  const place = [number, section.at(-1) ?? '', document.title].filter((words) => words !== '').join(', ');
  const words = oneLine(wordsOf(passage));
  return {
    label: abridge(`${lead}${oneLine(place)}`, 100),
    description: abridge(words, 100),
    value: passage.id,
  };
}

/** How a passage begins: a table with what the columns of its first row mean, without bars. */
function wordsOf(passage: Passage): string {
  const { document, span, kind } = passage;
  if (kind !== 'table') return quote(document, span);
  const table = tableOf(passage, span);
  return keyed(document.text, table, table.rows[0] ?? [])
    .map((piece) => (typeof piece === 'string' ? piece : quote(document, piece)))
    .join('');
}

function neighbourButtons(first: Passage, last: Passage, library: Library, kind: 'show' | 'open'): Control[] {
  const { previous } = library.neighbours(first);
  const { next } = library.neighbours(last);
  const button = (label: string, passage: Passage | undefined): Control[] =>
    passage === undefined ? [] : [{ kind: 'button', label, action: { kind, passage: passage.id } }];
  return [...button('◀', previous), ...button('▶', next)];
}

function fullButton(passage: Passage, span: Span, kind: 'show' | 'open'): Control[] {
  if (span.start === passage.span.start && span.end === passage.span.end) return [];
  return [{ kind: 'button', label: 'Full passage', action: { kind, passage: passage.id } }];
}

function copyButton(passage: Passage, span: Span): Control {
  return {
    kind: 'button',
    label: 'Copy citation',
    action: { kind: 'copy', passage: passage.id, span: fromStart(passage, span) },
  };
}

/** A span of a document as one of a passage of it, counted from the passage's start. */
function fromStart({ span: { start: first } }: Passage, { start, end }: Span): Span {
  return { start: start - first, end: end - first };
}

/**
 * The reverse of `fromStart()`: into `document.text`. What does not lie in the passage, or cuts a word of it in
 * two, was meant for another state of it: then the whole passage, at most `LONGEST_POST` of it.
 */
export function spanIn({ document: { text }, span: whole }: Passage, { start: from, end: to }: Span): Span {
  const [start, end] = [whole.start + from, whole.start + to];
  const lies = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && end <= whole.end;
  if (lies && !splitsWord(text, start, whole) && !splitsWord(text, end, whole)) return { start, end };
  const words = quote({ text }, whole);
  // Without an ellipsis, as a quotation shows itself that it goes on.
  return { start: whole.start, end: whole.start + beginning(words, LONGEST_POST).length };
}

/** Not in a script without spaces, where any place may be between words. */
function splitsWord(text: string, at: number, { start, end }: Span): boolean {
  if (at === start || at === end) return false;
  if (splitsCharacter(text.slice(start, end), at - start)) return true;
  const [before, after] = [text.slice(at - 1, at), text.slice(at, at + 1)];
  return SPACED_LETTER.test(before) && SPACED_LETTER.test(after);
}

const SPACED_LETTER = new RegExp(String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}]`, 'u');

function fitting(passages: readonly Passage[], library: Library): readonly Passage[] {
  let room = RANGE_ROOM;
  const over = passages.findIndex((passage, n) => {
    room -= passage.span.end - passage.span.start + library.cite(passage).length;
    return n > 0 && room < 0;
  });
  return over < 0 ? passages : passages.slice(0, over);
}

/** "Passage 4 of 120 in “Title”", "Passages 4–6 of 120 in “Title”", or "3 passages" where others stand between them. */
function placeOf(shown: readonly Passage[], library: Library): string {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return '';
  const { document } = first;
  const title = `“${abridge(document.title, 150)}”`;
  if (shown.some((passage) => passage.document !== document)) return `${shown.length} passages`;
  if (shown.some(({ position }, n) => position !== first.position + n))
    return `${shown.length} passages in ${title}`;
  const numbers =
    first === last ? `Passage ${first.position + 1}` : `Passages ${first.position + 1}–${last.position + 1}`;
  return `${numbers} of ${library.countOf(document.id)} in ${title}`;
}
