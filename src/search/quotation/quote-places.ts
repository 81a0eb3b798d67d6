/** Which passages contain a quotation, whole or in parts between omission marks? */

import type { Passage } from '../../corpus/document.ts';
import type { Run, Stretch, VerbatimIndex } from '../../index/verbatim-index.ts';
import { type SaidWord, saidWords } from '../../text/quoted-words.ts';
import type { Span } from '../../text/span.ts';

/** Where a quotation is; it begins in `passage`. */
export interface QuotePlace extends Stretch {
  /** The words of the quotation within the span: all of it, or the parts on either side of what it leaves out. */
  readonly marks: readonly Span[];
  /** The rest of it in later passages of the same document, in order; usually none. */
  readonly further: readonly Stretch[];
}

/** The words of one place: a run for each part of the quotation. */
export interface Found {
  readonly runs: readonly (readonly Stretch[])[];
}

/** Number of places that are reported; a reply has no room for more. */
export const MOST_PLACES = 25;

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.+/gu;

/**
 * Beginnings per document from which parts are looked for beyond their passage: each may be followed by hundreds of
 * parts.
 */
const MOST_ACROSS = 200;

/** The text of a run, from its first word to its last. */
export function textOf(run: readonly Stretch[]): string {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? first.passage.document.text.slice(first.span.start, last.span.end) : '';
}

/** Runs as one place: its passage is the first, and the runs in it are its marks. */
export function placeOf(runs: Found['runs']): QuotePlace | undefined {
  const byPassage = new Map<Passage, Span[]>();
  for (const { passage, span } of runs.flat()) {
    const spans = byPassage.get(passage);
    if (spans === undefined) byPassage.set(passage, [span]);
    else spans.push(span);
  }
  const stretches = [...byPassage].map(([passage, marks]) => {
    const span = { start: marks[0]?.start ?? passage.span.start, end: marks.at(-1)?.end ?? passage.span.end };
    return { passage, span, marks };
  });
  const [first, ...rest] = stretches;
  return first && { ...first, further: rest.map(({ passage, span }) => ({ passage, span })) };
}

/**
 * Where the parts follow one another in one document, in the order of the corpus: the tightest match within each
 * passage or, if no passage has them all, the tightest in each document.
 */
export function inOrder(wordings: VerbatimIndex, parts: readonly [Run, ...Run[]]): Found[] {
  const within: Found[] = [];
  const across: Found[] = [];
  const [first] = parts;
  const offsets = parts.map(() => -1);
  for (let start = wordings.next(first); start >= 0; ) {
    const documentEnd = wordings.endOfDocument(start);
    const own: Way[] = [];
    let tightest: Way | undefined;
    let [place, placeEnd] = [-1, -1];
    let tried = 0;
    for (; start >= 0 && start < documentEnd; start = wordings.next(first, start + 1)) {
      if (start >= placeEnd) {
        place = wordings.passageNumberAt(start);
        placeEnd = wordings.startOf(place + 1);
      }
      tried++;
      const end = follow(start, tried <= MOST_ACROSS ? documentEnd : placeEnd);
      if (end === undefined) {
        if (tried <= MOST_ACROSS) break;
        continue;
      }
      const length = end - start;
      const last = own.at(-1);
      if (end > placeEnd) {
        if (tightest === undefined || length < tightest.length) tightest = wayTo(place, length);
      } else if (last?.place !== place) own.push(wayTo(place, length));
      else if (length < last.length) own[own.length - 1] = wayTo(place, length);
    }
    for (const way of own) within.push(way);
    if (own.length === 0 && tightest !== undefined) across.push(tightest);
    if (start >= 0 && start < documentEnd) start = wordings.next(first, documentEnd);
  }
  return within.length > 0 ? within : across;

  /**
   * Where the nearest run of the parts from `start` on ends, if all of them begin before `before`. `offsets` only
   * move forward, as the starts do.
   */
  function follow(start: number, before: number): number | undefined {
    offsets[0] = start;
    let end = start + first.bytes.length;
    for (let at = 1; at < parts.length; at++) {
      const part = parts[at] ?? first;
      if ((offsets[at] ?? -1) < end) {
        const next = wordings.next(part, end);
        offsets[at] = next < 0 ? Number.POSITIVE_INFINITY : next;
      }
      const found = offsets[at] ?? -1;
      if (found >= before) return undefined;
      end = found + part.bytes.length;
    }
    return end;
  }

  function wayTo(place: number, length: number): Way {
    const told = [...offsets];
    return {
      place,
      length,
      // Texts are read only for the few that are reported.
      get runs() {
        return parts.map((part, at) => wordings.run(part, told[at] ?? 0));
      },
    };
  }
}

interface Way extends Found {
  /** Number of the passage in which it begins. */
  readonly place: number;
  /** In bytes, see `VerbatimIndex`. */
  readonly length: number;
}

/** The words between omission marks; marks at the ends leave nothing out. */
export function quotedPieces(text: string): SaidWord[][] {
  const parts: SaidWord[][] = [];
  let start = 0;
  for (const mark of text.matchAll(OMISSION)) {
    parts.push(saidWords(text, { start, end: mark.index }));
    start = mark.index + mark[0].length;
  }
  parts.push(saidWords(text, { start, end: text.length }));
  return parts.filter((words) => words.length > 0);
}

/** The numbers of words after which there is an omission mark. */
export function omissionsAfter(text: string, words: readonly SaidWord[]): Set<number> {
  const marks = Array.from(text.matchAll(OMISSION), ({ index }) => index);
  return new Set(marks.map((mark) => words.filter(({ end }) => end <= mark).length));
}
