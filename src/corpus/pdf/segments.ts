/** Which runs of words form one line, or one cell of a row? */

import { UNSPACED } from '../../text/scripts.ts';
import type { Run } from './runs.ts';

/** Words without a wide gap between them. */
export interface Segment {
  /** In reading order. */
  readonly runs: readonly Run[];
  readonly text: string;
  /** Smaller, raised numbers and signs, such as those that call a note: where they are in `text`. In order. */
  readonly raised: readonly (readonly [start: number, end: number])[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** That of most of its characters; the same applies to the font. */
  readonly size: number;
  readonly font: string;
  readonly mark?: string;
}

/** Gaps in font sizes: the least between words, and the least between columns. */
const BLANK = 0.13;
const NARROWEST = 0.6;

/** In sizes of the smaller font: the most that two baselines of one line may differ. */
const SAME_LINE = 0.3;

/** Words below this size, relative to the words beside them, may be raised or lowered. */
const SMALL = 0.86;

/** How far they may be from the baseline of those words, in sizes of their font. */
const FARTHEST_RAISED = 0.62;

/** A sign that calls a note. */
const CALL = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])$/u;

const UNSPACED_END = new RegExp(`[${UNSPACED}\\u3000-\\u303f\\uff00-\\uff60]$`, 'u');
const UNSPACED_START = new RegExp(`^[${UNSPACED}\\u3000-\\u303f\\uff00-\\uff60]`, 'u');

/** The segments of a frame, from top to bottom and left to right. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const groups: Run[][] = [];
  let row: Run[] = [];
  let base = 0;
  const close = (): void => {
    if (row.length > 0) groups.push(...parted(row));
    row = [];
  };
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const first = row[0];
    if (first !== undefined && run.y - base > SAME_LINE * Math.min(run.size, first.size)) close();
    if (row.length === 0) base = run.y;
    row.push(run);
  }
  close();
  return attached(groups)
    .map(segment)
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** A row, cut at its wide gaps. */
function parted(row: Run[]): Run[][] {
  row.sort((a, b) => a.x0 - b.x0);
  const parts: Run[][] = [];
  let end = 0;
  for (const run of row) {
    const last = parts.at(-1);
    if (last === undefined || run.x0 - end > NARROWEST * Math.max(run.size, last.at(-1)?.size ?? 0)) {
      parts.push([run]);
      end = run.x1;
    } else {
      last.push(run);
      end = Math.max(end, run.x1);
    }
  }
  return parts;
}

/** Moves raised and lowered runs into the line that they belong to. */
function attached(groups: Run[][]): Run[][] {
  const kept: Run[][] = [];
  const boxes = groups.map((runs) => ({
    runs,
    x0: Math.min(...runs.map(({ x0 }) => x0)),
    x1: Math.max(...runs.map(({ x1 }) => x1)),
    y: runs[0]?.y ?? 0,
    size: Math.max(...runs.map(({ size }) => size)),
  }));
  for (const [at, small] of boxes.entries()) {
    let into: (typeof boxes)[number] | undefined;
    for (const step of [-1, 1]) {
      for (let n = at + step; boxes[n] !== undefined; n += step) {
        const big = boxes[n];
        if (big === undefined) break;
        const far = Math.abs(big.y - small.y);
        if (far > 4 * small.size) break;
        const isNear = small.x0 < big.x1 + 0.5 * big.size && small.x1 > big.x0 - 0.5 * big.size;
        if (small.size < SMALL * big.size && far < FARTHEST_RAISED * big.size && isNear)
          if (into === undefined || far < Math.abs(into.y - small.y)) into = big;
      }
    }
    if (into === undefined) kept.push(small.runs);
    else into.runs.push(...small.runs);
  }
  return kept;
}

/** Joins adjacent segments, at least one, into a single segment. */
export function joinedSegment(segments: readonly Segment[]): Segment {
  const [only] = segments;
  return only !== undefined && segments.length === 1 ? only : segment(segments.flatMap(({ runs }) => runs));
}

function segment(runs: readonly Run[]): Segment {
  const main = mostOf(runs);
  const ordered = inOrder(runs);
  const raised: [number, number][] = [];
  let text = '';
  let last: Run | undefined;
  for (const run of ordered) {
    if (last !== undefined && isParted(last, run, text)) text += ' ';
    if (isRaised(run, main) && CALL.test(run.text)) raised.push([text.length, text.length + run.text.length]);
    text += run.text;
    last = run;
  }
  const { mark } = main;
  return {
    runs: ordered,
    text,
    raised,
    x0: Math.min(...runs.map(({ x0 }) => x0)),
    x1: Math.max(...runs.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    ...(mark !== undefined && { mark }),
  };
}

function isRaised(run: Run, main: Run): boolean {
  return run.size < SMALL * main.size && run.y < main.y - 0.15 * main.size;
}

function isParted(last: Run, run: Run, text: string): boolean {
  if (/\s$/u.test(text) || text === '') return false;
  const gap = last.x0 <= run.x0 ? run.x0 - last.x1 : last.x0 - run.x1;
  if (UNSPACED_END.test(text) && UNSPACED_START.test(run.text)) return gap > 0.8 * run.size;
  return last.isSpaced || gap > BLANK * Math.max(last.size, run.size);
}

/** A cedilla comes after its letter. */
const CEDILLA = /(\p{L}) ([\u0327\u0328]) ?/gu;
/** Spacing accents, which NFKC would take apart. */
const SPACING = /(?<=\p{L}) ?([¨´ˆ˜ˇ˘˚¯]) ?(?=\p{L})/gu;
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** Combines letters with the accents that are set beside them. */
export function accented(text: string): string {
  if (!/[\u0300-\u036f¨´ˆ˜ˇ˘˚¯]/u.test(text)) return text;
  return text
    .replace(SPACING, (_, sign: string) => ` ${sign.normalize('NFKC').trim()}`)
    .replace(CEDILLA, (_, letter: string, mark: string) => (letter + mark).normalize('NFC'))
    .replace(/(?<!\p{L}) ([\u0300-\u0326\u0329-\u036f]) ?(\p{L})/gu, ' $2$1')
    .replace(/(?<=\p{L}) ([\u0300-\u0326\u0329-\u036f]) ?(\p{L})/gu, '$2$1')
    .replace(/[ıȷ](?=[\u0300-\u036f])/gu, (letter) => DOTLESS[letter] ?? letter)
    .normalize('NFC');
}

/** A run of the size and font that most of the characters have. */
function mostOf(runs: readonly Run[]): Run {
  const lengths = new Map<string, { run: Run; length: number }>();
  for (const run of runs) {
    const key = `${run.font} ${run.size.toFixed(1)}`;
    const known = lengths.get(key) ?? { run, length: 0 };
    known.length += run.text.length;
    lengths.set(key, known);
  }
  let most: { run: Run; length: number } | undefined;
  for (const one of lengths.values()) if (most === undefined || one.length > most.length) most = one;
  return most?.run ?? (runs[0] as Run);
}

/** Runs in reading order: from the right if most letters run from right to left. */
function inOrder(runs: readonly Run[]): Run[] {
  const sorted = [...runs].sort((a, b) => a.x0 - b.x0);
  const backward = runs.reduce((sum, { isBackward, text }) => sum + (isBackward ? text.length : 0), 0);
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (backward * 2 < all || backward === 0) return sorted;
  const ordered: Run[] = [];
  let forward: Run[] = [];
  for (const run of sorted.reverse()) {
    if (!run.isBackward) {
      forward.unshift(run);
      continue;
    }
    ordered.push(...forward, run);
    forward = [];
  }
  return [...ordered, ...forward];
}

/** Whether two texts of one line or paragraph need a blank between them, which depends on their scripts. */
export function needsBlank(before: string, behind: string): boolean {
  return before !== '' && behind !== '' && !(UNSPACED_END.test(before) && UNSPACED_START.test(behind));
}
