/** Is a table of a page data or only layout, and which cells does it have? */

import type { Block, Words } from '../build/block.ts';
import { isBlank } from '../../text/unseen.ts';
import { isTextless } from './left-out.ts';
import { attribute, elementsIn, type HtmlElement, isElement, rawText, tokensOf } from './tree.ts';

/** A cell that spans more columns or rows than this is a mistake or an attack. */
const MOST_SPANNED_COLUMNS = 50;
const MOST_SPANNED_ROWS = 200;
/** A cell with more text, in UTF-16 units, is part of the page's layout. */
const LONGEST_CELL = 1_200;
/** So are cells with more text than this on average, if nothing names the columns. */
const LONGEST_AVERAGE = 150;

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly isHead: boolean;
}

/** The rows of the table itself, without those of tables nested in it. */
function rowsOf(table: HtmlElement): Row[] {
  const rows: Row[] = [];
  const add = (parent: HtmlElement, isHead: boolean): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child) || isTextless(child)) continue;
      if (/^(?:thead|tbody|tfoot)$/u.test(child.tagName)) add(child, child.tagName === 'thead');
      else if (child.tagName === 'tr')
        rows.push({
          isHead,
          cells: child.childNodes.filter(
            (cell): cell is HtmlElement =>
              isElement(cell) && /^t[dh]$/u.test(cell.tagName) && !isTextless(cell),
          ),
        });
    }
  };
  add(table, false);
  return rows.filter(({ cells }) => cells.length > 0);
}

/** Whether a table only places parts of the page side by side. */
export function isLayout(table: HtmlElement): boolean {
  const roles = tokensOf(table, 'role');
  if (roles.includes('presentation') || roles.includes('none')) return true;
  const rows = rowsOf(table);
  if (Math.max(0, ...rows.map(({ cells }) => cells.length)) < 2) return true;
  for (const { tagName } of elementsIn(table))
    if (/^(?:table|h[1-6]|pre|hr|form|article|main)$/u.test(tagName)) return true;
  const cells = rows.flatMap((row) => row.cells);
  const lengths = cells.map((cell) => rawText(cell).trim().length);
  if (lengths.some((length) => length > LONGEST_CELL)) return true;
  const names =
    cells.some(({ tagName }) => tagName === 'th') ||
    table.childNodes.some((child) => isElement(child) && child.tagName === 'caption');
  if (names) return false;
  if (rows.length < 2) return true;
  const filled = lengths.filter((length) => length > 0);
  return filled.reduce((sum, length) => sum + length, 0) > LONGEST_AVERAGE * filled.length;
}

/**
 * A data table as a block. The text of a cell that spans rows is repeated in each of them; of the columns that it
 * spans, all but the first are empty. Yields where the work may pause.
 * @param wordsOf the words of a cell
 */
export function* tableBlock(
  table: HtmlElement,
  wordsOf: (cell: HtmlElement) => Words,
): Generator<undefined, Block> {
  const found = rowsOf(table);
  const rows: Words[][] = [];
  const open: ({ words: Words; left: number } | undefined)[] = [];
  let caption = captionOf(table, wordsOf);
  let [headers, inHeader] = [0, true];
  for (const { cells, isHead } of found) {
    if (rows.length % MADE_TOGETHER === MADE_TOGETHER - 1) yield undefined;
    const row: Words[] = [];
    let column = 0;
    const fill = (): void => {
      for (let above = open[column]; above !== undefined && above.left > 0; above = open[column]) {
        row.push(above.words);
        above.left--;
        column++;
      }
    };
    for (const cell of cells) {
      fill();
      const words = wordsOf(cell);
      const columns = spanOf(cell, 'colspan', MOST_SPANNED_COLUMNS);
      const left = spanOf(cell, 'rowspan', MOST_SPANNED_ROWS) - 1;
      for (let at = 0; at < columns; at++) {
        const own = at === 0 ? words : NONE;
        row.push(own);
        open[column++] = { words: own, left };
      }
    }
    fill();
    const said = row.filter(({ text }) => !isBlank(text));
    if (said.length === 0) continue;
    // A first row with a single cell is the title of the table.
    if (rows.length === 0 && cells.length === 1 && row.length > 1 && caption === undefined) {
      caption = said[0];
      continue;
    }
    inHeader &&= isHead || cells.every((cell) => cell.tagName === 'th' || isBlank(rawText(cell)));
    if (inHeader) headers++;
    rows.push(row);
  }
  const isAllHeader = headers === rows.length;
  return { kind: 'table', rows, ...(caption && { caption }), headers: isAllHeader ? 0 : headers };
}

const NONE: Words = { text: '' };

/** Rows made between two points where the work may pause. */
const MADE_TOGETHER = 50;

function captionOf(table: HtmlElement, wordsOf: (cell: HtmlElement) => Words): Words | undefined {
  const caption = table.childNodes.find(
    (child): child is HtmlElement => isElement(child) && child.tagName === 'caption',
  );
  const words = caption && !isTextless(caption) ? wordsOf(caption) : undefined;
  return words !== undefined && !isBlank(words.text) ? words : undefined;
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const told = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(told) ? Math.min(Math.max(told, 1), most) : 1;
}
