/** How is a long YAML list cut into pieces that can be read one after another? At the lines where entries begin. */

/** In UTF-16 units: read in a few milliseconds, whatever it contains. */
const LONGEST_PIECE = 2_048;

/** In UTF-16 units: four times the longest entry of the corpus that ships, and read within 50 ms. */
export const LONGEST_ENTRY = 4_096;

/** Lines examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 2_000;

/** One or more entries of a list; offsets are UTF-16 units of the text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Line in the text on which it begins, from 1. */
  readonly line: number;
}

/**
 * Pieces of a list whose entries begin with "- " in the same column; any other text is one piece. A piece is longer
 * than 2,048 units only if it is a single entry. Blank lines and comments around entries are left out. Yields undefined
 * where the work may pause.
 */
export function* listPieces(text: string): Generator<Piece | undefined, void> {
  let open: Piece | undefined;
  for (const entry of entriesOf(text)) {
    if (entry === undefined) yield undefined;
    else if (open !== undefined && entry.end - open.start <= LONGEST_PIECE)
      open = { ...open, end: entry.end };
    else {
      if (open !== undefined) yield open;
      open = entry;
    }
  }
  if (open !== undefined) yield open;
}

function* entriesOf(text: string): Generator<Piece | undefined, void> {
  let open: { start: number; end: number; line: number } | undefined;
  let indent: number | undefined;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    if (++line % LOOKED_AT_TOGETHER === 0) yield undefined;
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const first = start + leadingSpaces(text, start);
    const column = first - start;
    const own = text.slice(first, Math.min(next, first + LOOKED_AT));
    if (/^(?:-\s|-$)/u.test(own) && column === (indent ?? column)) {
      indent = column;
      if (open !== undefined) yield open;
      open = { start, end: next, line };
    } else if (!/^\s*(?:$|#)/u.test(own) || column > (indent ?? column)) {
      // Anything else belongs to the open entry, whose reader will judge it; without an open entry, the text is not a
      // list.
      if (open !== undefined) open.end = next;
      else if (!/^---\s*$/u.test(own)) return yield { start: 0, end: text.length, line: 1 };
    }
    start = next;
  }
  if (open !== undefined) yield open;
}

/** In UTF-16 units: enough of a line to see whether it has an entry, a comment or nothing. */
const LOOKED_AT = 80;

function leadingSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - start;
}

const SPACE = 32;
