/**
 * Which words are where on a PDF page? Everything is rotated so that lines run from left to right, from top to bottom.
 */

import { CONTROLS, isBlank } from '../../text/unseen.ts';

/** Words set together. Lengths are in points (1/72 inch). */
export interface Run {
  readonly text: string;
  /** Where its words begin and end along the line. */
  readonly x0: number;
  readonly x1: number;
  /** Its baseline, from the top. */
  readonly y: number;
  readonly size: number;
  /** The name that pdf.js gives it. */
  readonly font: string;
  /** Whether a blank follows it. */
  readonly isSpaced: boolean;
  /** Whether it runs from right to left. */
  readonly isBackward: boolean;
  /** The marked content that it belongs to, if any: the id by which the document's tags refer to it. */
  readonly mark?: string;
}

/** A piece of text as pdf.js reports it. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** The beginning or end of marked content. */
export interface MarkedItem {
  readonly type: string;
  readonly id?: string | null;
}

export interface TextContent {
  readonly items: readonly (TextItem | MarkedItem)[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

/** Words that run in one direction. */
export interface Frame {
  readonly runs: readonly Run[];
  /** Of the page after rotation. */
  readonly width: number;
  readonly height: number;
}

/**
 * In quarter turns: words rotated further from the nearest quarter turn are slanted, like a "draft" stamp across the
 * page.
 */
const ASLANT = 0.1;

/** Bullets of symbol fonts, whose characters have no meaning elsewhere. */
const SYMBOL_BULLETS = /[\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf0a8\uf071\uf0be\uf02d]/gu;

/**
 * The frames of a page, beginning with the one that has most words.
 * @param view size of the page as shown, and the matrix that turns it upright
 */
export function framesOf(
  { items, styles }: TextContent,
  view: { readonly width: number; readonly height: number; readonly transform: readonly number[] },
): Frame[] {
  const byTurn = new Map<number, Run[]>();
  const sizes = sizesOf(items);
  const marks: (string | undefined)[] = [];
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item.id ?? marks.at(-1));
      continue;
    }
    if (isBlank(item.str)) continue;
    const matrix = product(view.transform, item.transform);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const told = Math.hypot(c, d) || Math.hypot(a, b);
    const size = sizes.get(sizeKey(item)) ?? told;
    if (!(size > 0) || !Number.isFinite(e + f + size)) continue;
    const isVertical = styles[item.fontName]?.vertical === true;
    const quarters = (Math.atan2(b, a) / Math.PI) * 2;
    const isAslant = Math.abs(quarters - Math.round(quarters)) > ASLANT;
    const turn = isVertical ? 1 : isAslant ? 4 : (Math.round(quarters) + 4) % 4;
    const [x, y] = turned(turn, e, f, view);
    const scale = told / (Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) || told);
    const length = (isVertical ? item.height : item.width) * scale;
    const text = item.str.replace(SYMBOL_BULLETS, '•').trim();
    // Some programs print bold by setting the words twice.
    const key = `${text}\n${Math.round(x)}\n${Math.round(y)}\n${turn}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const next = items[at + 1];
    const mark = marks.at(-1);
    const isSpaced =
      / $/u.test(item.str) || (next !== undefined && 'str' in next && next.str !== '' && isBlank(next.str));
    const run: Run = {
      text,
      x0: x,
      x1: x + length,
      y: isVertical ? y + size / 2 : y,
      size,
      font: item.fontName,
      isSpaced,
      isBackward: item.dir === 'rtl',
      ...(mark !== undefined && { mark }),
    };
    const known = byTurn.get(turn);
    if (known === undefined) byTurn.set(turn, [run]);
    else known.push(run);
  }
  return [...byTurn]
    .map(([turn, runs]) => ({
      runs,
      width: turn % 2 === 0 ? view.width : view.height,
      height: turn % 2 === 0 ? view.height : view.width,
    }))
    .sort((a, b) => lengthOf(b.runs) - lengthOf(a.runs));
}

/**
 * The width of an average character, in font sizes. If a font seems narrower or wider than the limits, its reported
 * size is wrong.
 */
const USUAL_WIDTH = 0.48;
const NARROWEST = 0.15;
const WIDEST = 1.6;

/**
 * The real sizes of fonts whose reported size is in an arbitrary unit, as in Type 3 fonts; keyed by font name and
 * reported size.
 */
function sizesOf(items: readonly (TextItem | MarkedItem)[]): ReadonlyMap<string, number> {
  const widths = new Map<string, { width: number; length: number; size: number }>();
  for (const item of items) {
    if (!('str' in item) || item.width === 0 || isBlank(item.str)) continue;
    const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0);
    const known = widths.get(sizeKey(item)) ?? { width: 0, length: 0, size };
    known.width += item.width;
    known.length += item.str.length;
    widths.set(sizeKey(item), known);
  }
  const found = new Map<string, number>();
  for (const [key, { width, length, size }] of widths) {
    const usual = width / length;
    if (usual < NARROWEST * size || usual > WIDEST * size) found.set(key, usual / USUAL_WIDTH);
  }
  return found;
}

function sizeKey({ fontName, transform: [, , c = 0, d = 0] }: TextItem): string {
  return `${fontName} ${Math.hypot(c, d).toFixed(3)}`;
}

const UNNAMED = new RegExp(`[${CONTROLS}\\ufffd]`, 'gu');

/** The number of characters that a font draws without saying which they are, and the number of all characters. */
export function unnamed(items: readonly (TextItem | MarkedItem)[]): {
  readonly unnamed: number;
  readonly all: number;
} {
  let [own, all] = [0, 0];
  for (const item of items) {
    if (!('str' in item)) continue;
    all += item.str.length;
    own += item.str.match(UNNAMED)?.length ?? 0;
  }
  return { unnamed: own, all };
}

function turned(
  turn: number,
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): [number, number] {
  switch (turn) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
}

function product(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
