/** How deep is a line indented? */

/** Source: CommonMark 0.31.2, tabs */
const TAB = 4;

/** Offset of the first character of a line that is not white space, or the line's end. */
export function leading(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(text[at] ?? '')) at++;
  return at;
}

/** Columns between two offsets in a line's leading white space. */
export function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at++) columns += columnsAt(text, at, columns);
  return columns;
}

/** Columns that one white-space character takes up after `before` columns. */
export function columnsAt(text: string, at: number, before: number): number {
  return text[at] === '\t' ? TAB - (before % TAB) : 1;
}
