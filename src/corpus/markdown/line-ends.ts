/** How is a file read whose line ends are not `\n`? */

import type { Cut } from './cuts.ts';

const LINE_END = /\r\n?|\n/gu;

/** The text with every line end as `\n`, so that no Markdown reader has to know any other. */
export function plainLines(source: string): string {
  return source.replace(/\r\n?/gu, '\n');
}

/** Cuts that restore the line ends of `source` in a text with as many lines. Offsets into `text`, in order. */
export function ownLineEnds(text: string, source: string): Cut[] {
  const ends: Cut[] = [];
  if (!source.includes('\r')) return ends;
  let from = 0;
  for (const [written] of source.matchAll(LINE_END)) {
    const start = text.indexOf('\n', from);
    from = start + 1;
    if (written !== '\n') ends.push({ start, end: from, text: written });
  }
  return ends;
}
