/** What does a line of AsciiDoc begin or end: an item, a term, a block, a heading? */

import { numeral } from '../html/list-labels.ts';

export const SECTION = /^(={1,6}|#{1,6}) +(\S.*?)(?: +\1)?$/u;
export const ATTRIBUTES = /^\[(?!\[)[^\]]*\]$|^\[\[[^\]]*\]\]$/u;
export const TITLE = /^\.(?![.\s])(\S.*)$/u;
export const DELIMITER =
  /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|```[\w+-]*|~~~[\w+-]*|[|,:!]={3,})$/u;
export const UNORDERED = /^\s*(\*{1,8}|-|•)\s+(?=\S)/u;
export const ORDERED = /^\s*(\.{1,8}|\d{1,5}\.|[a-z]\.|[ivx]{1,6}\))\s+(?=\S)/u;
export const CALLOUT = /^<(\d{1,3}|\.)>\s+/u;
export const TERM = /^(?![-*.|=/]{4})(\S.*?|\S)(:{2,4}|;;)(?:\s+(.*))?$/u;
const UNDERLINES = '=-~^+';

export function isItem(line: string): boolean {
  return UNORDERED.test(line) || ORDERED.test(line);
}

/** The mark that distinguishes a list from others. */
export function markOf(line: string): string {
  const mark = UNORDERED.exec(line)?.[1] ?? ORDERED.exec(line)?.[1] ?? '';
  return /^[\da-z]/u.test(mark) ? (/^\d/u.test(mark) ? '1.' : 'a.') : mark;
}

/** @param counted how many items there are, including this one */
export function labelOf(mark: string, line: string, counted: number): string {
  if (/^[*•-]/u.test(mark)) return '-';
  const written = /^\s*(\d{1,5}\.|[a-z]\.|[ivx]{1,6}\))\s/u.exec(line)?.[1];
  if (written !== undefined) return written;
  return `${numeral(counted, ['1', 'a', 'i', 'A', 'I'][mark.length - 1] ?? '1')}.`;
}

/** The line that ends the block that a line begins. */
export function endOf(lines: readonly string[], one: number): number {
  const mark = lines[one] ?? '';
  const closes = /^(?:```|~~~)/u.test(mark) ? mark.slice(0, 3) : mark;
  let end = one + 1;
  while (end < lines.length && lines[end] !== closes) end++;
  return end;
}

export function underlined(line: string, below: string | undefined): number | undefined {
  if (below === undefined || below.length < 3 || !/^(?:=+|-+|~+|\^+|\++)$/u.test(below)) return undefined;
  if (Math.abs(below.length - line.length) > 1 || !/[\p{L}\p{N}]/u.test(line)) return undefined;
  return UNDERLINES.indexOf(below.charAt(0)) + 1;
}
