/** How are passages shown for their own sake: in full, posted for others, with their neighbours? */

import type { Passage, Span } from '../corpus/document.ts';
import type { Library } from '../library.ts';
import type { Block, Control, Quotation, Reply } from './reply.ts';

/** Longest words that are quoted in a channel on somebody's behalf, in UTF-16 units. */
export const LONGEST_POST = 1_200;

/**
 * What the quotations of a range take together with their citations, in UTF-16 units: a message holds 4,000,
 * of which titles, notes and signs that are escaped need their part.
 */
const RANGE_ROOM = 2_800;

/** The words of a passage as they are quoted: the whole passage unless a span is given. */
export function quotation(
  passage: Passage,
  library: Library,
  { span = passage.span, marks = [] }: { readonly span?: Span; readonly marks?: readonly Span[] } = {},
): Quotation {
  return { passage, span, marks, citation: library.cite(passage) };
}

/**
 * Passages of one document in full, in order, to whoever asked. As many of a long range as one message holds,
 * and ▶ goes on behind them. `passages` is not empty.
 */
export function passageReply(passages: readonly Passage[], library: Library): Reply {
  const shown = fitting(passages, library);
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('Cannot show passages: none is given');
  const blocks: Block[] = [
    { kind: 'title', text: placeOf(first, last, library) },
    ...shown.map((passage): Block => ({ kind: 'quote', quotation: quotation(passage, library) })),
  ];
  if (shown.length < passages.length) {
    const text = `The first ${shown.length} of ${passages.length} passages; ▶ goes on behind them.`;
    blocks.push({ kind: 'text', parts: [text] });
  }
  blocks.push(footer(`id ${passages.length === 1 ? first.id : `${first.id} to ${last.id}`}`, library));
  return { visibility: 'private', blocks, controls: passageControls(shown, library) };
}

/** A quotation for everybody in the channel, naming who asked for it. */
export function postReply(passage: Passage, span: Span, library: Library, asker: string): Reply {
  return {
    visibility: 'public',
    blocks: [
      { kind: 'quote', quotation: quotation(passage, library, { span }) },
      {
        kind: 'text',
        parts: ['asked by ', { kind: 'person', id: asker }, ` · corpus ${library.corpus.version}`],
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
      action: { kind: 'post', passage: passage.id, span },
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
      options: shown.map((passage) => passageOption(passage, library)),
    },
  ];
}

/** A passage as a line of a menu: its citation, and how it begins. */
export function passageOption(passage: Passage, library: Library) {
  const { text } = passage.document;
  return {
    label: shorten(library.cite(passage), 100),
    description: shorten(oneLine(text.slice(passage.span.start, passage.span.end)), 100),
    value: passage.id,
  };
}

function neighbourButtons(first: Passage, last: Passage, library: Library, kind: 'show' | 'open'): Control[] {
  const at = (position: number) =>
    library.corpus.passages.find((other) => other.document === first.document && other.position === position);
  const before = at(first.position - 1);
  const after = at(last.position + 1);
  const button = (label: string, passage: Passage | undefined): Control[] =>
    passage === undefined ? [] : [{ kind: 'button', label, action: { kind, passage: passage.id } }];
  return [...button('◀', before), ...button('▶', after)];
}

function fullButton(passage: Passage, span: Span, kind: 'show' | 'open'): Control[] {
  if (span.start === passage.span.start && span.end === passage.span.end) return [];
  return [{ kind: 'button', label: 'Full passage', action: { kind, passage: passage.id } }];
}

function copyButton(passage: Passage, span: Span): Control {
  return { kind: 'button', label: 'Copy citation', action: { kind: 'copy', passage: passage.id, span } };
}

function fitting(passages: readonly Passage[], library: Library): readonly Passage[] {
  let room = RANGE_ROOM;
  const over = passages.findIndex((passage, n) => {
    room -= passage.span.end - passage.span.start + library.cite(passage).length;
    return n > 0 && room < 0;
  });
  return over < 0 ? passages : passages.slice(0, over);
}

/** "Passage 4 of 120 in “Title”", "Passages 4–6 of 120 in “Title”". */
function placeOf(first: Passage, last: Passage, library: Library): string {
  const { document } = first;
  const count = library.corpus.passages.filter((passage) => passage.document === document).length;
  const numbers =
    first === last ? `Passage ${first.position + 1}` : `Passages ${first.position + 1}–${last.position + 1}`;
  return `${numbers} of ${count} in “${shorten(document.title, 150)}”`;
}

/** At most so many UTF-16 units, cut behind a word where there is one, with an ellipsis where something is missing. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  // A cut behind a word must not cost more than half of the room: a text without spaces has one word.
  const space = /\s(?=\S*$)/u.test(text.charAt(most - 1)) ? room.length : room.search(/\s+\S*$/u);
  const kept = space > most / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.trimEnd()}…`;
}

/** Line ends and runs of spaces as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
