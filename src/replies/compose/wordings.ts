/** Two wordings compared: what a document says and what a quotation says, with the differences in bold. */

import type { Document } from '../../corpus/document.ts';
import { type Block, type Inline, said } from '../../reply.ts';
import type { Change } from '../../search/quotation/alignment.ts';
import { withoutQuoteSigns } from '../../text/quoted-words.ts';
import { UNSPACED } from '../../text/scripts.ts';
import type { Voice } from '../../texts/voice.ts';
import { oneLine } from './words.ts';

/** How many words that agree are shown on each side of a difference; those further away are left out. */
const WORDS_AROUND = 8;

/** Words of one wording, with the characters between them and the words before. */
interface Stretch {
  readonly gap: string;
  readonly words: string;
  readonly agrees: boolean;
  /** Whether something differs before it, and behind it, be it on the other side. */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * Says in how many places the wordings differ, and shows both, each with its own punctuation.
 * @param quotation that was checked
 * @param changes from one to the other; there is at least one
 * @param room for each wording, in UTF-16 units
 */
export function wordings(
  quotation: string,
  changes: readonly Change[],
  document: Document,
  room: number,
  voice: Voice,
): Block[] {
  const count = changes.filter(
    ({ kind }, n) => kind !== 'same' && (changes[n - 1]?.kind ?? 'same') === 'same',
  ).length;
  return [
    said(voice.say('quote-differs', { count })),
    side(voice.say('quote-theirs'), theirs(changes, document), room, voice),
    side(voice.say('quote-yours'), yours(changes, quotation), room, voice),
  ];
}

function theirs(changes: readonly Change[], { text }: Document): Stretch[] {
  let end: number | undefined;
  return changes.flatMap(({ kind, span }, n) => {
    if (span === undefined) return [];
    const gap = end === undefined ? '' : text.slice(end, span.start);
    end = span.end;
    return [stretch(gap, text.slice(span.start, span.end), kind, n, changes.length)];
  });
}

function yours(changes: readonly Change[], quotation: string): Stretch[] {
  const text = withoutQuoteSigns(quotation);
  let end: number | undefined;
  return changes.flatMap(({ kind, said }, n) => {
    if (said === '') return [];
    const start = text.indexOf(said, end ?? 0);
    const gap = end === undefined ? '' : text.slice(end, start);
    end = start + said.length;
    return [stretch(gap, said, kind, n, changes.length)];
  });
}

/** The stretch of the change of this number, of so many. */
function stretch(gap: string, words: string, kind: Change['kind'], n: number, count: number): Stretch {
  return { gap, words, agrees: kind === 'same', before: n > 0, after: n < count - 1 };
}

/** One wording. Long stretches that agree are shortened, and an end that does not fit is left out. */
function side(label: string, stretches: readonly Stretch[], room: number, voice: Voice): Block {
  const parts: Inline[] = [];
  let left = room;
  for (const { gap, words, agrees, before, after } of stretches) {
    const text = oneLine(words);
    const shown = agrees ? around(text, before, after) : text;
    const between = gap.replace(/\s+/gu, ' ');
    left -= between.length + shown.length;
    if (left < 0) {
      parts.push(parts.length === 0 ? '…' : ' …');
      break;
    }
    if (agrees) parts.push(`${between}${shown}`);
    else parts.push(...(between === '' ? [] : [between]), { kind: 'strong', text: shown });
  }
  return said([label, ...(parts.length === 0 ? [voice.say('quote-nothing')] : parts)]);
}

/** A word, or a character of a script without spaces, with the space before it. */
const WORD = new RegExp(`\\s*(?:[${UNSPACED}]\\p{M}*|[^\\s${UNSPACED}]+)`, 'gu');

/** A stretch that agrees, without its middle, or without the side on which nothing differs. */
function around(text: string, before: boolean, after: boolean): string {
  const words = text.match(WORD) ?? [];
  const kept = (before ? WORDS_AROUND : 0) + (after ? WORDS_AROUND : 0);
  if (words.length <= kept + 1) return text;
  const head = before ? words.slice(0, WORDS_AROUND).join('') : '';
  const tail = after ? words.slice(-WORDS_AROUND).join('') : '';
  return `${head} … ${tail.trimStart()}`.trim();
}
