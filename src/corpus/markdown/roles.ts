/** What does a paragraph do for the one below it: lead it in, name it, or be one value in a row with it? */

import { sentences } from '../../languages/sentences.ts';
import { HAN_AND_KANA } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';

const EAST_ASIAN = new RegExp(`[${HAN_AND_KANA}]`, 'u');

export type Role = 'lead' | 'label' | 'value';

/** A longer question is no line that an answer stands under. */
const LONGEST_QUESTION = 200;
/** A longer line without an end is a sentence whose author set no full stop; signs of Chinese say more each. */
const LONGEST_LABEL = 80;
/** A value is a name, a colon and some words. */
const LONGEST_VALUE = 120;
const LONGEST_WIDE_LABEL = 30;

/** Whether a paragraph leads in what follows: with a colon or a question, as a label, or as one value in a row. */
export function roleOf(text: string, { start, end }: Span): Role | undefined {
  const length = end - start;
  const closing = text.slice(Math.max(start, end - 12), end);
  if (/[:：]["”»')\]*_]*$/u.test(closing)) return 'lead';
  if (length > LONGEST_QUESTION) return undefined;
  const words = text.slice(start, end);
  // What a tag never closes, or whose words these are, names nothing below.
  if (/^[<—–―]/u.test(words)) return undefined;
  if (/[\n\r]/u.test(words)) return undefined;
  if (/[?？]["”»')\]*_]*$/u.test(closing)) {
    // "Q1." ends no sentence.
    const mark = /^\p{L}{1,10}\s?\d*[.:：)]\s*/u.exec(words)?.[0].length ?? 0;
    return sentences(text, { start: start + mark, end }).length === 1 ? 'lead' : undefined;
  }
  const isValue = /[:：]\s*\S/u.test(words);
  if (length > (isValue ? LONGEST_VALUE : LONGEST_LABEL) || /[.!?;。！？；…]["”»')\]]*$/u.test(closing))
    return undefined;
  if (length > LONGEST_WIDE_LABEL && EAST_ASIAN.test(words)) return undefined;
  return isValue ? 'value' : 'label';
}

/** How many words are in a span; each sign of Chinese is one. */
export function wordsIn(text: string, { start, end }: Span): number {
  return text
    .slice(start, end)
    .split(/\s+|(?=\p{Script=Han})/u)
    .filter((word) => /\p{L}/u.test(word)).length;
}
