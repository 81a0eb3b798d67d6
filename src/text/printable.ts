/** What of a text may go to a terminal, or into one line of a list? */

import { CONTROLS, clean, LINE_ENDS, MOST_MARKS, PILED, TURNING, UNSEEN } from './unseen.ts';

/** What moves a terminal's cursor, colours its text, or turns the direction of reading. */
const ACTING = new RegExp(`[${CONTROLS}${TURNING}]`, 'g');
/** Marks of direction say how the text around them is read; between words of ours they would move those. */
const DIRECTIONS = /[\u061c\u200e\u200f]/g;
const ONE_LINE = /[\t\n]/g;

/** All of it, line ends but `\n` too: what no text may bring to a terminal. */
const FORBIDDEN = new RegExp(
  `\\r\\n|[${CONTROLS}${TURNING}\\t\\v\\f\\r\\u2028\\u2029\\u061c\\u200e\\u200f]`,
  'g',
);

/**
 * In JSON, what a terminal would act on or not show, and marks that climb out of their line; joiners and styles of
 * emoji are shown by what they join.
 */
const ESCAPED = new RegExp(
  `(?![\\u00ad\\u200b-\\u200d\\ufe00-\\ufe0f])[\\p{Cc}\\p{Zl}\\p{Zp}${UNSEEN}]|(?<=${PILED}{${MOST_MARKS}})${PILED}`,
  'gu',
);

/** Words of others for a sentence of ours: on one line, with U+FFFD for each sign that a terminal would act on. */
export function printable(text: string): string {
  return asSeen(text.replace(LINE_ENDS, '\n').replace(ACTING, '\ufffd'));
}

/** Text that is quoted, as it is seen on one line; what is left out was not shown. See `clean()`. */
export function asSeen(text: string): string {
  return clean(text).replace(DIRECTIONS, '').replace(ONE_LINE, ' ');
}

/** Text of ours, of several lines: the last check before it is written, for words that came in uncleaned. */
export function harmless(text: string): string {
  return text.replace(FORBIDDEN, (sign) => (sign === '\r\n' ? '\n' : sign === '\t' ? ' ' : '\ufffd'));
}

/** JSON on one line that reads back as the same value and on which no terminal acts. @param value none that has no JSON */
export function jsonLine(value: unknown): string {
  return harmlessJson(JSON.stringify(value));
}

/** The same of JSON that is written already. */
export function harmlessJson(json: string): string {
  return json.replace(ESCAPED, (sign) =>
    // Between the tokens of JSON stand no signs that are looked for, but for the line end of a line.
    sign === '\n'
      ? sign
      : [...Array(sign.length).keys()]
          .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
