/** Is a block of lines a table, set with tabs or with spaces in columns? */

import type { Span } from '../../text/span.ts';

/** The least number of lines with columns set by spaces; two lines may line up by chance. */
const FEWEST_ROWS = 3;
/** Blanks between two columns. */
const GAP = 2;
/** The number of lines to judge by. */
const TELLING = 60;

/** The number of header lines of a table, 0 if the first rows look like all others; undefined if it is not a table. */
export function tableHeader(text: string, lines: readonly Span[]): number | undefined {
  const rows = lines.map((line) => rowOf(text, line));
  const isRule = (row: string | undefined) => row !== undefined && /^[\s\-=+|_]{3,}$/u.test(row);
  const cells = rows.filter((row) => !isRule(row));
  const tabbed = cells.length > 1 && cells.every((row) => /\S\t+\S/u.test(row));
  const barred = cells.length > 1 && cells.every((row) => /\S\s*\|\s*\S/u.test(row));
  if (!tabbed && !barred && !(cells.length >= FEWEST_ROWS && inColumns(cells.slice(0, TELLING))))
    return undefined;
  if (isRule(rows[1])) return 2;
  const [first = '', ...others] = cells;
  const told = !/\p{Nd}/u.test(first) && others.some((row) => /\p{Nd}/u.test(row));
  return told ? 1 : 0;
}

/** Whether the same columns are blank in all rows, with words on both sides. */
function inColumns(rows: readonly string[]): boolean {
  const width = Math.min(...rows.map((row) => row.length));
  let blank = 0;
  for (let column = 0; column < width; column++) {
    if (rows.every((row) => row.charAt(column) === ' ')) blank++;
    else {
      const apart = rows.every((row) => row.slice(0, column - blank).trim() !== '');
      if (
        blank >= GAP &&
        apart &&
        rows.filter((row) => / {2,}$/u.test(row.slice(0, column))).length === rows.length
      )
        return true;
      blank = 0;
    }
  }
  return false;
}

/** A line including its leading white space. */
function rowOf(text: string, { start, end }: Span): string {
  return text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, end).replace(/^\n/u, '');
}
