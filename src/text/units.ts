/** Which items, rows or lines make up a block, so that it is cut between them and never inside one? */

import type { Span } from './span.ts';

/**
 * The sign of an item, with the text after it on its line. Includes every sign of a plain text, and letters, numerals
 * and multi-level numbers too.
 */
const MARKER =
  /^(?:[-*+•·‣◦▪■●○–—]|\p{Nd}{1,3}(?:\.(?:\p{Nd}{1,3}|[a-z])){1,6}[.)]?|\(?(?:\p{Nd}{1,9}|[a-zа-я]|[ivx]{1,5})[.)]|\[[ xX]\])(?=\s|$)|^[①-⑳]/u;
/** In UTF-16 units: enough of a line to see its sign. */
const LONGEST_MARKER = 12;

/** Lines examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 500;

/**
 * The units of a block, trimmed, in order: rows of a table, lines of code, or items of a list with everything below
 * them, which means from each line with a sign at the least indentation to the next. A lead at the start is a unit of
 * its own. Blank lines belong to no row or line. Yields where the work may pause.
 * @param lead into the text; not a unit if it lies outside the span
 */
export function* unitsInTurn(
  text: string,
  span: Span,
  kind: 'list' | 'table' | 'code',
  lead?: Span,
): Generator<undefined, Span[]> {
  const isLed = lead !== undefined && lead.start === span.start && lead.end < span.end;
  const units: { start: number; end: number }[] = isLed ? [{ start: lead.start, end: lead.end }] : [];
  const from = isLed ? lead.end : span.start;
  const lines: { start: number; end: number; indent: number | undefined }[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < span.end; ) {
    if (lines.length % LOOKED_AT_TOGETHER === LOOKED_AT_TOGETHER - 1) yield undefined;
    const newline = text.indexOf('\n', at);
    const to = newline < 0 ? span.end : Math.min(newline, span.end);
    const line = text.slice(at, to);
    const words = line.trim();
    if (words !== '') {
      const start = at + line.length - line.trimStart().length;
      // The indentation of the first line lies before the span.
      const indent = MARKER.test(words.slice(0, LONGEST_MARKER))
        ? start - (text.lastIndexOf('\n', start - 1) + 1)
        : undefined;
      least = Math.min(least, indent ?? least);
      lines.push({ start, end: start + words.length, indent });
    }
    at = to + 1;
  }
  let open: { start: number; end: number } | undefined;
  for (const { start, end, indent } of lines) {
    if (kind === 'list' && open !== undefined && (indent === undefined || indent > least)) open.end = end;
    else {
      open = { start, end };
      units.push(open);
    }
  }
  return units;
}

/**
 * The lead that a stretch is shown with, which is one that ends before the stretch begins. Both are offsets into the
 * same text.
 */
export function leadBefore({ start }: Span, lead: Span | undefined): Span | undefined {
  return lead !== undefined && lead.end <= start ? lead : undefined;
}

/** The lead of a part of a block. A part that is cut from inside a lead that is too long has none. */
export function leadOfPart(part: Span, lead: Span | undefined): Span | undefined {
  const isAtStart = lead !== undefined && lead.start === part.start && lead.end < part.end;
  return isAtStart ? lead : leadBefore(part, lead);
}
