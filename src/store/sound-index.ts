/** Can the arrays of an index be used safely: does every number in them refer to something that exists? */

import type { Passage } from '../corpus/document.ts';
import type { FieldPostings, IndexData } from '../index/index-data.ts';
import type { WordArrays } from '../index/string-table.ts';

/** Numbers looked at between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 1 << 20;

/**
 * Yields where the work may pause.
 * @throws Error if the index is not of these passages
 */
export function* soundIndex(data: IndexData, passages: readonly Passage[]): Generator<undefined, IndexData> {
  const { terms, surfaces, saidWords, headings, headingStarts, words, wordStarts, spans, spanStarts } = data;
  for (const arrays of [terms, surfaces, saidWords]) yield* table(arrays);
  const forms = data.formTerms.length;
  for (const ofSurface of [data.surfaceCounts, data.surfaceLower, data.surfaceLetters, data.surfaceLengths])
    as(ofSurface.length, surfaces.length);
  for (const ofForm of [data.formSurfaces, data.formStops]) as(ofForm.length, forms);
  for (const ofPassage of [data.lengths, headings, data.saidStarts]) as(ofPassage.length, passages.length);
  yield* below(data.formSurfaces, surfaces.length);
  yield* below(data.formTerms, terms.length);
  yield* below(words, forms);
  yield* below(headings, headingStarts.length - 1);
  as(data.titleTerms.length, headingStarts.length - 1);
  yield* below(data.headingTerms, terms.length);
  yield* ascending(wordStarts, passages.length, words.length);
  yield* ascending(spanStarts, passages.length, spans.length);
  yield* ascending(headingStarts, headingStarts.length - 1, data.headingTerms.length);
  yield* rising(data.saidStarts, data.said.length);
  for (const postings of [data.inText, data.inHeading]) yield* sound(postings, terms.length, passages.length);
  yield* within(data, passages);
  return data;
}

function doubt(): never {
  throw new Error('Cannot read the snapshot: its index does not agree with itself');
}

function as(length: number, wanted: number): void {
  if (length !== wanted) doubt();
}

function* table({ bytes, starts, slots }: WordArrays): Generator<undefined, void> {
  const count = starts.length - 1;
  yield* ascending(starts, count, bytes.length);
  // A lookup goes on until it meets an empty slot.
  if ((slots.length & (slots.length - 1)) !== 0 || !slots.includes(0)) doubt();
  yield* below(slots, count + 1);
}

// The loops are in functions of their own: inside a generator they take three times as long.

function* below(numbers: Uint32Array, limit: number): Generator<undefined, void> {
  for (let from = 0; from < numbers.length; from += LOOKED_AT_TOGETHER) {
    if (largest(numbers, from, Math.min(numbers.length, from + LOOKED_AT_TOGETHER)) >= limit) doubt();
    yield undefined;
  }
}

/** The largest of these numbers; -1 if there are none. */
function largest(numbers: Uint32Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) {
    const number = numbers[at] as number;
    if (number > most) most = number;
  }
  return to > from ? most : -1;
}

/** Checks that the starts ascend from 0 to the end of what they divide. */
function* ascending(starts: Uint32Array, count: number, end: number): Generator<undefined, void> {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== end) doubt();
  yield* rising(starts, end);
}

function* rising(starts: Uint32Array, end: number): Generator<undefined, void> {
  for (let from = 0; from < starts.length; from += LOOKED_AT_TOGETHER) {
    const to = Math.min(starts.length, from + LOOKED_AT_TOGETHER);
    if (!neverFalls(starts, Math.max(1, from), to) || (starts[to - 1] as number) > end) doubt();
    yield undefined;
  }
}

function neverFalls(numbers: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((numbers[at] as number) < (numbers[at - 1] as number)) return false;
  return true;
}

function* sound(
  { starts, passageNumbers, counts }: FieldPostings,
  terms: number,
  passages: number,
): Generator<undefined, void> {
  as(counts.length, passageNumbers.length);
  yield* ascending(starts, terms, passageNumbers.length);
  yield* below(passageNumbers, passages);
  for (let term = 0; term < terms; term += TERMS_TOGETHER) {
    if (!areLists(starts, passageNumbers, term, Math.min(terms, term + TERMS_TOGETHER))) doubt();
    yield undefined;
  }
  if (counts.includes(0)) doubt();
}

/** Terms, or passages, looked at between two points where the work may pause. */
const TERMS_TOGETHER = 10_000;

/** Whether the positions of each term ascend. */
function areLists(starts: Uint32Array, places: Uint32Array, from: number, to: number): boolean {
  for (let term = from; term < to; term++) {
    const end = starts[term + 1] as number;
    for (let at = (starts[term] as number) + 1; at < end; at++)
      if ((places[at] as number) <= (places[at - 1] as number)) return false;
  }
  return true;
}

/** Checks that each word of a passage has a span, and that each span is within its passage. */
function* within(
  { wordStarts, spans, spanStarts }: IndexData,
  passages: readonly Passage[],
): Generator<undefined, void> {
  for (let place = 0; place < passages.length; place++) {
    const { span } = passages[place] ?? doubt();
    const words = (wordStarts[place + 1] as number) - (wordStarts[place] as number);
    const [from, to] = [spanStarts[place] as number, spanStarts[place + 1] as number];
    if (!areSpans(spans, from, to, words, span.end - span.start)) doubt();
    if (place % TERMS_TOGETHER === 0) yield undefined;
  }
}

/** See `readSpans()`. */
function areSpans(spans: Uint8Array, from: number, to: number, words: number, length: number): boolean {
  let end = 0;
  let start = 0;
  let value = 0;
  let scale = 1;
  let numbers = 0;
  for (let at = from; at < to; at++) {
    const byte = spans[at] as number;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    if ((numbers & 1) === 0) start = (value & 1) === 0 ? end + value / 2 : end - (value + 1) / 2;
    else {
      end = start + value;
      if (start < 0 || value === 0 || end > length) return false;
    }
    numbers++;
    value = 0;
    scale = 1;
  }
  return scale === 1 && numbers === 2 * words;
}
