/** Which lines are page headers, page footers and page numbers? They repeat from page to page at the same height. */

import type { Segment } from './segments.ts';

export interface Lines {
  readonly segments: readonly Segment[];
  readonly height: number;
  /** The number that the document prints. */
  readonly label: string;
}

/** Share of the page's height, at its top and at its bottom. */
const MARGIN = 0.14;

/** The most rows from the top, and from the bottom. */
const MOST_ROWS = 3;

/** The rows of a table have more cells than a page header has parts. */
const MOST_CELLS = 8;

/** In points: how far rows of two pages may differ and still be at the same height. */
const SAME_HEIGHT = 4;

/** The least number of pages on which a row must repeat, in a document with more than a few. */
const FEWEST_PAGES = 3;

/** How many pages apart repetitions may be: odd and even pages differ, and some begin a chapter. */
const NEAREST = 6;

/** A page number, with the signs and words around it. */
const PAGE_NUMBER =
  /^[\s\-–—|·•[(/]*(?:(?:page|pages?|p\.|pg\.?|seite|s\.|página|pág\.|pagina|pag\.|стр\.|страница|sayfa|trang|صفحة|σελίδα|pagină|第)\s*)?(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-–]?\d{1,4})(?:\s*(?:of|von|sur|de|di|из|\/|／|van|out of)\s*\d{1,4})?\s*(?:页|頁|ページ)?[\s\-–—|·•\])/]*$/iu;

interface Row {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** For each page, the segments that are not part of its running text. */
export function runningOf(pages: readonly Lines[]): ReadonlySet<Segment>[] {
  const edges = pages.map(edgeRows);
  const left = pages.map(() => new Set<Segment>());
  /** For each text of a row, the pages and heights where it occurs. */
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

/** Whether a row is nothing but the number of its own page. */
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

/** A Roman numeral below 400. */
export function roman(letters: string): number {
  let sum = 0;
  for (const [at, letter] of [...letters].entries()) {
    const value = ROMAN[letter] ?? 0;
    sum += value < (ROMAN[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** The text of a row, with all numbers alike. */
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
