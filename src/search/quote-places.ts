/** In which passages does a quotation stand, whole or in parts between omission marks? */

import type { Passage, Span } from '../corpus/document.ts';
import { type SaidWord, saidWords } from '../text/wording.ts';
import type { Run, Stretch, Wordings } from './wording-index.ts';

/** Where a quotation stands: in `passage` it begins. */
export interface QuotePlace extends Stretch {
  /** The words of the quotation in the span: all of it, or the parts between which words are left out. */
  readonly marks: readonly Span[];
  /** What of it stands in later passages of the same document, in order; mostly none. */
  readonly further: readonly Stretch[];
}

/** The words of one place: a run for each part of the quotation. */
export interface Found {
  /** Place of the passage that all of it stands in; undefined where there are more, or nobody asks. */
  readonly within?: number | undefined;
  readonly runs: readonly (readonly Stretch[])[];
}

/** Places that are told; a reply has no room for more. */
export const MOST_PLACES = 25;

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.+/gu;
/** Beginnings that are tried in a document for the tightest run of the parts; the first alone decides whether there is one. */
const MOST_BEGINNINGS = 200;

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
 * The ways in which the parts follow each other in the document of an offset at which the first stands, one for each
 * place of the first from there on; tightest first.
 */
export function inOrder(wordings: Wordings, first: Run, rest: readonly Run[], from: number): Found[] {
  const end = wordings.endOfDocument(from);
  const ways: { offsets: number[]; length: number }[] = [];
  // Beginnings move on only, and so does what follows them: each part is searched through the document once.
  const known = rest.map(() => -1);
  let start = from;
  for (let tried = 0; start >= 0 && tried < MOST_BEGINNINGS; tried++) {
    const offsets = [start];
    let after = start + first.bytes.length;
    for (const [at, part] of rest.entries()) {
      if ((known[at] ?? -1) < after) known[at] = wordings.next(part, after, end);
      const found = known[at] ?? -1;
      if (found < 0) return sorted(ways);
      offsets.push(found);
      after = found + part.bytes.length;
    }
    ways.push({ offsets, length: after - start });
    start = wordings.next(first, start + 1, end);
  }
  return sorted(ways);

  function sorted(found: typeof ways): Found[] {
    return found
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_PLACES)
      .map(({ offsets }) => {
        const parts = offsets.map((offset, at) => ({
          offset,
          run: at === 0 ? first : (rest[at - 1] ?? first),
        }));
        const places = parts.flatMap(({ offset, run }) => [
          wordings.placeAt(offset),
          wordings.placeAt(offset + run.bytes.length - 1),
        ]);
        return {
          within: places.every((place) => place === places[0]) ? places[0] : undefined,
          // Texts are read for those few that are told.
          get runs() {
            return parts.map(({ offset, run }) => wordings.run(run, offset));
          },
        };
      });
  }
}

/** The words between omission marks; at the ends nothing is left out. */
export function partsOf(text: string): SaidWord[][] {
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
