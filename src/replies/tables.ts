/** Which cells does a quoted table have, and what do its columns mean? */

import type { Passage } from '../corpus/document.ts';
import { columnsOf } from '../text/columns.ts';
import { asSeen } from '../text/printable.ts';
import type { Span } from '../text/span.ts';

/** Spans into `document.text`; an empty cell is one of no length. */
export interface Table {
  /** What is above the header. */
  readonly intro?: Span;
  /** Empty if the table has none. */
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

/** Words of ours, or the span of words of the document. */
export type Piece = string | Span;

/** Between the cells of a row on one line, and between columns. */
const BETWEEN_CELLS = ' · ';
const BETWEEN_COLUMNS = '  ';

const BAR = /(?<!\\)\|/u;

/** The rows of a table that a span touches, whole, as far as they lie in the passage. */
export function tableOf({ document: { text }, span: whole, lead }: Passage, span: Span): Table {
  const isLed = lead !== undefined && lead.end <= text.length;
  const start = Math.max(whole.start, lead !== undefined && lead.start === whole.start ? lead.end : 0);
  const lines = linesIn(text, { start: Math.min(start, whole.end), end: whole.end });
  const touched = lines.filter((line) => line.end > span.start && line.start < span.end);
  const above = isLed ? linesIn(text, lead) : [];
  const set = waySet(text, touched[0] ?? above.at(-1));
  const header = isPart(text, whole) ? undefined : above.findLast((line) => !isRule(text, line));
  const isHeader = header !== undefined && (set !== 'bars' || BAR.test(text.slice(header.start, header.end)));
  const first = isHeader ? above.indexOf(header) : above.length;
  const last = above[first - 1];
  const rows = touched
    .filter((line) => !isRule(text, line))
    .flatMap((line) => (isHeader ? [cellsOf(text, line, set)] : inRows(cellsOf(text, line, set))));
  return {
    ...(lead !== undefined && last !== undefined && { intro: { start: lead.start, end: last.end } }),
    header: isHeader ? cellsOf(text, header, set) : [],
    rows,
  };
}

/** A row as "Berth: B27 · Owner: Ann", without its empty cells. */
export function keyed(text: string, { header }: Pick<Table, 'header'>, row: readonly Span[]): Piece[] {
  const cells = row.map((cell, at): Piece[] => {
    if (cell.start === cell.end) return [];
    const name = header[at];
    const named = name === undefined || name.start === name.end ? [] : [...unescaped(text, name), ': '];
    return [...named, ...unescaped(text, cell)];
  });
  return cells
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces, at) => (at === 0 ? pieces : [BETWEEN_CELLS, ...pieces]));
}

/** Header and rows as lines in columns; undefined if a line would be wider than `widest` columns. */
export function aligned(text: string, { header, rows }: Table, widest: number): string[] | undefined {
  const all = [...(header.length > 0 ? [header] : []), ...rows].map((row) =>
    row.map((cell) => cellWords(text, cell)),
  );
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...all.map((row) => columnsOf(row[at] ?? ''))),
  );
  const gaps = BETWEEN_COLUMNS.length * Math.max(0, columns - 1);
  if (widths.reduce((sum, width) => sum + width, gaps) > widest) return undefined;
  return all.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columnsOf(cell)))
      .join(BETWEEN_COLUMNS)
      .trimEnd(),
  );
}

/** The words of a cell on one line. */
export function cellWords(text: string, cell: Span): string {
  const words = unescaped(text, cell).map(({ start, end }) => text.slice(start, end));
  return asSeen(words.join('')).replace(/\s+/gu, ' ').trim();
}

/** A cell without the backslashes before bars in it. */
function unescaped(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/\\(?=\|)/gu)) {
    found.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...found, { start: from, end }].filter((piece) => piece.start < piece.end);
}

/** Lines with words, trimmed. */
function linesIn(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const to = newline < 0 ? end : Math.min(newline, end);
    const line = trimmed(text, at, to);
    if (line.start < line.end) lines.push(line);
    at = to + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { start: Math.min(start, to), end: Math.max(Math.min(start, to), from + words.trimEnd().length) };
}

/** Whether a passage begins or ends within a row, as long rows are cut: then a cell's position does not give its column. */
function isPart(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start);
  const newline = text.indexOf('\n', end);
  return before.trim() !== '' || text.slice(end, newline < 0 ? text.length : newline).trim() !== '';
}

/** A line of signs below the header of a table in plain text. */
function isRule(text: string, { start, end }: Span): boolean {
  return /^[\s\-=+|_:]{3,}$/u.test(text.slice(start, end));
}

function waySet(text: string, line: Span | undefined): 'bars' | 'tabs' | 'spaces' {
  const words = line === undefined ? '' : text.slice(line.start, line.end);
  return BAR.test(words) ? 'bars' : words.includes('\t') ? 'tabs' : 'spaces';
}

const PARTS = { bars: /(?<!\\)\|/gu, tabs: /\t/gu, spaces: / {2,}/gu };

function cellsOf(text: string, line: Span, set: keyof typeof PARTS): Span[] {
  const words = text.slice(line.start, line.end);
  const cells: Span[] = [];
  let from = 0;
  for (const { index, 0: sign } of words.matchAll(PARTS[set])) {
    cells.push(trimmed(text, line.start + from, line.start + index));
    from = index + sign.length;
  }
  cells.push(trimmed(text, line.start + from, line.end));
  if (set !== 'bars') return cells;
  const [begins, ends] = [words.startsWith('|'), /(?<!\\)\|$/u.test(words)];
  return cells.slice(begins ? 1 : 0, ends ? -1 : undefined);
}

/** The rows of a table written on one line, recognised by empty cells at equal distances; else the row as it is. */
function inRows(cells: readonly Span[]): (readonly Span[])[] {
  const isEmpty = (cell: Span | undefined) => cell !== undefined && cell.start === cell.end;
  const columns = cells.findIndex(isEmpty);
  const step = columns + 1;
  if (columns < 1 || cells.length < 2 * columns + 1 || (cells.length + 1) % step !== 0) return [cells];
  if (!cells.every((cell, at) => at % step !== columns || isEmpty(cell))) return [cells];
  return Array.from({ length: (cells.length + 1) / step }, (_, n) =>
    cells.slice(n * step, n * step + columns),
  );
}
