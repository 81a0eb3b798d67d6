/** In which order are the lines of a page read: which are in columns, and what runs across them? */

import type { Segment } from './segments.ts';

/** Segments that are read from top to bottom, such as those in one column. */
export interface Region {
  readonly segments: readonly Segment[];
}

/** In font sizes: the smallest gap between columns. */
const NARROWEST = 0.6;

/** In font sizes: the smallest gap between the cells of a row. */
export const WIDE = 1.1;

/** The least number of lines on each side of a gap between columns. */
const FEWEST_LINES = 4;

/** Characters in an average line of running text; cells of tables have fewer. */
const LINE_LENGTH = 17;

/** If there are many lines that fill the page, as in an index or a newspaper, they may be shorter. */
const SHORT_LINE_LENGTH = 9;
const MANY_LINES = 12;

/** How deeply columns may be nested. */
const DEEPEST = 6;

/** With more segments than this, a page is read from top to bottom. */
const MOST_SEGMENTS = 8_000;

/** @param isBackward whether the right column is read first */
export function regionsOf(segments: readonly Segment[], isBackward = false): Region[] {
  if (segments.length > MOST_SEGMENTS) return [{ segments }];
  return parts(segments, isBackward, 0);
}

function parts(segments: readonly Segment[], isBackward: boolean, depth: number): Region[] {
  if (segments.length === 0) return [];
  const gutter = depth < DEEPEST && segments.length >= 2 * FEWEST_LINES ? widest(segments) : undefined;
  if (gutter === undefined) return [{ segments }];
  const middle = (gutter.x0 + gutter.x1) / 2;
  const above: Segment[] = [];
  const left: Segment[] = [];
  const right: Segment[] = [];
  const below: Segment[] = [];
  for (const segment of segments) {
    if (segment.y < gutter.y0) above.push(segment);
    else if (segment.y > gutter.y1) below.push(segment);
    else if ((segment.x0 + segment.x1) / 2 < middle) left.push(segment);
    else right.push(segment);
  }
  if (left.length === 0 || right.length === 0) return [{ segments }];
  const columns = isBackward ? [right, left] : [left, right];
  return [above, ...columns, below].flatMap((part) => parts(part, isBackward, depth + 1));
}

/** A stretch without words between two columns. */
interface Gutter {
  readonly x0: number;
  readonly x1: number;
  /** Baselines of its first and last line. */
  readonly y0: number;
  readonly y1: number;
}

/** The gap between columns with most lines beside it, if any. */
function widest(segments: readonly Segment[]): Gutter | undefined {
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const size = typicalSize(segments);
  const least = NARROWEST * size;
  let best: { gutter: Gutter; lines: number } | undefined;
  let open: Gutter[] = [];
  const weigh = (gutter: Gutter): void => {
    const lines = linesBeside(gutter, segments);
    if (lines > 0 && (best === undefined || lines > best.lines)) best = { gutter, lines };
  };
  for (const band of bandsOf(segments)) {
    const free = gapsIn(band.segments, left, right, least);
    const next: Gutter[] = [];
    for (const gutter of open) {
      let goesOn = false;
      for (const [from, to] of free) {
        const [x0, x1] = [Math.max(from, gutter.x0), Math.min(to, gutter.x1)];
        if (x1 - x0 < least) continue;
        next.push({ x0, x1, y0: gutter.y0, y1: band.y1 });
        if (x1 - x0 === gutter.x1 - gutter.x0) goesOn = true;
      }
      if (!goesOn) weigh(gutter);
    }
    for (const [x0, x1] of free) next.push({ x0, x1, y0: band.y0, y1: band.y1 });
    open = undominated(next);
  }
  for (const gutter of open) weigh(gutter);
  return best?.gutter;
}

/** Gutters that are not contained in another. */
function undominated(gutters: readonly Gutter[]): Gutter[] {
  const kept: Gutter[] = [];
  for (const gutter of gutters) {
    const isIn = kept.some(({ x0, x1, y0 }) => x0 <= gutter.x0 && x1 >= gutter.x1 && y0 <= gutter.y0);
    if (!isIn) kept.push(gutter);
  }
  return kept;
}

interface Band {
  readonly segments: readonly Segment[];
  readonly y0: number;
  readonly y1: number;
}

/** Groups of segments at about the same height. */
function bandsOf(segments: readonly Segment[]): Band[] {
  const bands: { segments: Segment[]; y0: number; y1: number }[] = [];
  for (const segment of segments) {
    const last = bands.at(-1);
    if (
      last !== undefined &&
      segment.y - last.y0 < 0.5 * Math.min(segment.size, last.segments[0]?.size ?? 0)
    ) {
      last.segments.push(segment);
      last.y1 = segment.y;
    } else bands.push({ segments: [segment], y0: segment.y, y1: segment.y });
  }
  return bands;
}

/** The gaps in a band, including those to the ends of all lines. */
function gapsIn(
  segments: readonly Segment[],
  left: number,
  right: number,
  least: number,
): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let end = left;
  for (const { x0, x1 } of [...segments].sort((a, b) => a.x0 - b.x0)) {
    if (x0 - end >= least) gaps.push([end, x0]);
    end = Math.max(end, x1);
  }
  if (right - end >= least) gaps.push([end, right]);
  return gaps;
}

/** How many lines of running text are beside a gutter; 0 if it separates the cells of a table. */
function linesBeside(gutter: Gutter, segments: readonly Segment[]): number {
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (const segment of segments) {
    if (segment.y < gutter.y0 || segment.y > gutter.y1) continue;
    if (segment.x1 <= gutter.x0 + 0.01) left.push(segment);
    else if (segment.x0 >= gutter.x1 - 0.01) right.push(segment);
    else return 0;
  }
  const fewer = Math.min(rows(left), rows(right));
  if (fewer < FEWEST_LINES) return 0;
  const shorter = Math.min(usualLength(left), usualLength(right));
  const isRunning =
    shorter >= LINE_LENGTH ||
    (fewer >= MANY_LINES && shorter >= SHORT_LINE_LENGTH && !isTabular(left, right));
  return isRunning ? fewer : 0;
}

function rows(segments: readonly Segment[]): number {
  return bandsOf(segments).length;
}

/** Whether many lines on either side are only numbers. */
function isTabular(left: readonly Segment[], right: readonly Segment[]): boolean {
  const isNumeric = (side: readonly Segment[]): boolean =>
    side.filter(({ text }) => /^[\d\s.,%$€£()+–-]+$/u.test(text)).length > 0.3 * side.length;
  return isNumeric(left) || isNumeric(right);
}

/**
 * In units of half the font size, of which a Chinese character takes two. If rows have several cells, the cells are
 * measured.
 */
function usualLength(segments: readonly Segment[]): number {
  const lengths = bandsOf(segments)
    .map(({ segments: row }) => {
      let [cells, length, end] = [0, 0, Number.NEGATIVE_INFINITY];
      for (const { x0, x1, size, text } of [...row].sort((a, b) => a.x0 - b.x0)) {
        if (x0 - end > WIDE * size) cells++;
        end = Math.max(end, x1);
        length += Math.max(text.length, (x1 - x0) / (0.6 * size));
      }
      return length / cells;
    })
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function typicalSize(segments: readonly Segment[]): number {
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
