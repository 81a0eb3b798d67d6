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
  for (let at = start; at < end; at++) columns += columnsAt(text, at, columns);
  return columns;
}

/** Columns that one sign of white space takes behind so many. */
export function columnsAt(text: string, at: number, before: number): number {
  return text[at] === '\t' ? TAB - (before % TAB) : 1;
}
