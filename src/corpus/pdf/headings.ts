/** Which lines of a PDF are headings, and at which level? */

import type { Body, Line } from './lines.ts';
import { markerOf } from './markers.ts';

export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Page, from 0; undefined if the bookmark leads nowhere. */
  readonly page?: number;
}

export interface Known {
  readonly body: Body;
  /** Bookmarks, in order. */
  readonly outline: readonly OutlineEntry[];
  /** Levels of headings, keyed by page and mark, according to the document's tags. */
  readonly tags: ReadonlyMap<string, number>;
  isBold(font: string): boolean;
}

/** The lines of one heading, and its level if the document itself says. */
export interface Headed {
  readonly count: number;
  readonly level?: number;
  /** How it is set; headings in the same style have the same level. */
  readonly style: Style;
}

export interface Style {
  readonly size: number;
  readonly isBold: boolean;
  /** How many numbers it begins with: 2 for "1.2". */
  readonly depth: number;
}

/** Words larger than running text by this factor are a heading. */
const LARGER = 1.13;

/** In UTF-16 units; longer text in large or bold type is just emphasised. */
const LONGEST = 200;
const LONGEST_BOLD = 120;

/** The most lines of one heading. */
const MOST_LINES = 4;

/** In font sizes: the largest gap between lines of one heading. */
const LEADING = 1.6;

/** In font sizes: a line with a larger gap above it stands apart. */
const APART = 1.35;

const NUMBERED =
  /^(?:(?:chapter|part|section|article|appendix|annex|kapitel|teil|abschnitt|anhang|chapitre|partie|annexe|capítulo|capitolo|parte|глава|раздел|часть|статья|приложение|bölüm|chương)\s+[\dIVXLCA-Z]+\b|§+\s*\d+|(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\p{Lu}|\p{Lo})|([IVX]{1,5}|[A-H])\.\s+(?=\p{Lu})|第[\d一二三四五六七八九十百零〇]+[章节節条條編部回])/iu;

/** The heading that begins at a line, if any. */
export function headingAt(lines: readonly Line[], at: number, known: Known): Headed | undefined {
  const line = lines[at];
  if (line === undefined || !/[\p{L}\p{N}]/u.test(line.text)) return undefined;
  const tagged = levelByTag(line, known);
  const set = alike(lines, at, known);
  const style = styleOf(line, known);
  if (tagged !== undefined) {
    let count = 1;
    for (; count < MOST_LINES; count++) {
      const next = lines[at + count];
      if (next === undefined || next.page !== line.page || next.mark !== line.mark) break;
    }
    return { count, level: tagged, style };
  }
  const bookmarked = levelByBookmark(lines, at, set, known);
  if (bookmarked !== undefined) return { ...bookmarked, style };
  const text = lines
    .slice(at, at + set)
    .map((one) => one.text)
    .join(' ');
  const isLarge = line.size >= LARGER * known.body.size;
  if (text.length > (isLarge ? LONGEST : LONGEST_BOLD)) return undefined;
  if (!/\p{L}{2}|[\p{Lo}]/u.test(text) || isMath(text)) return undefined;
  if (isLarge && text.length <= LONGEST && set <= MOST_LINES && !isSentence(text, set))
    return { count: set, style };
  const next = lines[at + set];
  const isApart = line.gap > APART * line.size;
  const { isBold } = style;
  const isOther = line.font !== known.body.font && line.size >= 0.95 * known.body.size;
  const isShort = text.length <= LONGEST_BOLD && set <= 2 && line.cells.length <= 2;
  if (!isShort || /[,;]$/u.test(text) || line.size < 0.9 * known.body.size) return undefined;
  const isNumbered = NUMBERED.test(text);
  if (!isNumbered && markerOf(text) !== undefined) return undefined;
  // A line that ends like a sentence is one, unless it is bold and numbered.
  if (/[.!…]["”»)]?$/u.test(text) && !(isNumbered && isBold)) return undefined;
  if (isBold && (isApart || isNumbered || isFollowed(line, next)) && next !== undefined)
    return { count: set, style };
  if (isOther && isNumbered && isApart && next !== undefined && line.x1 < line.right - 2 * line.size)
    return { count: set, style };
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isCapital =
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (
    isCapital &&
    isApart &&
    set <= 2 &&
    next !== undefined &&
    isFollowed(line, next) &&
    line.cells.length === 1
  )
    return { count: set, style: { ...style, isBold: true } };
  return undefined;
}

function isFollowed(line: Line, next: Line | undefined): boolean {
  return next !== undefined && next.page === line.page && next.region === line.region;
}

function isSentence(text: string, lines: number): boolean {
  return lines > 1 && /[.!?]$/u.test(text) && text.length > 80;
}

/** Whether it consists of signs and single letters, like a formula. */
function isMath(text: string): boolean {
  const letters = text.match(/\p{L}{3,}|\p{Lo}/gu)?.join('').length ?? 0;
  return letters * 3 < text.replace(/\s/gu, '').length;
}

function styleOf({ size, font, text }: Line, { isBold }: Known): Style {
  const numbers = NUMBERED.exec(text)?.[1];
  const depth = numbers === undefined ? 0 : numbers.split('.').filter(Boolean).length;
  return { size: Math.round(size * 2) / 2, isBold: isBold(font), depth };
}

/** How many lines, beginning at one, are set in the same style and belong together. */
function alike(lines: readonly Line[], at: number, { isBold }: Known): number {
  const line = lines[at];
  if (line === undefined) return 0;
  let count = 1;
  for (;;) {
    const next = lines[at + count];
    if (next === undefined || next.region !== line.region) return count;
    const isAlike =
      Math.abs(next.size - line.size) < 0.05 * line.size &&
      (next.font === line.font || isBold(next.font) === isBold(line.font));
    const isNew = NUMBERED.test(next.text) && NUMBERED.test(line.text);
    if (!isAlike || isNew || next.gap > LEADING * line.size) return count;
    count++;
  }
}

function levelByTag({ page, mark }: Line, { tags }: Known): number | undefined {
  return mark === undefined ? undefined : tags.get(`${page} ${mark}`);
}

function levelByBookmark(
  lines: readonly Line[],
  at: number,
  set: number,
  { outline, body }: Known,
): { count: number; level: number } | undefined {
  const first = lines[at];
  if (first === undefined || outline.length === 0) return undefined;
  const own = outline.filter(({ page }) => page === first.page);
  if (own.length === 0) return undefined;
  let text = '';
  for (let count = 1; count <= Math.min(MOST_LINES, Math.max(set, 1)); count++) {
    text += lines[at + count - 1]?.text ?? '';
    const said = bare(text);
    const found = own.find(
      ({ title }) =>
        bare(title) === said || (bare(title) !== '' && unnumbered(said) === unnumbered(bare(title))),
    );
    if (found !== undefined && first.size >= 0.85 * body.size) return { count, level: found.level };
  }
  return undefined;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function unnumbered(text: string): string {
  return text.replace(/^(?:chapter|kapitel|part|section|appendix)?(?:\d+|[ivx]+(?=\P{L}))?/u, '');
}

/** Levels of headings if the document does not give them: larger ones are outer, and bold ones come before others. */
export function levelsOf(headings: readonly Headed[], body: Body): number[] {
  const styles = new Map<string, Style>();
  const keyOf = ({ size, isBold }: Style): string => `${size} ${isBold}`;
  for (const { style } of headings) styles.set(keyOf(style), style);
  const sizes = [...styles.values()].sort((a, b) => b.size - a.size || Number(b.isBold) - Number(a.isBold));
  const ranks = new Map(sizes.map((style, rank) => [keyOf(style), rank + 1]));
  /** The smallest depth of numbers among headings of one style. */
  const least = new Map<string, number>();
  for (const { style } of headings)
    if (style.depth > 0) {
      const key = keyOf(style);
      least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, style.depth));
    }
  // A heading numbered "1" determines the level of those numbered "1.2", whatever their style.
  const outer = headings.find(({ level, style }) => level === undefined && style.depth === 1);
  const base = outer === undefined ? undefined : (ranks.get(keyOf(outer.style)) ?? 1);
  return headings.map(({ level, style }) => {
    if (level !== undefined) return level;
    const key = keyOf(style);
    if (base !== undefined && style.depth > 1) return Math.min(6, base + style.depth - 1);
    const deeper = style.depth > 0 ? style.depth - (least.get(key) ?? style.depth) : 0;
    return Math.min(6, (ranks.get(key) ?? 1) + deeper) + (style.size < body.size * 0.9 ? 1 : 0);
  });
}
