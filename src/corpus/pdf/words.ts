/** What is the running text of some lines, and which notes does it call? */

import type { Words } from '../build/block.ts';
import type { Vocabulary } from './hyphens.ts';
import { isShort, STARTS_LOW } from './line-gaps.ts';
import type { Line } from './lines.ts';
import type { PageNotes } from './notes.ts';

export interface PageLines {
  /** In reading order. */
  readonly lines: readonly Line[];
  readonly notes: PageNotes;
}

/** In font sizes: with more room left at the end of a line, the author ended the line on purpose. */
const LINE_ROOM = 2.5;

export const CONTENTS_ENTRY = / … *\d+$/u;

/**
 * Returns a function that makes running text from lines, with the calls of notes on their pages.
 * @param cut UTF-16 units to leave out at its start
 */
export function wordsBy(
  pages: readonly PageLines[],
  { join }: Vocabulary,
): (lines: readonly Line[], cut?: number) => Words {
  return (lines, cut = 0) => {
    let text = '';
    const calls: [number, string][] = [];
    const isContents = lines.some((line) => CONTENTS_ENTRY.test(line.text));
    for (const [at, line] of lines.entries()) {
      const bare = withoutCalls(line, at === 0 ? cut : 0, pages[line.page]?.notes.labels);
      const above = lines[at - 1];
      const isOwn =
        above !== undefined &&
        (isContents ||
          (above.region === line.region && isShort(above, line, LINE_ROOM) && !STARTS_LOW.test(line.text)));
      const joined = isOwn && !/[-\u00ad]$/u.test(text) ? `${text}\n${bare.text}` : join(text, bare.text);
      const start = joined.length - bare.text.length;
      for (const [offset, label] of bare.calls) calls.push([start + offset, label]);
      text = joined;
    }
    return {
      text,
      ...(calls.length > 0 && { calls }),
      // An entry of a table of contents leads elsewhere, whether or not it is a link.
      ...(isContents && { links: [[0, text.length, '#'] as const] }),
    };
  };
}

function withoutCalls(
  { text, raised }: Pick<Line, 'text' | 'raised'>,
  cut: number,
  labels: ReadonlySet<string> | undefined,
): { text: string; calls: [number, string][] } {
  let bare = '';
  let from = cut;
  const calls: [number, string][] = [];
  for (const [start, end] of raised) {
    const label = text.slice(start, end);
    if (start < from || labels?.has(label) !== true) continue;
    bare += text.slice(from, start);
    from = end;
    calls.push([bare.length, label]);
  }
  // Of the blanks on both sides of the sign, one is kept.
  const rest = text.slice(from);
  bare += /\s$/u.test(bare) ? rest.trimStart() : rest;
  return { text: bare, calls };
}
