/** Is what is kept of a document consistent with itself, and with its file? */

import { isUtf8 } from 'node:buffer';
import type { Document } from '../corpus/document.ts';
import type { GlossaryEntry } from '../corpus/glossary.ts';

/** The lists of a document as numbers: paths, spans and the like, see `toldIn()`. */
export interface Cut {
  /** Path, start and end of each. */
  readonly sections: Uint32Array;
  /** Path, number, start and end of each. */
  readonly paragraphs: Uint32Array;
  /** Path, paragraph, part, start and end of each. */
  readonly passages: Uint32Array;
}

/** Everything about a document except its text and lists. */
export type Told = Omit<Document, 'text' | 'sections' | 'paragraphs'>;

export function doubt(what: string): never {
  throw new Error(`Cannot read the snapshot: ${what}`);
}

/**
 * Checks that sections, paragraphs and passages follow from one another as they do when a document is read, so that a
 * citation cannot name any other place.
 * @param length of the text in UTF-16 units
 * @param paths that the numbers stand for
 * @throws Error if they do not
 */
export function checkCut(
  { sections, paragraphs, passages }: Cut,
  length: number,
  paths: readonly (readonly string[])[],
): void {
  // A label is a separate list in a section and in its paragraph.
  const labelOf = (path = -1) => JSON.stringify(paths[path]);
  const labelled = new Map<number, number>();
  for (let at = 0; at < paragraphs.length; at += 4)
    if (paragraphs[at + 1] === 0) labelled.set(paragraphs[at + 2] ?? 0, at);
  let found = 0;
  for (let at = 0, before = 0; at < sections.length; at += 3) {
    const [path, start = 0, end = 0] = sections.subarray(at, at + 3);
    if (start < before || end < start || end > length) doubt('a section lies elsewhere');
    before = start;
    const own = labelled.get(start);
    if (own === undefined) continue;
    if (labelOf(paragraphs[own]) !== labelOf(path) || paragraphs[own + 3] !== end)
      doubt('a labelled section is another');
    found++;
  }
  if (found !== labelled.size) doubt('a labelled paragraph has no section');
  let [section, above, number, passage, before] = [0, 0, 0, 0, 0];
  for (let at = 0; at < paragraphs.length; at += 4) {
    const [path, told, start = 0, end = 0] = paragraphs.subarray(at, at + 4);
    if (start < before || end <= start || end > length) doubt('a paragraph lies elsewhere');
    before = end;
    for (; (sections[section + 1] ?? length) <= start && section < sections.length; section += 3)
      if (!labelled.has(sections[section + 1] ?? 0)) above = sections[section] ?? 0;
    if (told !== 0 && (told !== ++number || path !== above)) doubt('a paragraph has another number');
    let from = start;
    let part = passages[passage + 2] === 0 ? 0 : 1;
    do {
      const [ownPath, ownNumber, ownPart, ownStart = 0, ownEnd = 0] = passages.subarray(passage, passage + 5);
      const isHere = ownPath === path && ownNumber === told && ownPart === part;
      if (!isHere || ownStart < from || ownEnd <= ownStart || ownEnd > end) doubt('a passage lies elsewhere');
      if (part === 0 && (ownStart !== start || ownEnd !== end)) doubt('a passage is cut otherwise');
      from = ownEnd;
      passage += 5;
      part++;
    } while (part > 1 && passages[passage + 2] === part && (passages[passage + 3] ?? end) < end);
    // 2 is the part that would come next: a paragraph that was cut has two at least.
    if (part === 2) doubt('a passage is the only part of its paragraph');
  }
  if (passage !== passages.length) doubt('there are passages without a paragraph');
}

/** Length in hex digits, see `passageId()`. */
const DIGEST = 8;

/**
 * Checks that the ids are of this document, and that an id ending in -2 is the second with the same words. @throws
 * Error if they are not
 */
export function checkIds(document: string, ids: readonly string[]): void {
  const length = document.length + 1 + DIGEST;
  let isNumbered = false;
  for (const id of ids) {
    if (!id.startsWith(document) || id[document.length] !== ':') doubt('an id is none of its document');
    if (id.length !== length) isNumbered = true;
  }
  // Hardly any document repeats a passage, and a map of all ids would take a while.
  if (!isNumbered) return;
  const times = new Map<string, number>();
  for (const id of ids) {
    const own = id.slice(0, length);
    const count = (times.get(own) ?? 0) + 1;
    times.set(own, count);
    if (id !== (count === 1 ? own : `${own}-${count}`)) doubt('an id is another');
  }
}

/** Whether every word of every entry is in the glossary's file between the line of its entry and that of the next. */
export function isGlossaryTold(entries: readonly GlossaryEntry[], bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  let [line, start] = [1, 0];
  const startOf = (wanted: number): number => {
    for (; line < wanted && start >= 0; line++) start = file.indexOf(NEWLINE, start) + 1 || -1;
    return line === wanted && start >= 0 ? start : -1;
  };
  let from = startOf(entries[0]?.line ?? 1);
  for (const [at, { term, forms, line: own }] of entries.entries()) {
    const next = entries[at + 1];
    const to = next === undefined ? file.length : startOf(next.line);
    if (from < 0 || to < from || line < own || forms[0]?.text !== term) return false;
    const entry = file.subarray(from, to);
    for (const { text, language } of forms)
      if (entry.indexOf(text) < 0 || (language !== 'en' && entry.indexOf(language) < 0)) return false;
    from = to;
  }
  return true;
}

/** Whether bytes can be decoded to a text of `length` UTF-16 units. */
export function isText(bytes: Uint8Array, length: number): boolean {
  return length <= bytes.length && bytes.length <= 3 * (length + 1) && isUtf8(bytes) && !bytes.includes(0);
}

/**
 * Whether each line is a line of the file, in order, with some characters removed: inline markup is cut out, and
 * nothing is added.
 */
export function isCutFrom(own: Uint8Array, file: Uint8Array): boolean {
  // A byte order mark is skipped.
  let at = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  for (const byte of own) {
    while (file[at] !== byte) {
      if (at >= file.length || (file[at] === NEWLINE && byte !== NEWLINE)) return false;
      at++;
    }
    at++;
  }
  return file.indexOf(NEWLINE, at) < 0;
}

const NEWLINE = 10;

/** How often the words may turn up in some other role before the document is read to be sure. */
const MOST_TRIED = 20;

/**
 * Whether everything that a citation says of a document is in its file, each on a line of its own, as in headings and
 * front matter. If it is not, it may still be right: a title can come from a line with markup.
 * @param paths of its sections, in order
 * @param ids that its path may give it
 */
export function isTold(
  { id, file, title, language, standpoint, questions = [], doubts = [], source }: Told,
  paths: readonly (readonly string[])[],
  bytes: Uint8Array,
  text: Uint8Array,
  ids: readonly string[],
): boolean {
  const [inFile, inText] = [bufferOf(bytes), bufferOf(text)];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.slice(0, Math.max(name.lastIndexOf('.'), 0)) || name;
  const stands = (words: string) => lineWith(inFile, words, 0) >= 0;
  if (!ids.includes(id) && !stands(id)) return false;
  if (title !== stem && !stands(title) && lineWith(inText, title, 0) < 0) return false;
  const told = [
    ...(language === undefined ? [] : [language]),
    ...(standpoint === undefined ? [] : [standpoint]),
    ...doubts.flatMap(({ section, note }) => [section, note]),
  ];
  if (![...told, ...questions, ...Object.values<string>(source as Record<string, string>)].every(stands))
    return false;
  let [above, at]: [readonly string[], number] = [[], 0];
  for (const path of paths) {
    if (!path.slice(0, -1).every((heading, n) => heading === above[n])) return false;
    at = lineWith(inText, path.at(-1) ?? '', at);
    if (at < 0) return false;
    above = path;
  }
  return true;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * The end of the first occurrence, after `from`, of words that are alone on a line apart from marks and a field name;
 * -1 if there is none.
 */
function lineWith(bytes: Buffer, words: string, from: number): number {
  const sought = Buffer.from(words);
  if (sought.length === 0) return -1;
  let at = bytes.indexOf(sought, from);
  for (let tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
    const end = at + sought.length;
    const before = bytes.toString('latin1', Math.max(0, at - LONGEST_MARK), at);
    const behind = bytes.toString('latin1', end, end + LONGEST_MARK);
    if (BEFORE.test(before) && BEHIND.test(behind)) return end;
    at = bytes.indexOf(sought, at + 1);
  }
  return -1;
}

/** Bytes looked at before and after the words for the ends of their line. */
const LONGEST_MARK = 40;
const BEFORE = /(?:^|[\r\n])[ \t]*(?:(?:[#=>*+-]+[ \t]*)?|[a-z]+:[ \t]*)["']?$/u;
const BEHIND = /^["']?[ \t]*[#=]*[ \t]*(?:$|[\r\n])/u;
