/** How deep does a line stand? */

/** Source: CommonMark 0.31.2, tabs */
const TAB = 4;

/** Offset of the first sign of a line that is no white space, or the line's end. */
export function leading(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(text[at] ?? '')) at++;
  return at;
}

/** Columns between two offsets of a line's white space. */
export function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at++) columns += text[at] === '\t' ? TAB - (columns % TAB) : 1;
  return columns;
}
