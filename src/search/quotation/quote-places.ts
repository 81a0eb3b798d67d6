/** In which passages does a quotation stand, whole or in parts between omission marks? */

import type { Passage } from '../../corpus/document.ts';
import type { Run, Stretch, VerbatimIndex } from '../../index/verbatim-index.ts';
import { type SaidWord, saidWords } from '../../text/quoted-words.ts';
import type { Span } from '../../text/span.ts';

/** Where a quotation stands: in `passage` it begins. */
export interface QuotePlace extends Stretch {
  /** The words of the quotation in the span: all of it, or the parts between which words are left out. */
  readonly marks: readonly Span[];
  /** What of it stands in later passages of the same document, in order; mostly none. */
  readonly further: readonly Stretch[];
}

/** The words of one place: a run for each part of the quotation. */
export interface Found {
  readonly runs: readonly (readonly Stretch[])[];
}

/** Places that are told; a reply has no room for more. */
export const MOST_PLACES = 25;

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.+/gu;

/** Beginnings in a document from which parts are looked for beyond their passage: hundreds of parts may follow each. */
const MOST_ACROSS = 200;

/** What the words of a run stand in, from the first to the last. */
export function textOf(run: readonly Stretch[]): string {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? first.passage.document.text.slice(first.span.start, last.span.end) : '';
}

/** Runs as a place: its passage is the first, with the runs in it as marks. */
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
 * Where the parts follow each other in one document, in order of the corpus: the tightest way within each passage or,
 * where no passage has them all, the tightest of each document.
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

  /** Where the nearest run of the parts from there on ends, if all begin before; `offsets` move on only, as beginnings do. */
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
      // Texts are read for those few that are told.
      get runs() {
        return parts.map((part, at) => wordings.run(part, told[at] ?? 0));
      },
    };
  }
}

interface Way extends Found {
  /** Of the passage in which it begins. */
  readonly place: number;
  /** In bytes, see `Wordings`. */
  readonly length: number;
}

/** The words between omission marks; at the ends nothing is left out. */
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

/** After how many words omission marks stand. */
export function omissionsAfter(text: string, words: readonly SaidWord[]): Set<number> {
  const marks = Array.from(text.matchAll(OMISSION), ({ index }) => index);
  return new Set(marks.map((mark) => words.filter(({ end }) => end <= mark).length));
}
