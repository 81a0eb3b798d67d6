/** Can the arrays of an index be used without surprise: is every number in them one of something that is there? */

import type { Passage } from '../corpus/document.ts';
import type { FieldPostings, IndexData } from '../search/index-data.ts';
import type { WordArrays } from '../search/word-table.ts';

/** Numbers looked at between two places where the work may pause. */
const LOOKED_AT_TOGETHER = 1 << 20;

/**
 * Yields where the work may pause.
 * @throws Error for an index that is none of these passages
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
  // A word is looked for until a slot is empty.
  if ((slots.length & (slots.length - 1)) !== 0 || !slots.includes(0)) doubt();
  yield* below(slots, count + 1);
}

function* below(numbers: Uint32Array, limit: number): Generator<undefined, void> {
  for (let from = 0; from < numbers.length; from += LOOKED_AT_TOGETHER) {
    const to = Math.min(numbers.length, from + LOOKED_AT_TOGETHER);
    for (let at = from; at < to; at++) if ((numbers[at] ?? 0) >= limit) doubt();
    yield undefined;
  }
}

/** From 0 to the end of what they part. */
function* ascending(starts: Uint32Array, count: number, end: number): Generator<undefined, void> {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== end) doubt();
  yield* rising(starts, end);
}

function* rising(starts: Uint32Array, end: number): Generator<undefined, void> {
  let before = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0;
    if (start < before || start > end) doubt();
    before = start;
    if (at % LOOKED_AT_TOGETHER === 0) yield undefined;
  }
}

function* sound(
  { starts, places, counts }: FieldPostings,
  terms: number,
  passages: number,
): Generator<undefined, void> {
  as(counts.length, places.length);
  yield* ascending(starts, terms, places.length);
  yield* below(places, passages);
  let looked = 0;
  for (let term = 0; term < terms; term++) {
    for (let at = (starts[term] ?? 0) + 1; at < (starts[term + 1] ?? 0); at++) {
      if ((places[at] ?? 0) <= (places[at - 1] ?? 0)) doubt();
      if (++looked % LOOKED_AT_TOGETHER === 0) yield undefined;
    }
  }
  if (counts.includes(0)) doubt();
}

/** Whether each word of a passage has a span, and each span lies in its passage. */
function* within(
  { wordStarts, spans, spanStarts }: IndexData,
  passages: readonly Passage[],
): Generator<undefined, void> {
  let looked = 0;
  for (let place = 0; place < passages.length; place++) {
    const { span } = passages[place] ?? doubt();
    const length = span.end - span.start;
    const to = spanStarts[place + 1] ?? 0;
    let [end, start, value, scale, numbers] = [0, 0, 0, 1, 0];
    for (let at = spanStarts[place] ?? 0; at < to; at++) {
      const byte = spans[at] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte > 127) continue;
      if (numbers % 2 === 0) start = value % 2 === 0 ? end + value / 2 : end - (value + 1) / 2;
      else {
        end = start + value;
        if (start < 0 || value === 0 || end > length) doubt();
      }
      numbers++;
      value = 0;
      scale = 1;
    }
    if (scale !== 1 || numbers !== 2 * ((wordStarts[place + 1] ?? 0) - (wordStarts[place] ?? 0))) doubt();
    looked += to - (spanStarts[place] ?? 0);
    if (looked > LOOKED_AT_TOGETHER) {
      looked = 0;
      yield undefined;
    }
  }
}
