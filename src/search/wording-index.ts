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
  /** Whether nothing is said between a passage and the next. */
  readonly #joins: readonly boolean[];

  /** @param passages those of one document, all and in order */
  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    const parts: string[] = [];
    const starts: number[] = [];
    const joins: boolean[] = [];
    let length = 1;
    for (const [at, { document, span }] of passages.entries()) {
      const next = passages[at + 1];
      const between = next && document.text.slice(span.end, next.span.start);
      joins.push(between !== undefined && saidWords(between).length === 0);
      starts.push(length);
      const words = saidWords(document.text, span).map(({ said }) => said);
      if (joins[at] !== true) words.push(BARRIER);
      for (const word of words) length += word.length + 1;
      parts.push(...words);
    }
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
    const first = at + 1;
    let place = last(this.#starts, (start) => start <= first);
    let skipped = countSpaces(this.#words, this.#starts[place] ?? 0, first);
    let left = countSpaces(words, 0, words.length) + 1;
    const run: SaidWord[] = [];
    for (; left > 0 && place < this.passages.length; place++) {
      const { document, span } = this.passages[place] ?? {
        document: { text: '' },
        span: { start: 0, end: 0 },
      };
      const own = saidWords(document.text, span).slice(skipped, skipped + left);
      run.push(...own);
      left -= own.length;
      skipped = 0;
    }
    return this.stretches(run);
  }

  /** Neighbouring words of the document, passage by passage. */
  stretches(words: readonly SaidWord[]): Stretch[] {
    const [first] = words;
    if (first === undefined) return [];
    const found: Stretch[] = [];
    let place = last(this.passages, ({ span }) => span.start <= first.start);
    for (let at = 0; at < words.length; place++) {
      const passage = this.passages[place];
      if (passage === undefined) break;
      const from = at;
      while ((words[at]?.start ?? passage.span.end) < passage.span.end) at++;
      const [start, end] = [words[from]?.start, words[at - 1]?.end];
      if (at > from && start !== undefined && end !== undefined)
        found.push({ passage, span: { start, end } });
    }
    return found;
  }

  /** The words of a passage and, where they go on without a break, those of the next. */
  around({ document, position, span }: Passage): SaidWord[] {
    const next = this.#joins[position] === true ? this.passages[position + 1] : undefined;
    return saidWords(document.text, { start: span.start, end: next?.span.end ?? span.end });
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
