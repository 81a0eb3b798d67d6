/** Where is the front matter of a file, and in which dialect is it written? */

import { FIELD_NAMES, plainName } from './names.ts';

export type Dialect = 'yaml' | 'toml' | 'json';

export interface FrontBlock {
  readonly dialect: Dialect;
  /** Of the text between the fences, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Where the text below the front matter begins. */
  readonly bodyStart: number;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Whether its closing fence is present. */
  readonly isClosed: boolean;
}

const CLOSING: Readonly<Record<string, { readonly dialect: Dialect; readonly end: RegExp }>> = {
  '---': { dialect: 'yaml', end: /^(?:---|\.\.\.)[ \t]*\r?$/gmu },
  '+++': { dialect: 'toml', end: /^\+\+\+[ \t]*\r?$/gmu },
  ';;;': { dialect: 'json', end: /^;;;[ \t]*\r?$/gmu },
};

/** In UTF-16 units: blank lines and the fence; with more above it, it is a text that begins late. */
const OPENED_WITHIN = 200;
const OPENING = /^(?:[ \t]*\r?\n)*(---|\+\+\+|;;;)[ \t]*\r?\n/u;

/** `title: …`, in any case, with or without quotation marks; null if a line is not a field. */
const FIELD = /^(["']?)([\p{L}\p{N}_$@][\p{L}\p{N}_$@ ./-]{0,60}?)\1[ \t]*([:=])(?=\s|$|["'[{\d])/u;

/**
 * Front matter between `---`, `+++` or `;;;`; a JSON object at the beginning, as in Hugo; or lines from `Title:` on at
 * the very top, as in MkDocs. Undefined if the text begins at once, perhaps with a rule at its top.
 * @param longest of a block without fences, in UTF-16 units
 */
export function frontBlock(text: string, longest: number): FrontBlock | undefined {
  const opening = OPENING.exec(text.slice(0, OPENED_WITHIN));
  const known = CLOSING[opening?.[1] ?? ''];
  if (opening === null || known === undefined)
    return leadingObject(text, longest) ?? titleLines(text, longest);
  const start = opening[0].length;
  const line = opening[0].split('\n').length;
  known.end.lastIndex = start;
  const closing = known.end.exec(text);
  const end = fieldsEnd(text, start, Math.min(text.length, start + longest));
  // A closing line far below does not count if the text begins long before it.
  if (closing !== null && (closing.index - start <= longest || end - start >= longest)) {
    const bodyStart = closing.index + closing[0].length;
    return { dialect: known.dialect, start, end: closing.index, bodyStart, line, isClosed: true };
  }
  return end === start
    ? undefined
    : { dialect: known.dialect, start, end, bodyStart: end, line, isClosed: false };
}

/**
 * Where the lines that may be fields end: lines that name a field, and indented, listed or blank lines between them.
 */
export function fieldsEnd(text: string, start: number, most: number): number {
  let end = start;
  let isBelow = false;
  for (let from = start; from < most; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const line = text.slice(from, Math.min(to, from + 200)).trimEnd();
    const isPart: boolean = isBelow && /^(?:[ \t]+\S|-[ \t]|[}\]])/u.test(line);
    isBelow = FIELD.test(line) || isPart || /^\[[\w. -]+\]$/u.test(line);
    if (isBelow) end = Math.min(text.length, to + 1);
    // A comment or a blank line belongs to the fields that follow it.
    else if (!/^(?:#|$)/u.test(line)) break;
    from = to + 1;
  }
  return end;
}

/** Whether a line names a field. */
export function fieldOf(line: string): { readonly name: string; readonly value: string } | undefined {
  const found = FIELD.exec(line);
  if (found === null) return undefined;
  return { name: found[2] ?? '', value: line.slice(found[0].length).trim() };
}

function leadingObject(text: string, longest: number): FrontBlock | undefined {
  if (!/^\{[ \t]*\r?\n/u.test(text.slice(0, OPENED_WITHIN))) return undefined;
  let [depth, quoted] = [0, false];
  for (let at = 0; at < Math.min(text.length, longest); at++) {
    const sign = text[at];
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (quoted || depth > 0) continue;
    const end = at + 1;
    const isAlone = /^[ \t]*(?:\r?\n|$)/u.test(text.slice(end, end + OPENED_WITHIN));
    const isKnown = isAlone && isObjectWithField(text.slice(0, end));
    return isKnown ? { dialect: 'json', start: 0, end, bodyStart: end, line: 1, isClosed: true } : undefined;
  }
  return undefined;
}

/** A JSON object without a known field is an example in the text. */
function isObjectWithField(text: string): boolean {
  try {
    return Object.keys(JSON.parse(text)).some((name) => FIELD_NAMES.has(plainName(name)));
  } catch {
    return false;
  }
}

function titleLines(text: string, longest: number): FrontBlock | undefined {
  if (!/^title:[ \t]*\S/iu.test(text.slice(0, OPENED_WITHIN))) return undefined;
  let end = 0;
  for (let from = 0; from < Math.min(text.length, longest); ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const line = text.slice(from, Math.min(to, from + OPENED_WITHIN)).trimEnd();
    if (line === '') break;
    const field = fieldOf(line);
    // A line with an unknown name may be the text.
    if (field === undefined || !FIELD_NAMES.has(plainName(field.name))) return undefined;
    end = Math.min(text.length, to + 1);
    from = to + 1;
  }
  return { dialect: 'yaml', start: 0, end, bodyStart: end, line: 1, isClosed: true };
}
