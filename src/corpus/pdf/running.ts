/** Which lines are running heads and feet, and numbers of pages? They repeat from page to page at one height. */

import type { Segment } from './segments.ts';

export interface Lines {
  readonly segments: readonly Segment[];
  readonly height: number;
  /** As the document prints it. */
  readonly label: string;
}

/** Of the height of a page, at its top and at its bottom. */
const MARGIN = 0.14;

/** Rows from the top, and from the bottom. */
const MOST_ROWS = 3;

/** The rows of a table have more cells than a head has parts. */
const MOST_CELLS = 8;

/** In points between rows of two pages that stand at one height. */
const SAME_HEIGHT = 4;

/** On as many pages a row returns, of a document of more than a few. */
const FEWEST_PAGES = 3;

/** Pages that one on which a row returns may be away: odd and even ones differ, and some begin a chapter. */
const NEAREST = 6;

/** A number of a page, with the signs and words around it. */
const PAGE_NUMBER =
  /^[\s\-–—|·•[(/]*(?:(?:page|pages?|p\.|pg\.?|seite|s\.|página|pág\.|pagina|pag\.|стр\.|страница|sayfa|trang|صفحة|σελίδα|pagină|第)\s*)?(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-–]?\d{1,4})(?:\s*(?:of|von|sur|de|di|из|\/|／|van|out of)\s*\d{1,4})?\s*(?:页|頁|ページ)?[\s\-–—|·•\])/]*$/iu;

interface Row {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** By page, the segments that are none of its running text. */
export function runningOf(pages: readonly Lines[]): ReadonlySet<Segment>[] {
  const edges = pages.map(edgeRows);
  const left = pages.map(() => new Set<Segment>());
  /** By what a row says, its pages and heights. */
  const said = new Map<string, { page: number; y: number }[]>();
  const numbers = new Map<number, { page: number; y: number }[]>();
  for (const [page, rows] of edges.entries())
    for (const { text, y } of rows) {
      push(said, folded(text), { page, y });
      const number = pageNumber(text);
      if (number !== undefined) push(numbers, number - page, { page, y });
    }
  const returns = (
    all: readonly { page: number; y: number }[] | undefined,
    page: number,
    y: number,
  ): number =>
    new Set(
      all
        ?.filter((one) => Math.abs(one.y - y) <= SAME_HEIGHT && Math.abs(one.page - page) <= 4 * NEAREST)
        .map((one) => one.page),
    ).size;
  for (const [page, rows] of edges.entries()) {
    for (const row of rows) {
      const number = pageNumber(row.text);
      const isNumber =
        number !== undefined
          ? returns(numbers.get(number - page), page, row.y) >= 2 || isAlone(row, pages, page)
          : false;
      const often = returns(said.get(folded(row.text)), page, row.y);
      const isOften = often >= FEWEST_PAGES || (often >= 2 && pages.length <= FEWEST_PAGES + 1);
      const isHead = isOften && /\p{L}/u.test(row.text) && row.segments.length <= MOST_CELLS;
      if (isNumber || isHead) for (const segment of row.segments) left[page]?.add(segment);
    }
  }
  return left;
}

/** Whether a row is nothing but the number that its page has, at the very end of it. */
function isAlone({ text, y }: Row, pages: readonly Lines[], page: number): boolean {
  const { label = '', height = 0 } = pages[page] ?? {};
  const number = PAGE_NUMBER.exec(text)?.[1] ?? '';
  const isOwn = number.toLowerCase() === label.toLowerCase() || number === String(page + 1);
  return isOwn && (y > height * (1 - MARGIN / 2) || /page|seite|стр|第|\//iu.test(text) || pages.length > 1);
}

function edgeRows({ segments, height }: Lines): Row[] {
  const rows: { segments: Segment[]; y: number }[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    if (last !== undefined && segment.y - last.y < 0.4 * segment.size) last.segments.push(segment);
    else rows.push({ segments: [segment], y: segment.y });
  }
  const top = rows.slice(0, MOST_ROWS).filter(({ y }) => y < height * MARGIN);
  const bottom = rows.slice(-MOST_ROWS).filter(({ y }) => y > height * (1 - MARGIN));
  return [...new Set([...top, ...bottom])].map(({ segments: own, y }) => {
    const ordered = [...own].sort((a, b) => a.x0 - b.x0);
    const text = ordered.map((one) => one.text).join(' ');
    return { segments: own, text, y, size: Math.max(...own.map(({ size }) => size)) };
  });
}

function pageNumber(text: string): number | undefined {
  const [, number] = PAGE_NUMBER.exec(text) ?? [];
  if (number === undefined) return undefined;
  const digits = /\d+$/u.exec(number)?.[0];
  return digits === undefined ? roman(number.toLowerCase()) : Number(digits);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Below 400. */
export function roman(letters: string): number {
  let sum = 0;
  for (const [at, letter] of [...letters].entries()) {
    const value = ROMAN[letter] ?? 0;
    sum += value < (ROMAN[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** A row whatever numbers it has. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/(?<=^|\s)[ivxlc]+(?=\s|$)/gu, '#')
    .replace(/\s+/gu, ' ');
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
