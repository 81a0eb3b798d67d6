/** Which lines at the foot of a page are notes? */

import type { Note } from '../build/block.ts';
import type { Vocabulary } from './hyphens.ts';
import type { Body, Line } from './lines.ts';

export interface PageNotes {
  readonly notes: readonly Note[];
  readonly labels: ReadonlySet<string>;
}

/** Notes are set at most this large, relative to running text. */
const SMALLER = 0.94;

/** As a share of the page's height: notes stand below this line. */
const LOWER = 0.35;

const LABEL = /^\(?(\d{1,3}|[*†‡§¶]{1,3})[.)\]]?\s*(?=\S)/u;

/**
 * Separates the notes of a page from its other lines.
 * @param lines in reading order
 */
export function withoutNotes(
  lines: readonly Line[],
  height: number,
  body: Body,
  words: Vocabulary,
): { lines: Line[]; notes: PageNotes } {
  const called = new Set(
    lines.flatMap(({ text, raised }) =>
      raised.filter(([start]) => start > 0).map(([start, end]) => text.slice(start, end)),
    ),
  );
  const rest: Line[] = [];
  const notes: Note[] = [];
  for (const own of byRegion(lines)) {
    let start = own.length;
    while (start > 0 && isSmall(own[start - 1], body) && (own[start - 1]?.y ?? 0) > LOWER * height) start--;
    // The notes begin at the first line that has a label.
    while (start < own.length && labelOf(own[start], called) === undefined) start++;
    rest.push(...own.slice(0, start));
    let text = '';
    let label: string | undefined;
    const close = (): void => {
      if (label !== undefined && text !== '') notes.push({ kind: 'note', label, text });
      text = '';
    };
    for (const line of own.slice(start)) {
      const next = labelOf(line, called);
      if (next === undefined) text = words.join(text, line.text);
      else {
        close();
        label = next.label;
        text = line.text.slice(next.length);
      }
    }
    close();
  }
  return { lines: rest, notes: { notes, labels: new Set(notes.map((note) => note.label)) } };
}

function isSmall(line: Line | undefined, { size }: Body): boolean {
  return line !== undefined && line.size < SMALLER * size;
}

function labelOf(
  line: Line | undefined,
  called: ReadonlySet<string>,
): { label: string; length: number } | undefined {
  if (line === undefined) return undefined;
  const [raised] = line.raised;
  const found = LABEL.exec(line.text);
  if (raised !== undefined && raised[0] === 0) {
    const label = line.text.slice(0, raised[1]);
    return { label, length: raised[1] + (/^\s*/u.exec(line.text.slice(raised[1]))?.[0].length ?? 0) };
  }
  const [all, label] = found ?? [];
  return all === undefined || label === undefined || !called.has(label)
    ? undefined
    : { label, length: all.length };
}

function byRegion(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.region === line.region) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
