/** Which lines are rows of a table, and which words are in its cells? */

import type { Block, Words } from '../build/block.ts';
import type { Line } from './lines.ts';
import { MARKER } from './markers.ts';
import { needsBlank, type Segment } from './segments.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The least number of rows with several cells: with two columns, and with three or more. */
const FEWEST_ROWS = 3;
const FEWEST_WIDE_ROWS = 2;

/** In font sizes: with a larger gap to the next row, something else begins. */
const FARTHEST = 3.2;

/** Lines within one cell are closer together than rows, by this factor. */
const TIGHT = 1.2;

/** In at least this share of the rows, each cell must have a column of its own. */
const MOST_IN_COLUMNS = 0.8;

/** At least this share of all possible cells must have words. */
const LEAST_FILLED = 0.42;

/** At least this share of a column's cells must line up at the left, at the right or in the middle. */
const ALIGNED = 0.6;

/** As a share of its region's width: a wider line is not a single cell of a row. */
const WIDE = 0.6;

interface Column {
  x0: number;
  x1: number;
}

/** The table that begins at a line, and its number of lines; undefined if there is none. */
export function tableAt(
  lines: readonly Line[],
  at: number,
): { readonly table: Table; readonly count: number } | undefined {
  const first = lines[at];
  if (first === undefined || first.cells.length < 2) return undefined;
  let own: Line[] = [first];
  for (let n = at + 1; n < lines.length; n++) {
    const line = lines[n];
    if (line === undefined || line.region !== first.region || line.gap > FARTHEST * line.size) break;
    if (line.cells.length < 2 && line.x1 - line.x0 > WIDE * (line.right - line.left)) break;
    own.push(line);
  }
  while (own.length > 0 && (own.at(-1)?.cells.length ?? 0) < 2 && !isBelowCell(own)) own = own.slice(0, -1);
  while (own.length >= FEWEST_WIDE_ROWS) {
    const columns = columnsOf(own);
    if (columns !== undefined) return { table: tableOf(own, columns), count: own.length };
    // The last lines may belong to something else.
    own = own.slice(0, -1);
    while (own.length > 0 && (own.at(-1)?.cells.length ?? 0) < 2) own = own.slice(0, -1);
    if (own.length > 40) return undefined;
  }
  return undefined;
}

/** Whether the last line continues a cell of the row above it. */
function isBelowCell(lines: readonly Line[]): boolean {
  const [above, line] = lines.slice(-2);
  if (above === undefined || line === undefined || line.gap > TIGHT * 1.15 * line.size) return false;
  return above.cells.slice(1).some(({ x0 }) => Math.abs(x0 - line.x0) < 0.6 * line.size);
}

function columnsOf(lines: readonly Line[]): Column[] | undefined {
  const several = lines.filter(({ cells }) => cells.length > 1);
  const counts = new Map<number, number>();
  for (const { cells } of several) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] * b[0] - a[1] * a[0])[0]?.[0] ?? 0;
  if (several.length < (usual > 2 ? FEWEST_WIDE_ROWS : FEWEST_ROWS)) return undefined;
  if (several.length * 2 < lines.length) return undefined;
  const columns: Column[] = [];
  const all = several.filter(({ cells }) => cells.length >= usual).flatMap(({ cells }) => cells);
  for (const { x0, x1 } of [...all].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  if (columns.length < 2) return undefined;
  const apart = several.filter(
    ({ cells }) => new Set(cells.map((cell) => columnOf(cell, columns))).size === cells.length,
  );
  if (apart.length < MOST_IN_COLUMNS * several.length) return undefined;
  if (all.length < LEAST_FILLED * columns.length * several.length) return undefined;
  const byColumn = columns.map((_, n) => all.filter((cell) => columnOf(cell, columns) === n));
  if (!byColumn.every(isAligned)) return undefined;
  // The numbers and bullets of a list form a column too.
  const firsts = byColumn[0] ?? [];
  const marked = firsts.filter(({ text }) => MARKER.test(`${text} x`) && text.length < 7);
  if (columns.length === 2 && marked.length > 0.7 * firsts.length) return undefined;
  return columns;
}

function isAligned(cells: readonly Segment[]): boolean {
  if (cells.length < 2) return true;
  return [
    (cell: Segment): number => cell.x0,
    (cell: Segment): number => cell.x1,
    (cell: Segment): number => (cell.x0 + cell.x1) / 2,
  ].some((edge) => {
    const edges = cells.map(edge).sort((a, b) => a - b);
    const middle = edges[Math.floor(edges.length / 2)] ?? 0;
    const near = cells.filter((cell) => Math.abs(edge(cell) - middle) < 0.7 * cell.size);
    return near.length >= ALIGNED * cells.length;
  });
}

/** The column that a cell overlaps most, or the nearest one. */
function columnOf({ x0, x1 }: Pick<Segment, 'x0' | 'x1'>, columns: readonly Column[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, column] of columns.entries()) {
    const shared = Math.min(x1, column.x1) - Math.max(x0, column.x0);
    if (shared > most) [best, most] = [at, shared];
  }
  return best;
}

function tableOf(lines: readonly Line[], columns: readonly Column[]): Table {
  const rows: string[][] = [];
  const gaps = lines.slice(1).map(({ gap }) => gap);
  const tight = Math.min(...gaps) * TIGHT;
  const isSpaced = gaps.some((gap) => gap > tight);
  for (const [at, { cells, gap, isBackward }] of lines.entries()) {
    const row = columns.map(() => '');
    for (const cell of cells) {
      const column = columnOf(cell, columns);
      row[column] = joined(row[column] ?? '', cell.text);
    }
    if (isBackward) row.reverse();
    const last = rows.at(-1);
    const goesOn = last !== undefined && at > 0 && gap <= tight && isGoingOn(row, last, isSpaced);
    if (!goesOn) rows.push(row);
    else for (const [column, text] of row.entries()) last[column] = joined(last[column] ?? '', text);
  }
  const isHeader = hasHeader(lines, rows);
  const words = rows.map((row) => row.map((text): Words => ({ text })));
  return { kind: 'table', ...(isHeader && { headers: 1 }), rows: words };
}

/**
 * Whether a line continues the row above. If rows have gaps between them, it may add only to cells that have words;
 * otherwise, its first cell must also be empty.
 */
function isGoingOn(row: readonly string[], last: readonly string[], isSpaced: boolean): boolean {
  if (isSpaced && row.some((text, at) => text !== '' && last[at] === '')) return false;
  return (
    isSpaced || (row[0] === '' && last[0] !== '' && row.every((text, at) => text === '' || last[at] !== ''))
  );
}

function hasHeader(lines: readonly Line[], rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = lines;
  const [header = [], ...body] = rows;
  if (first === undefined || body.length === 0 || header.filter((text) => text !== '').length < 2)
    return false;
  if (others.every(({ font }) => font !== first.font)) return true;
  const isNumeric = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
  return !header.some(isNumeric) && body.every((row) => row.some(isNumeric));
}

function joined(before: string, behind: string): string {
  if (before === '' || behind === '') return before + behind;
  return needsBlank(before, behind) ? `${before} ${behind}` : before + behind;
}
