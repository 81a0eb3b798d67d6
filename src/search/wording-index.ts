/** Where in the corpus do these very words stand, one after the other? */

import type { Passage, Span } from '../corpus/document.ts';
import { type SaidWord, saidWords } from '../text/wording.ts';

/** Words of one passage. */
export interface Stretch {
  readonly passage: Passage;
  /** Into `document.text`, within the passage, from the start of its first word to the end of its last. */
  readonly span: Span;
}

/** Ends a passage that has words between it and the next, such as a heading; no word holds it. */
const BARRIER = '\n';

/**
 * The words of a document between single spaces, with a space at both ends, so that a run of whole words is
 * found by searching a string. Built once: a query then reads the corpus as fast as memory goes.
 */
export class Wording {
  readonly passages: readonly Passage[];
  readonly #words: string;
  /** Where the first word of each passage stands in `#words`. */
  readonly #starts: readonly number[];
  /** Where the words of the document begin and end in its text, and how many stand before each passage. */
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #before: readonly number[];
  /** Whether nothing is said between a passage and the next. */
  readonly #joins: readonly boolean[];

  /** @param passages those of one document, all and in order */
  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    const parts: string[] = [];
    const starts: number[] = [];
    const joins: boolean[] = [];
    const begins: number[] = [];
    const ends: number[] = [];
    const before: number[] = [];
    let length = 1;
    for (const [at, { document, span }] of passages.entries()) {
      const next = passages[at + 1];
      const between = next && document.text.slice(span.end, next.span.start);
      joins.push(between !== undefined && saidWords(between).length === 0);
      starts.push(length);
      before.push(begins.length);
      for (const { start, end, said } of saidWords(document.text, span)) {
        begins.push(start);
        ends.push(end);
        parts.push(said);
        length += said.length + 1;
      }
      if (joins[at] === true) continue;
      parts.push(BARRIER);
      length += BARRIER.length + 1;
    }
    this.#begins = Uint32Array.from(begins);
    this.#ends = Uint32Array.from(ends);
    this.#before = before;
    this.#words = ` ${parts.join(' ')} `;
    this.#starts = starts;
    this.#joins = joins;
  }

  /** Offset in the wording of the next run of such words at or behind `after`; -1 where there is none. */
  next(words: string, after = 0): number {
    return this.#words.indexOf(` ${words} `, after);
  }

  /** The words at an offset that `next()` gave, passage by passage; never empty. */
  run(words: string, at: number): Stretch[] {
    const place = last(this.#starts, (start) => start <= at + 1);
    const from = (this.#before[place] ?? 0) + countSpaces(this.#words, this.#starts[place] ?? 0, at + 1);
    return this.#stretches(place, from, from + countSpaces(words, 0, words.length) + 1);
  }

  /** Neighbouring words of the document, passage by passage. */
  stretches(words: readonly SaidWord[]): Stretch[] {
    const [first] = words;
    if (first === undefined) return [];
    const place = last(this.passages, ({ span }) => span.start <= first.start);
    let from = this.#before[place] ?? 0;
    while ((this.#begins[from] ?? first.start) < first.start) from++;
    return this.#stretches(place, from, from + words.length);
  }

  #stretches(first: number, from: number, to: number): Stretch[] {
    const found: Stretch[] = [];
    for (let [place, at] = [first, from]; at < to; place++) {
      const passage = this.passages[place];
      if (passage === undefined) break;
      const until = Math.min(to, this.#before[place + 1] ?? to);
      const [start, end] = [this.#begins[at], this.#ends[until - 1]];
      if (until > at && start !== undefined && end !== undefined)
        found.push({ passage, span: { start, end } });
      at = until;
    }
    return found;
  }

  /** The words of a passage and, where they go on without a break, those of the next. */
  around(passage: Passage): SaidWord[] {
    const next = this.#joins[passage.position] === true ? this.passages[passage.position + 1] : undefined;
    return [passage, ...(next ? [next] : [])].flatMap(({ document, span }) => saidWords(document.text, span));
  }
}

/** Position of the last in order that passes; 0 where none does. All that pass stand before those that do not. */
function last<Value>(values: readonly Value[], passes: (value: Value) => boolean): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const value = values[middle];
    if (value !== undefined && passes(value)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countSpaces(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(' ', from); at >= 0 && at < to; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
