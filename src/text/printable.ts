/** What of a text may go to a terminal, or into one line of a list? */

/** Line ends, what moves a terminal's cursor, and what turns the direction of reading. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text with U+FFFD for each such character. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
