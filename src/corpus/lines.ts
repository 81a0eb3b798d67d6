/** Which lines and which blocks of lines does a plain text have? */

import { trim } from '../text/sentences.ts';
import type { Span } from './document.ts';

/**
 * Lines of the text without their line ends, trimmed of outer white space, in order; a blank line is a span
 * with `start === end`. Offsets into `text`. Line n of the file is element n - 1.
 */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    found.push(trim(text, start, end));
    start = end + 1;
  }
  return found;
}

/** Runs of lines that are not blank, each as the list of its lines; `apart` lines stand by themselves. */
export function blocks(all: readonly Span[], apart: (line: Span) => boolean = () => false): Span[][] {
  const found: Span[][] = [];
  let open: Span[] | undefined;
  for (const line of all) {
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
