/** Which lines and which blocks of lines does a plain text have? */

import { trim } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { isBlank } from '../text/unseen.ts';

/**
 * Lines of the text without their line ends, trimmed of outer white space, in order; a blank line is a span
 * with `start === end`. Offsets into `text`. Line n of the file is the one numbered n - 1.
 */
export function* lines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield shown(text, trim(text, start, end));
    start = end + 1;
  }
}

/** The line, or an empty span for one of signs that are not shown. */
function shown(text: string, line: Span): Span {
  // Nearly every line begins with a sign of ASCII, and that is shown: what is trimmed is not read twice.
  if (line.start === line.end || text.charCodeAt(line.start) < 0x7f) return line;
  return isBlank(text.slice(line.start, line.end)) ? { start: line.start, end: line.start } : line;
}

/** Lines that are not blank. */
export function* written(text: string): Generator<Span> {
  for (const line of lines(text)) if (line.start < line.end) yield line;
}

/** Lines looked at between two places where the work may pause. */
const LOOKED_AT_TOGETHER = 500;

/**
 * Runs of lines that are not blank, each as the list of its lines; `apart` lines stand by themselves. Yields where the
 * work may pause.
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

/** From the first line's start to the last line's end; `{0, 0}` for no lines. */
export function extent(block: readonly Span[]): Span {
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 };
}
