/** Where does the address of a Markdown link end, and what does a link definition define? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';

/** In characters; a longer one is not a label. Source: CommonMark 0.31.2, link label */
const LONGEST_LABEL = 999;

/** Nested brackets in an address without `<>`; CommonMark requires at least three, cmark allows 32. */
const DEEPEST_BRACKETS = 32;

const SPACE = /[ \t\n]*/uy;
const LINE_END = /[ \t]*(?:\n|$)/uy;

/** Labels that differ only in case or white space are the same. */
export function normalLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\n]+/gu, ' ')
    .toLowerCase()
    .toUpperCase();
}

/** The address and end of the `(address "title")` that begins at `at`; undefined if there is none. */
export function addressAt(text: string, at: number): { end: number; url: string } | undefined {
  if (text[at] !== '(') return undefined;
  let end = after(SPACE, text, at + 1) ?? at;
  const start = end;
  const target = targetEnd(text, end);
  if (target === undefined) return undefined;
  end = after(SPACE, text, target) ?? target;
  if (end > target) end = after(SPACE, text, titleEnd(text, end) ?? end) ?? end;
  return text[end] === ')' ? { end: end + 1, url: addressIn(text, start, target) } : undefined;
}

/** The address without its `<>` and escaping backslashes. */
function addressIn(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  const bare = written.startsWith('<') ? written.slice(1, -1) : written;
  return bare
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ');
}

/**
 * The end of the `[label]` that begins at `at`, or undefined if there is none. It contains no brackets except escaped
 * ones.
 */
export function labelEnd(text: string, at: number): number | undefined {
  if (text[at] !== '[') return undefined;
  const last = Math.min(text.length, at + LONGEST_LABEL + 2);
  for (let end = at + 1; end < last; end++) {
    const sign = text[end];
    if (sign === ']') return end + 1;
    if (sign === '[') return undefined;
    if (sign === '\\') end++;
  }
  return undefined;
}

interface Definition extends Span {
  readonly label: string;
  readonly url: string;
}

/** The definitions at the start of a text, and where the text after them begins. */
export function definitionsIn(text: string): { found: Definition[]; rest: number } {
  const found: Definition[] = [];
  let rest = 0;
  for (;;) {
    const definition = definitionAt(text, rest);
    if (definition === undefined) return { found, rest: text.length - text.slice(rest).trimStart().length };
    found.push({ ...definition, label: normalLabel(definition.label) });
    rest = definition.end;
  }
}

/** The definition `[label]: address "title"` that begins at `from`, including its line end. */
function definitionAt(text: string, from: number): Definition | undefined {
  const start = after(SPACE, text, from) ?? from;
  const close = labelEnd(text, start);
  if (close === undefined || text[close] !== ':') return undefined;
  const label = text.slice(start + 1, close - 1);
  const address = after(SPACE, text, close + 1) ?? close;
  const target = targetEnd(text, address);
  // A label that begins with ^ is a footnote's.
  if (label.startsWith('^')) return undefined;
  if (label.trim() === '' || target === undefined || target === address) return undefined;
  const gap = after(SPACE, text, target) ?? target;
  const title = gap > target ? titleEnd(text, gap) : undefined;
  const titled = title === undefined ? undefined : after(LINE_END, text, title);
  const end = titled ?? after(LINE_END, text, target);
  return end === undefined ? undefined : { start, end, label, url: addressIn(text, address, target) };
}

function targetEnd(text: string, start: number): number | undefined {
  if (text[start] === '<') {
    for (let end = start + 1; end < text.length; end++) {
      const sign = text[end] ?? '';
      if (sign === '>') return end + 1;
      if (sign === '<' || sign === '\n') return undefined;
      if (sign === '\\' && /[<>\\]/u.test(text[end + 1] ?? '')) end++;
    }
    return undefined;
  }
  let depth = 0;
  let end = start;
  for (; end < text.length; end++) {
    const sign = text[end] ?? '';
    if (sign <= ' ' || sign === '\u007f') break;
    if (sign === '\\' && /[!-/:-@[-`{-~]/u.test(text[end + 1] ?? '')) end++;
    else if (sign === '(' && ++depth > DEEPEST_BRACKETS) return undefined;
    else if (sign === ')' && --depth < 0) break;
  }
  return depth > 0 ? undefined : end;
}

function titleEnd(text: string, start: number): number | undefined {
  const opening = text[start] ?? '';
  if (opening === '' || !`"'(`.includes(opening)) return undefined;
  const closing = opening === '(' ? ')' : opening;
  for (let end = start + 1; end < text.length; end++) {
    const sign = text[end];
    if (sign === closing) return end + 1;
    if (sign === '(' && opening === '(') return undefined;
    if (sign === '\\') end++;
  }
  return undefined;
}
