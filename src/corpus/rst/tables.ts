/** Which rows and cells does a reStructuredText table have? */

import type { Block, Words } from '../build/block.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Wording = (text: string) => Words;

/** More columns are not a table, and each would cost time in every line. */
const MOST_COLUMNS = 200;

const GRID = /^\+(?:[-=]{1,}\+)+$/u;
const SIMPLE = /^={2,}(?: +={2,})+$/u;
const SPANS = /^-{2,}(?: +-{2,})* *$/u;

export function isGrid(line: string): boolean {
  return GRID.test(line);
}

export function isSimple(line: string): boolean {
  return SIMPLE.test(line);
}

/** Where a simple table ends: after its last border, which has an empty line below it. */
export function simpleEnd(lines: readonly string[], start: number): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^={2,}(?: +={2,})* *$/u.test(line) && (lines[at + 1] ?? '') === '' && at > start + 1) return at + 1;
  }
  return undefined;
}

/** A grid table; the text of a cell that spans columns goes into the first of them. */
export function gridTable(lines: readonly string[], words: Wording): Table {
  const borders = new Set<number>();
  for (const line of lines)
    if (line.startsWith('+'))
      for (let at = line.indexOf('+'); at >= 0; at = line.indexOf('+', at + 1)) borders.add(at);
  const columns = [...borders].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
  const rows: Words[][] = [];
  let open: string[][] = columns.slice(1).map(() => []);
  let headers = 0;
  for (const line of lines) {
    const isBorder = /^[+|][-=+| ]/u.test(line) && /\+[-=]+\+/u.test(line) && isRuled(line, columns);
    for (let column = 0; column + 1 < columns.length; column++) {
      const [start = 0, end = 0] = [columns[column], columns[column + 1]];
      const text = line.slice(start + 1, end);
      if (isBorder && /^[-=]+$/u.test(text)) continue;
      // A cell begins after a bar; without a bar, the text belongs to the cell before it.
      let own = column;
      while (own > 0 && !/[|+]/u.test(line[columns[own] ?? 0] ?? '|')) own--;
      const before = own === column ? '' : (line[start] ?? '');
      const cell = open[own];
      if (cell === undefined) continue;
      if (own === column) cell.push(text);
      else cell[cell.length - 1] = `${cell.at(-1) ?? ''}${before}${text}`;
    }
    if (isBorder) {
      if (open.some((cell) => cell.some((one) => one.trim() !== ''))) rows.push(open.map(cellOf));
      open = columns.slice(1).map(() => []);
      if (/\+=+\+/u.test(line)) headers = rows.length;
    }
  }
  if (open.some((cell) => cell.some((one) => one.trim() !== ''))) rows.push(open.map(cellOf));
  return { kind: 'table', rows, headers };

  function cellOf(cell: readonly string[]): Words {
    return words(
      cell
        .map((one) => one.trim())
        .join('\n')
        .trim(),
    );
  }
}

/** Whether a line separates rows, which means that at least one cell has a rule there. */
function isRuled(line: string, columns: readonly number[]): boolean {
  return columns.slice(1).some((end, at) => /^[-=]+$/u.test(line.slice((columns[at] ?? 0) + 1, end)));
}

/** A simple table. Its first border sets the columns; a line whose first cell is empty continues the row. */
export function simpleTable(lines: readonly string[], words: Wording): Table {
  const starts = [...(lines[0] ?? '').matchAll(/=+/gu)].map(({ index }) => index).slice(0, MOST_COLUMNS);
  const rows: Words[][] = [];
  let open: string[][] | undefined;
  let headers = 0;
  let isParted = false;
  const done = (): void => {
    if (open !== undefined) rows.push(open.map((cell) => words(cell.join('\n').trim())));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (/^={2,}(?: +={2,})* *$/u.test(line)) {
      done();
      if (at > 0 && at < lines.length - 1) headers = rows.length;
      continue;
    }
    if (SPANS.test(line) && line.includes('--') && open !== undefined) {
      done();
      continue;
    }
    if (line.trim() === '') {
      isParted = true;
      continue;
    }
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    if (open === undefined || (cells[0] ?? '') !== '' || starts.length === 1) {
      done();
      open = cells.map((cell) => [cell]);
    } else
      for (const [column, cell] of cells.entries())
        if (cell !== '') open[column]?.push(isParted ? `\n${cell}` : cell);
    isParted = false;
  }
  done();
  return { kind: 'table', rows, headers };
}

/** The cells of lines that are separated by commas; a cell in quotation marks may contain commas. */
export function csvRows(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const done = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === delimiter) done();
    else if (sign === '\n') {
      done();
      if (row.some((one) => one !== '')) rows.push(row);
      row = [];
    } else cell += sign;
  }
  done();
  if (row.some((one) => one !== '')) rows.push(row);
  return rows;
}
