/** Which rows and cells does a Word table have, and does it hold data or only lay out the page? */

import { childAt, childrenOf, textIn, type XmlElement } from '../packed/xml.ts';
import { isOn, numberOf, valueAt } from './styles.ts';

/** In UTF-16 units; a cell with more text is part of the page's layout. */
const LONGEST_CELL = 1_500;
/** The most columns that one cell may span. */
const MOST_SPANNED = 60;

export interface TableCell {
  readonly element: XmlElement;
  /** The number of columns that it spans. */
  readonly columns: number;
  /** Whether it continues the cell above. */
  readonly isBelow: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly isHeader: boolean;
}

export function rowsOf(table: XmlElement): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of withoutControls(table, 'w:tr')) {
    const properties = childAt(row, 'w:trPr');
    if (properties !== undefined && childAt(properties, 'w:del') !== undefined) continue;
    const before = numberOf(properties && valueAt(properties, 'w:gridBefore')) ?? 0;
    const cells: TableCell[] = [];
    if (before > 0) cells.push({ element: EMPTY, columns: Math.min(before, MOST_SPANNED), isBelow: false });
    for (const cell of withoutControls(row, 'w:tc')) {
      const own = childAt(cell, 'w:tcPr');
      const merge = own && childAt(own, 'w:vMerge');
      const columns = numberOf(own && valueAt(own, 'w:gridSpan')) ?? 1;
      cells.push({
        element: cell,
        columns: Math.min(Math.max(columns, 1), MOST_SPANNED),
        isBelow: merge !== undefined && merge.attributes['w:val'] !== 'restart',
      });
    }
    rows.push({ cells, isHeader: isOn(properties && childAt(properties, 'w:tblHeader')) ?? false });
  }
  return rows;
}

const EMPTY: XmlElement = { name: 'w:tc', attributes: {}, children: [] };

/**
 * Whether a table only places parts of the page side by side, or in a box.
 * @param hasHeading whether an element contains a heading
 */
export function isLayout(rows: readonly TableRow[], hasHeading: (cell: XmlElement) => boolean): boolean {
  if (Math.max(0, ...rows.map(({ cells }) => cells.length)) < 2) return true;
  for (const { cells } of rows)
    for (const { element } of cells)
      if (holds(element, 'w:tbl') || hasHeading(element) || lengthOf(element) > LONGEST_CELL) return true;
  return false;
}

/** How many rows at the top name the columns: those marked as headers, or a first row that is formatted differently. */
export function headersOf(table: XmlElement, rows: readonly TableRow[]): number {
  let marked = 0;
  while (rows[marked]?.isHeader === true) marked++;
  if (marked > 0) return marked < rows.length ? marked : 0;
  const [first] = rows;
  if (first === undefined || rows.length < 2) return 0;
  const isFilled = first.cells.every(({ element }) => {
    const length = lengthOf(element);
    return length > 0 && length <= LONGEST_HEADER;
  });
  const look = childAt(table, 'w:tblPr', 'w:tblLook')?.attributes ?? {};
  const isSet = look['w:firstRow'] === '1' || ((numberOf16(look['w:val']) ?? 0) & FIRST_ROW) !== 0;
  return isFilled && (isSet || first.cells.every(({ element }) => isBold(element))) ? 1 : 0;
}

/** In UTF-16 units; a longer column name is a sentence. */
const LONGEST_HEADER = 100;
/** Source: ECMA-376, 17.4.56, tblLook */
const FIRST_ROW = 0x20;

function numberOf16(told: string | undefined): number | undefined {
  const number = Number.parseInt(told ?? '', 16);
  return Number.isSafeInteger(number) ? number : undefined;
}

function isBold(cell: XmlElement): boolean {
  const runs = [...descendants(cell, 'w:r')].filter((run) => textOf(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => isOn(childAt(run, 'w:rPr', 'w:b')) === true);
}

/** Rows or cells may be wrapped in content controls. */
function* withoutControls(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    else if (/^w:(?:sdt|sdtContent|customXml|ins)$/u.test(child.name)) yield* withoutControls(child, name);
  }
}

function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}

function holds(element: XmlElement, name: string): boolean {
  return !descendants(element, name).next().done;
}

function lengthOf(element: XmlElement): number {
  return textOf(element).trim().length;
}

function textOf(element: XmlElement): string {
  let text = '';
  for (const one of descendants(element, 'w:t')) text += textIn(one);
  return text;
}
