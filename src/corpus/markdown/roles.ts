/** What does a paragraph do for the one below it: introduce it, name it, or form one row of values with it? */

import { sentences } from '../../languages/sentences.ts';
import { HAN_AND_KANA } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';

const EAST_ASIAN = new RegExp(`[${HAN_AND_KANA}]`, 'u');

export type Role = 'lead' | 'label' | 'value';

/** In UTF-16 units; a longer question is not a line that an answer stands under. */
const LONGEST_QUESTION = 200;
/** In UTF-16 units; a longer line without a full stop is a sentence. Chinese characters say more each. */
const LONGEST_LABEL = 80;
/** In UTF-16 units; a value is a name, a colon and a few words. */
const LONGEST_VALUE = 120;
const LONGEST_WIDE_LABEL = 30;

/**
 * Whether a paragraph introduces what follows, with a colon or a question; labels it; or is one of several values in a
 * row.
 */
export function roleOf(text: string, { start, end }: Span): Role | undefined {
  const length = end - start;
  const closing = text.slice(Math.max(start, end - 12), end);
  if (/[:：]["”»')\]*_]*$/u.test(closing)) return 'lead';
  if (length > LONGEST_QUESTION) return undefined;
  const words = text.slice(start, end);
  // An unclosed tag, or the author of a quotation, does not name the text below.
  if (/^[<—–―]/u.test(words)) return undefined;
  if (/[\n\r]/u.test(words)) return undefined;
  if (/[?？]["”»')\]*_]*$/u.test(closing)) {
    // "Q1." does not end a sentence.
    const mark = /^\p{L}{1,10}\s?\d*[.:：)]\s*/u.exec(words)?.[0].length ?? 0;
    return sentences(text, { start: start + mark, end }).length === 1 ? 'lead' : undefined;
  }
  const isValue = /[:：]\s*\S/u.test(words);
  if (length > (isValue ? LONGEST_VALUE : LONGEST_LABEL) || /[.!?;。！？；…]["”»')\]]*$/u.test(closing))
    return undefined;
  if (length > LONGEST_WIDE_LABEL && EAST_ASIAN.test(words)) return undefined;
  return isValue ? 'value' : 'label';
}

/** The number of words in a span; each Chinese character counts as one. */
export function wordsIn(text: string, { start, end }: Span): number {
  return text
    .slice(start, end)
    .split(/\s+|(?=\p{Script=Han})/u)
    .filter((word) => /\p{L}/u.test(word)).length;
}
