/** Which lines, and which blocks of lines, does a plain text have? */

import { trim } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { isBlank } from '../text/unseen.ts';

/**
 * Lines of the text, in order, without their line ends and trimmed of outer white space; a blank line is a span with
 * `start === end`. Offsets into `text`. Line n of the file has index n - 1.
 */
export function* lines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield shown(text, trim(text, start, end));
    start = end + 1;
  }
}

/** The line, or an empty span if all its characters are invisible. */
function shown(text: string, line: Span): Span {
  // Nearly every line begins with a visible ASCII character, so most lines are not read twice.
  if (line.start === line.end || text.charCodeAt(line.start) < 0x7f) return line;
  return isBlank(text.slice(line.start, line.end)) ? { start: line.start, end: line.start } : line;
}

/** Lines that are not blank. */
export function* written(text: string): Generator<Span> {
  for (const line of lines(text)) if (line.start < line.end) yield line;
}

/** Lines examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 500;

/**
 * Runs of lines that are not blank, each as a list of its lines; a line for which `apart` is true is a run of its own.
 * Yields where the work may pause.
 */
export function* blocks(
  all: Iterable<Span>,
  apart: (line: Span) => boolean = () => false,
): Generator<undefined, Span[][]> {
  const found: Span[][] = [];
  let open: Span[] | undefined;
  let looked = 0;
  for (const line of all) {
    if (++looked % LOOKED_AT_TOGETHER === 0) yield undefined;
    const blank = line.start === line.end;
    if (blank || apart(line)) {
      open = undefined;
      if (!blank) found.push([line]);
    } else if (open === undefined) {
      open = [line];
      found.push(open);
    } else {
      open.push(line);
    }
  }
  return found;
}

/** From the start of the first line to the end of the last; `{0, 0}` for no lines. */
export function extent(block: readonly Span[]): Span {
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 };
}
