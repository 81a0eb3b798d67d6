/** Which parts of a text may go to a terminal, or into one line of a list? */

import { CONTROLS, clean, LINE_ENDS, MOST_MARKS, PILED, TURNING, UNSEEN } from './unseen.ts';

/** Characters that move a terminal's cursor, colour its text, or change the direction of reading. */
const ACTING = new RegExp(`[${CONTROLS}${TURNING}]`, 'g');
/** Direction marks affect how the text around them is read; among our words they would move those. */
const DIRECTIONS = /[\u061c\u200e\u200f]/g;
const ONE_LINE = /[\t\n]/g;

/** All of these, and line ends except `\n`: characters that no text may send to a terminal. */
const FORBIDDEN = new RegExp(
  `\\r\\n|[${CONTROLS}${TURNING}\\t\\v\\f\\r\\u2028\\u2029\\u061c\\u200e\\u200f]`,
  'g',
);

/**
 * In JSON: characters that a terminal would act on or not show, and marks that run into other lines. Joiners and emoji
 * styles are visible in the characters they join.
 */
const ESCAPED = new RegExp(
  `(?![\\u00ad\\u200b-\\u200d\\ufe00-\\ufe0f])[\\p{Cc}\\p{Zl}\\p{Zp}${UNSEEN}]|(?<=${PILED}{${MOST_MARKS}})${PILED}`,
  'gu',
);

/** Foreign words for a sentence of ours: on one line, with U+FFFD for each character that a terminal would act on. */
export function printable(text: string): string {
  return asSeen(text.replace(LINE_ENDS, '\n').replace(ACTING, '\ufffd'));
}

/** Quoted text as it looks on one line; anything left out was invisible. See `clean()`. */
export function asSeen(text: string): string {
  return clean(text).replace(DIRECTIONS, '').replace(ONE_LINE, ' ');
}

/**
 * Text of ours, possibly of several lines: the last check before output, in case it contains words that were not
 * cleaned.
 */
export function harmless(text: string): string {
  return text.replace(FORBIDDEN, (sign) => (sign === '\r\n' ? '\n' : sign === '\t' ? ' ' : '\ufffd'));
}

/**
 * JSON on one line that reads back as the same value and that no terminal acts on.
 * @param value anything that JSON can represent
 */
export function jsonLine(value: unknown): string {
  return harmlessJson(JSON.stringify(value));
}

/** `jsonLine()` for JSON that has already been written. */
export function harmlessJson(json: string): string {
  return json.replace(ESCAPED, (sign) =>
    // Outside strings, JSON has none of these characters except the line end.
    sign === '\n'
      ? sign
      : [...Array(sign.length).keys()]
          .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
