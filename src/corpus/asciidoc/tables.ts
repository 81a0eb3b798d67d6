/** Which rows and cells does an AsciiDoc table have? */

import type { Block, Words } from '../build/block.ts';
import { csvRows } from '../rst/tables.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** More columns are a mistake. */
const MOST_COLUMNS = 200;
/** The most times that one cell may be repeated, and the most rows or columns that it may span. */
const MOST_REPEATED = 100;
/** The specifier before a cell's bar: how often it is repeated or how far it spans, its alignment and its style. */
const CELL =
  /(?:^|(?<=\s))((?:(\d{1,3})\*|(?:(\d{1,3})?(?:\.(\d{1,3}))?)\+)?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?)\|/gu;

export interface TableOptions {
  /** The value of `cols`. */
  readonly cols: string | undefined;
  readonly format: string | undefined;
  readonly separator: string | undefined;
  readonly hasHeader: boolean;
  readonly hasNoHeader: boolean;
  readonly caption: Words | undefined;
}

/** The rows of the lines between the delimiters of a table. */
export function asciiTable(
  lines: readonly string[],
  options: TableOptions,
  wordsOf: (text: string) => Words,
): Table {
  const { cols, format, hasHeader, hasNoHeader, caption } = options;
  const separated = separatorOf(options);
  const texts = separated === undefined ? cellsOf(lines) : undefined;
  const isData = format === 'csv' || format === 'tsv' || format === 'dsv' || separated !== undefined;
  const rows: string[][] = isData
    ? csvRows(`${lines.join('\n')}\n`, separated ?? (format === 'tsv' ? '\t' : format === 'dsv' ? ':' : ','))
    : rowsOf(texts ?? [], columnsOf(cols) ?? firstLineCells(lines));
  const [first = 0, ...others] = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const isImplied =
    others.length > 0 && first === 0 && lines[first + 1]?.trim() === '' && !isSpread(lines, first);
  const headers = hasNoHeader ? 0 : hasHeader || isImplied ? 1 : 0;
  return {
    kind: 'table',
    rows: rows.map((row) => row.map((cell) => wordsOf(cell))),
    headers,
    ...(caption && { caption }),
  };
}

function separatorOf({ separator, format }: TableOptions): string | undefined {
  if (separator === undefined || separator === '|') return undefined;
  if (format === undefined || format === 'psv') return undefined;
  return separator === '\\t' ? '\t' : separator.charAt(0);
}

/** The number of columns in "1,2", "3*" or "<,2*^". */
function columnsOf(cols: string | undefined): number | undefined {
  if (cols === undefined || cols.trim() === '') return undefined;
  let count = 0;
  for (const one of cols.split(/[,;]/u))
    count += Math.min(Number(/^\s*(\d{1,3})\*/u.exec(one)?.[1] ?? 1), MOST_COLUMNS);
  return Math.min(Math.max(count, 1), MOST_COLUMNS);
}

/** Whether the first line has only one cell of a row that continues below. */
function isSpread(lines: readonly string[], first: number): boolean {
  return [...(lines[first] ?? '').matchAll(CELL)].length < 2 && lines.length > first + 2;
}

function firstLineCells(lines: readonly string[]): number {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  let count = 0;
  for (const [, , repeated, columns] of first.matchAll(CELL))
    count += Math.min(Number(repeated ?? columns ?? 1), MOST_REPEATED);
  return Math.max(1, count);
}

interface Cell {
  text: string;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
}

function cellsOf(lines: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const line of lines) {
    let from = 0;
    for (const match of line.matchAll(CELL)) {
      if (line[match.index + match[0].length - 2] === '\\') continue;
      add(line.slice(from, match.index), from > 0);
      from = match.index + match[0].length;
      const [, , repeated = '1', columns = '1', rows = '1'] = match;
      cells.push({
        text: '',
        repeated: Math.min(Number(repeated), MOST_REPEATED),
        columns: Math.min(Number(columns), MOST_REPEATED),
        rows: Math.min(Number(rows), MOST_REPEATED),
      });
    }
    add(line.slice(from), from > 0);
  }
  return cells;

  function add(text: string, isSameLine: boolean): void {
    const cell = cells.at(-1);
    if (cell !== undefined) cell.text += isSameLine ? text : `\n${text}`;
  }
}

function rowsOf(cells: readonly Cell[], columns: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const open: ({ text: string; left: number } | undefined)[] = [];
  const fill = (): void => {
    for (let above = open[row.length]; above !== undefined && above.left > 0; above = open[row.length]) {
      above.left--;
      row.push(above.text);
    }
  };
  for (const { text, repeated, columns: across, rows: down } of cells) {
    const said = text.replaceAll('\\|', '|').trim();
    for (let time = 0; time < repeated; time++) {
      fill();
      for (let at = 0; at < across && row.length < columns; at++) {
        const own = at === 0 ? said : '';
        open[row.length] = { text: own, left: down - 1 };
        row.push(own);
      }
      fill();
      if (row.length >= columns) {
        rows.push(row);
        row = [];
      }
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
