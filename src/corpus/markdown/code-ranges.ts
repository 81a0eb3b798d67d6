/** Which ranges of a Markdown file are code, where no sign is markup? */

import type { Span } from '../../text/span.ts';

/** Lines examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 200;

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})(.*)$/u;

/**
 * Fenced blocks with their fences, and code between ticks; in order, without overlap. Yields where the work may pause.
 */
export function* codeRanges(text: string, from = 0): Generator<undefined, Span[]> {
  const ranges: Span[] = [];
  let fence: { readonly sign: string; readonly start: number } | undefined;
  let running = from;
  let looked = 0;
  const endRunning = (end: number): void => {
    if (running < end) for (const span of ticksIn(text, running, end)) ranges.push(span);
  };
  for (let start = from; start <= text.length; ) {
    if (++looked % LOOKED_AT_TOGETHER === 0) yield undefined;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const marked = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
    const sign = marked?.[1] ?? '';
    if (fence !== undefined) {
      if (sign.startsWith(fence.sign) && (marked?.[2] ?? '').trim() === '') {
        ranges.push({ start: fence.start, end });
        fence = undefined;
        running = end + 1;
      }
    } else if (sign !== '' && !(sign.startsWith('`') && marked?.[2]?.includes('`'))) {
      endRunning(start);
      fence = { sign, start: start + line.indexOf(sign) };
    } else if (line.trim() === '') {
      endRunning(start);
      running = end + 1;
    }
    start = end + 1;
  }
  if (fence === undefined) endRunning(text.length);
  else ranges.push({ start: fence.start, end: text.length });
  return ranges;
}

/** Code between runs of equally many ticks, within one paragraph. */
function* ticksIn(text: string, from: number, to: number): Generator<Span> {
  const first = text.indexOf('`', from);
  if (first < 0 || first >= to) return;
  const rows = Array.from(text.slice(from, to).matchAll(/`+/gu), ({ 0: row, index }) => ({
    start: from + index,
    length: row.length,
  }));
  const places = new Map<number, number[]>();
  for (const [at, { length }] of rows.entries()) {
    const known = places.get(length);
    if (known === undefined) places.set(length, [at]);
    else known.push(at);
  }
  const next = new Map<number, number>();
  for (let at = 0; at < rows.length; at++) {
    const opening = rows[at];
    if (opening === undefined) return;
    const same = places.get(opening.length) ?? [];
    let place = next.get(opening.length) ?? 0;
    while ((same[place] ?? Number.POSITIVE_INFINITY) <= at) place++;
    next.set(opening.length, place);
    const closing = same[place];
    if (closing === undefined) continue;
    const row = rows[closing];
    if (row !== undefined) yield { start: opening.start, end: row.start + row.length };
    at = closing;
  }
}

/** The range that contains an offset, if any. Offsets must not decrease from call to call. */
export function insideOf(ranges: readonly Span[]): (offset: number) => Span | undefined {
  let at = 0;
  return (offset) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at++;
    const range = ranges[at];
    return range !== undefined && range.start <= offset ? range : undefined;
  };
}
