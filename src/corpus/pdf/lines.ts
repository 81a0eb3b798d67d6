/** Which lines are in a region of a page, and what are their properties? */

import { WIDE } from './columns.ts';
import { accented, joinedSegment, type Segment } from './segments.ts';

export interface Line extends Omit<Segment, 'runs'> {
  /** From 0. */
  readonly page: number;
  /** Unique for each region of the document. */
  readonly region: number;
  /** Where the lines of its region begin and end. */
  readonly left: number;
  readonly right: number;
  /** From left to right, at least one. */
  readonly cells: readonly Segment[];
  /** Distance to the baseline of the line above in its region; infinite for the first line. */
  readonly gap: number;
  readonly isBackward: boolean;
}

/** In font sizes: the most that the baselines of one row may differ. */
const SAME_ROW = 0.45;

/** Dot leaders to a page number. */
const LEADERS = /(?:\s?[.·…_]){4,}\s*/gu;

/** The lines of a region, from top to bottom. */
export function linesOf(segments: readonly Segment[], page: number, region: number): Line[] {
  const rows: { cells: Segment[]; y: number }[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const first = last?.cells[0];
    const isSame =
      last !== undefined &&
      first !== undefined &&
      segment.y - last.y < SAME_ROW * Math.min(segment.size, first.size) &&
      last.cells.every((cell) => cell.x1 <= segment.x0 + 1 || cell.x0 >= segment.x1 - 1);
    if (isSame) last.cells.push(segment);
    else rows.push({ cells: [segment], y: segment.y });
  }
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  let above = Number.NEGATIVE_INFINITY;
  return rows.map(({ cells, y }) => {
    const gap = y - above;
    above = y;
    return lineOf(cells, { page, region, left, right, gap });
  });
}

function lineOf(
  segments: readonly Segment[],
  place: Pick<Line, 'page' | 'region' | 'left' | 'right' | 'gap'>,
): Line {
  const cells = cellsOf(segments);
  const isBackward = isMostlyBackward(cells);
  const ordered = isBackward ? [...cells].reverse() : cells;
  let text = '';
  const raised: [number, number][] = [];
  for (const cell of ordered) {
    if (text !== '') text += ' ';
    for (const [start, end] of cell.raised) raised.push([text.length + start, text.length + end]);
    text += cell.text;
  }
  if (raised.length === 0) text = accented(text.replace(LEADERS, ' … ')).trim();
  const main = cells.reduce((most, cell) => (cell.text.length > most.text.length ? cell : most));
  return {
    ...place,
    // In a long document, the runs would take most of the memory.
    cells: cells.map((cell) => ({ ...cell, runs: [] })),
    text,
    raised,
    x0: cells[0]?.x0 ?? 0,
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    ...(main.mark !== undefined && { mark: main.mark }),
    isBackward,
  };
}

/** From left to right; segments without a wide gap between them form one cell. */
function cellsOf(segments: readonly Segment[]): Segment[] {
  const cells: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.x0 - b.x0)) {
    const last = cells.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && segment.x0 - before.x1 <= WIDE * Math.max(segment.size, before.size))
      last?.push(segment);
    else cells.push([segment]);
  }
  return cells.map(joinedSegment);
}

function isMostlyBackward(cells: readonly Segment[]): boolean {
  let [backward, all] = [0, 0];
  for (const { runs } of cells)
    for (const { isBackward, text } of runs) {
      all += text.length;
      if (isBackward) backward += text.length;
    }
  return backward * 2 > all;
}

/** The font and size that most characters of a document have. */
export interface Body {
  readonly size: number;
  readonly font: string;
}

/** Sizes are counted in steps of half a point. */
export function bodyOf(lines: Iterable<Pick<Line, 'size' | 'font' | 'text'>>): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { size, font, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  return { size: mostOf(sizes) ?? 0, font: mostOf(fonts) ?? '' };
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let most: [Key, number] | undefined;
  for (const one of counts) if (most === undefined || one[1] > most[1]) most = one;
  return most?.[0];
}
