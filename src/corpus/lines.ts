/** Which lines and which blocks of lines does a plain text have? */

import { trim } from '../text/sentences.ts';
import type { Span } from './document.ts';

/**
 * Lines of the text without their line ends, trimmed of outer white space, in order; a blank line is a span
 * with `start === end`. Offsets into `text`. Line n of the file is the one numbered n - 1.
 */
export function* lines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield trim(text, start, end);
    start = end + 1;
  }
}

/** Lines that are not blank. */
export function* written(text: string): Generator<Span> {
  for (const line of lines(text)) if (line.start < line.end) yield line;
}

/** Runs of lines that are not blank, each as the list of its lines; `apart` lines stand by themselves. */
export function* blocks(
  all: Iterable<Span>,
  apart: (line: Span) => boolean = () => false,
): Generator<readonly Span[]> {
  let open: Span[] = [];
  for (const line of all) {
    const isBlank = line.start === line.end;
    const standsApart = !isBlank && apart(line);
    if ((isBlank || standsApart) && open.length > 0) {
      yield open;
      open = [];
    }
    if (standsApart) yield [line];
    else if (!isBlank) open.push(line);
  }
  if (open.length > 0) yield open;
}

/** From the first line's start to the last line's end; `{0, 0}` for no lines. */
export function extent(block: readonly Span[]): Span {
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 };
}
