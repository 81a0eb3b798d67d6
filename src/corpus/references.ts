/**
 * Which places does a text such as "rules 2-3,5", "rules article 12", "702.19a-c" or "rules Mon 3 Mar 2025, 14:02"
 * name?
 */

import { type Label, labelAt } from '../languages/provision-label.ts';
import type { Document } from './document.ts';
import { clockAt, hasMoments, momentAt } from './moments.ts';
import { hasTimes, secondsAt } from './times.ts';

/** A paragraph by its number, a provision, or a page by its label; `to` is the last one of a range. */
export type Reference = { readonly document?: Document } & (
  | { readonly kind: 'paragraphs'; readonly from: number; readonly to: number }
  | { readonly kind: 'provisions'; readonly from: Label; readonly to?: Label }
  | { readonly kind: 'pages'; readonly from: string; readonly to: string }
  /** In seconds from the beginning of a recording. */
  | { readonly kind: 'times'; readonly from: number; readonly to: number }
  /** In minutes since 1970, by the clock of the chat. */
  | { readonly kind: 'moments'; readonly from: number; readonly to: number }
);

/** In UTF-16 units; a longer text does not name places. */
const LONGEST = 600;
/** More would not fit into one message. */
const MOST = 25;

const BETWEEN = /(?:[\s,;&+、，；]|(?:and|und|et|y|e|и|și|ve|và|και|و|और|และ|和|与|與|及)(?=[\s\d¶#§第]))*/uy;
const RANGE = /\s?(?:[-–—−…]|\.{2,3}|to\s|bis\s)\s?/uy;
const SIGN = /[¶#]{1,2}\s?/uy;
const WHOLE_NUMBER = /\d{1,9}(?![\p{L}\p{M}\p{Nd}:]|\.\p{Nd})/uy;
const PAGE = /(?:pp?\.|pages?|pgs?\.?|pp(?=\s?\d)|p(?=\s?\d))\s?/uy;
/** As printed in documents: "12", "xiv", "A-3". */
const PAGE_LABEL = /(?:\d{1,5}|[ivxlcdm]{1,8}|[a-z]{1,2}[-.]?\d{1,4})(?![\p{L}\p{Nd}])/iuy;
const LETTERED = /\d{1,4}[a-z]{1,2}(?![\p{L}\p{Nd}])/uy;
const LETTER = /[a-z](?![\p{L}\p{Nd}])/uy;

/**
 * The places that a text names, in order, at most 25; none unless the whole text names places. A document is named by
 * its id or title, and applies to the places after it until another is named.
 */
export function references(text: string, documents: readonly Document[]): Reference[] {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words.length > LONGEST) return [];
  const found = read(words, documents);
  // "rules 5" may be rule 5, even if there is a document called "rules".
  return found.length > 0 ? found : read(words, []);
}

function read(words: string, documents: readonly Document[]): Reference[] {
  const lower = words.toLowerCase();
  const found: Reference[] = [];
  let document: Document | undefined;
  let at = 0;
  while (at < words.length) {
    const named = nameAt(lower, at, documents);
    if (named !== undefined) {
      document = named.document;
      at = end(BETWEEN, words, named.end) ?? named.end;
    }
    const one =
      (document !== undefined && hasTimes(document) ? timeAt(lower, at) : undefined) ??
      (document !== undefined && hasMoments(document) ? sentAt(lower, at) : undefined) ??
      placeAt(words, lower, at);
    if (one === undefined || (one.place.kind !== 'provisions' && document === undefined)) return [];
    found.push({ ...one.place, ...(document !== undefined && { document }) });
    if (found.length === MOST) return found;
    const next = end(BETWEEN, lower, one.end) ?? one.end;
    if (next === one.end && next < words.length) return [];
    at = next;
  }
  return found;
}

/** The document whose id or title begins at an offset (the longest match), and where that name ends. */
function nameAt(
  lower: string,
  at: number,
  documents: readonly Document[],
): { document: Document; end: number } | undefined {
  let best: { document: Document; end: number } | undefined;
  for (const document of documents) {
    for (const name of [document.id, document.title.replace(/\s+/gu, ' ').trim().toLowerCase()]) {
      const behind = at + name.length;
      if (name === '' || behind <= (best?.end ?? at) || !lower.startsWith(name, at)) continue;
      if (/^[\s,:#¶§]/u.test(lower.slice(behind))) best = { document, end: behind };
    }
  }
  return best;
}

type Place =
  | { readonly kind: 'paragraphs' | 'times' | 'moments'; readonly from: number; readonly to: number }
  | { readonly kind: 'provisions'; readonly from: Label; readonly to?: Label }
  | { readonly kind: 'pages'; readonly from: string; readonly to: string };

/** The time or range of times at an offset: "07:01", "7:01-9:30". */
function timeAt(lower: string, at: number): { place: Place; end: number } | undefined {
  const from = secondsAt(lower, at);
  if (from === undefined) return undefined;
  const behind = end(RANGE, lower, from.end);
  const to = behind === undefined ? undefined : secondsAt(lower, behind);
  const [first, last] = [from.seconds, to?.seconds ?? from.seconds];
  return {
    place: { kind: 'times', from: Math.min(first, last), to: Math.max(first, last) },
    end: to?.end ?? from.end,
  };
}

/** The moment of a message, the day, or the range of moments at an offset: "3 Mar 2025, 14:02-15:00". */
function sentAt(lower: string, at: number): { place: Place; end: number } | undefined {
  const from = momentAt(lower, at);
  if (from === undefined) return undefined;
  const behind = end(RANGE, lower, from.end);
  const last = behind === undefined ? undefined : (momentAt(lower, behind) ?? clockAt(lower, behind, from));
  const to = last ?? from;
  return {
    place: { kind: 'moments', from: Math.min(from.from, to.from), to: Math.max(from.to, to.to) },
    end: to.end,
  };
}

function placeAt(words: string, lower: string, at: number): { place: Place; end: number } | undefined {
  const page = end(PAGE, lower, at);
  const first = page === undefined ? undefined : end(PAGE_LABEL, words, page);
  if (page !== undefined && first !== undefined) {
    const from = words.slice(page, first);
    const behind = end(RANGE, words, first);
    const stop = behind === undefined ? undefined : end(PAGE_LABEL, words, behind);
    const to = stop === undefined ? from : words.slice(behind, stop);
    return { place: { kind: 'pages', from, to }, end: stop ?? first };
  }
  const start = end(SIGN, words, at) ?? at;
  const last = end(WHOLE_NUMBER, words, start);
  if (last !== undefined) {
    const from = Number(words.slice(start, last));
    const behind = end(RANGE, words, last);
    const sign = behind === undefined ? undefined : (end(SIGN, words, behind) ?? behind);
    const stop = sign === undefined ? undefined : end(WHOLE_NUMBER, words, sign);
    const to = stop === undefined || sign === undefined ? from : Number(words.slice(sign, stop));
    return {
      place: { kind: 'paragraphs', from: Math.min(from, to), to: Math.max(from, to) },
      end: stop ?? last,
    };
  }
  const from = labelAt(words, at) ?? lettered(lower, at);
  if (from === undefined) return undefined;
  const behind = at + from.length;
  const next = end(RANGE, words, behind);
  const to = next === undefined ? undefined : lastOf(words, lower, next, from);
  if (to === undefined || next === undefined) return { place: { kind: 'provisions', from }, end: behind };
  return { place: { kind: 'provisions', from, to }, end: next + to.length };
}

/** "12a", whatever it numbers. */
function lettered(lower: string, at: number): Label | undefined {
  const stop = end(LETTERED, lower, at);
  if (stop === undefined) return undefined;
  return { unit: 'decimal', number: lower.slice(at, stop), length: stop - at };
}

/** The end of a range: a provision, only its number, or only the letter that differs. */
function lastOf(words: string, lower: string, at: number, from: Label): Label | undefined {
  const whole = labelAt(words, at);
  if (whole !== undefined && whole.unit === from.unit) return whole;
  const { paragraph: _, ...base } = from;
  const letter = end(LETTER, lower, at);
  if (letter !== undefined) {
    const number = from.number.replace(/[a-z]+$/u, '') + lower.slice(at, letter);
    return { ...base, number, length: letter - at };
  }
  const stop = end(LETTERED, lower, at) ?? end(WHOLE_NUMBER, lower, at);
  if (stop === undefined) return undefined;
  const number = lower.slice(at, stop);
  // Both ends of 2:3-5 and of 1.2-4 are in the same chapter.
  const chapter = /^.*[.:]/u.exec(from.number)?.[0] ?? '';
  return { ...base, number: chapter + number, length: stop - at };
}

/** Where a sticky pattern's match at an offset ends; undefined if it does not match or matches nothing. */
function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
