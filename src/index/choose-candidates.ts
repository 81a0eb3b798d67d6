/** Which index proposes the passages of a corpus: MiniSearch, or the arrays? */

import { ArrayCandidates } from './array-candidates.ts';
import type { CandidateIndex } from './candidates.ts';
import type { IndexData } from './index-data.ts';
import { type IndexedPassage, MiniSearchCandidates } from './minisearch-candidates.ts';

/**
 * Number of passages up to which MiniSearch proposes them. Beyond that, its maps take more memory than everything
 * else together.
 */
export const MOST_IN_MINISEARCH = 20_000;

/**
 * Number of passages up to which MiniSearch is filled before the first question, which takes a quarter of a second.
 * Starting with a larger corpus would take seconds longer, so the arrays, which propose the same passages, are used
 * until it is filled.
 */
export const FILLED_AT_ONCE = 1_000;

/** Passages added between two points where the work may pause. */
const ADDED_TOGETHER = 10;

/** The index that answers the first question; yields where the work may pause. */
export function* firstCandidates(data: IndexData): Generator<undefined, CandidateIndex> {
  return data.lengths.length > FILLED_AT_ONCE ? new ArrayCandidates(data) : yield* filled(data);
}

/** The index that answers all later questions, given `first`; yields where the work may pause. */
export function* lastingCandidates(
  data: IndexData,
  first: CandidateIndex,
): Generator<undefined, CandidateIndex> {
  const stays = first instanceof MiniSearchCandidates || data.lengths.length > MOST_IN_MINISEARCH;
  return stays ? first : yield* filled(data);
}

function* filled(data: IndexData): Generator<undefined, MiniSearchCandidates> {
  const index = new MiniSearchCandidates();
  const passageOf = passagesIn(data);
  for (let number = 0; number < data.lengths.length; number++) {
    if (number % ADDED_TOGETHER === 0) yield undefined;
    index.add(passageOf(number));
  }
  return index;
}

/** Returns a passage by its number, as the terms found when it was read; nothing is analysed again. */
export function passagesIn(data: IndexData): (passageNumber: number) => IndexedPassage {
  const { wordStarts, words, formTerms, formStops, headings, headingStarts, headingTerms } = data;
  const known: string[] = [];
  const termOf = (number: number): string => {
    known[number] ??= data.terms.at(number);
    return known[number];
  };
  return (id) => {
    const text: string[] = [];
    for (let at = wordStarts[id] ?? 0; at < (wordStarts[id + 1] ?? 0); at++) {
      const form = words[at] ?? 0;
      if (formStops[form] === 0) text.push(termOf(formTerms[form] ?? 0));
    }
    const heading = headings[id] ?? 0;
    const above = headingTerms.subarray(headingStarts[heading] ?? 0, headingStarts[heading + 1] ?? 0);
    return { id, text: text.join(' '), heading: Array.from(above, termOf).join(' ') };
  };
}
