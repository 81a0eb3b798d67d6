/** Into which passages is a document cut, and what is each one's id? */

import { createHash } from 'node:crypto';
import { clauses } from '../text/clauses.ts';
import { sentences, trim } from '../text/sentences.ts';
import {
  type Document,
  type DocumentId,
  type Passage,
  type PassageId,
  quote,
  type Span,
} from './document.ts';

/** In UTF-16 units: a passage with its citation fits one message, and one search hit is read at a glance. */
export const LONGEST_PASSAGE = 900;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Every paragraph as one passage, in order; one over `LONGEST_PASSAGE` as parts of similar length, cut at
 * sentence ends, or where a single sentence is too long, at clause ends, spaces, or between characters.
 */
export function passages(document: Document): Passage[] {
  const seen = new Map<string, number>();
  const cut: Passage[] = [];
  for (const { span, section, number } of document.paragraphs) {
    const parts = partsOf(document.text, span);
    for (const [at, part] of parts.entries()) {
      const id = passageId(document.id, quote(document, part));
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      cut.push({
        id: times === 1 ? id : (`${id}-${times}` as PassageId),
        document,
        span: part,
        section,
        paragraph: number,
        part: parts.length === 1 ? 0 : at + 1,
        position: cut.length,
      });
    }
  }
  return cut;
}

/** `document-id:hash`: the hash is of the passage's words alone, however they are spaced or composed. */
export function passageId(document: DocumentId, text: string): PassageId {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return `${document}:${createHash('sha256').update(words).digest('hex').slice(0, 8)}` as PassageId;
}

function partsOf(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST_PASSAGE) return [span];
  const pieces = sentences(text, span)
    .flatMap((sentence) => (fits(sentence) ? [sentence] : clauses(text, sentence)))
    .flatMap((clause) => (fits(clause) ? [clause] : wordRuns(text, clause)));
  return evenly(pieces);
}

function fits({ start, end }: Span): boolean {
  return end - start <= LONGEST_PASSAGE;
}

/** A range without sentence or clause ends, cut at its last space that fits, or else between characters. */
function wordRuns(text: string, span: Span): Span[] {
  const runs: Span[] = [];
  let rest = span;
  while (!fits(rest)) {
    let cut = rest.start + LONGEST_PASSAGE;
    while (cut > rest.start && !/\s/u.test(text.charAt(cut))) cut--;
    if (cut === rest.start) cut = characterEnd(text, rest.start);
    runs.push(trim(text, rest.start, cut));
    rest = trim(text, cut, rest.end);
  }
  return [...runs, rest];
}

/** The last end of a character, as readers count them, that fits; of a code point if one is longer still. */
function characterEnd(text: string, start: number): number {
  const limit = start + LONGEST_PASSAGE;
  let end = start;
  // One unit more than fits shows whether the last character goes on.
  for (const { segment } of graphemes.segment(text.slice(start, limit + 1))) {
    if (end + segment.length > limit) break;
    end += segment.length;
  }
  if (end > start) return end;
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/**
 * Joins neighbouring pieces into as few parts as can be, and among those into the most equal ones: the best
 * way to cut off the first n pieces, for each n, from the best ways for fewer.
 */
function evenly(pieces: readonly Span[]): Span[] {
  const best: { parts: number; squares: number; from: number }[] = [{ parts: 0, squares: 0, from: 0 }];
  for (const [last, { end }] of pieces.entries()) {
    let chosen = { parts: Number.POSITIVE_INFINITY, squares: 0, from: last };
    for (let from = last; from >= 0; from--) {
      const length = end - (pieces[from]?.start ?? end);
      if (length > LONGEST_PASSAGE && from < last) break;
      const before = best[from];
      if (before === undefined) break;
      const way = { parts: before.parts + 1, squares: before.squares + length * length, from };
      const fewer = way.parts < chosen.parts;
      if (fewer || (way.parts === chosen.parts && way.squares < chosen.squares)) chosen = way;
    }
    best.push(chosen);
  }
  const parts: Span[] = [];
  for (let end = pieces.length; end > 0; ) {
    const from = best[end]?.from ?? 0;
    parts.unshift({ start: pieces[from]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 });
    end = from;
  }
  return parts;
}
