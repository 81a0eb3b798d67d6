/** Of which items, rows or lines is a block made, so that it is cut between them and never inside one? */

import type { Span } from './span.ts';

/** Sign of an item, with what follows it on its line; the same as in a plain text, and letters, numerals and numbers of several levels too. */
const MARKER =
  /^(?:[-*+•·‣◦▪■●○–—]|\p{Nd}{1,3}(?:\.(?:\p{Nd}{1,3}|[a-z])){1,6}[.)]?|\(?(?:\p{Nd}{1,9}|[a-zа-я]|[ivx]{1,5})[.)]|\[[ xX]\])(?=\s|$)|^[①-⑳]/u;
/** Of a line, enough to see its sign: in UTF-16 units. */
const LONGEST_MARKER = 12;

/** Lines looked at between two places where the work may pause. */
const LOOKED_AT_TOGETHER = 500;

/**
 * What a block is made of, trimmed, in order: rows of a table, lines of code, and items of a list with all below
 * them, that is from each line with a sign at the least indentation to the next. A lead at its start is a unit of its
 * own. Blank lines belong to no row or line. Yields where the work may pause.
 * @param lead into the text; one outside the span is no unit of it
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
      // The first line of a span has its indentation before the span.
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

/** The lead that a stretch is shown with: one that ends before it begins. Both into one text. */
export function leadBefore({ start }: Span, lead: Span | undefined): Span | undefined {
  return lead !== undefined && lead.end <= start ? lead : undefined;
}

/** The lead of a part of a block: what is cut off within a lead that is too long has none. */
export function leadOfPart(part: Span, lead: Span | undefined): Span | undefined {
  const isAtStart = lead !== undefined && lead.start === part.start && lead.end < part.end;
  return isAtStart ? lead : leadBefore(part, lead);
}
