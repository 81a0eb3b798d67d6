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

/** What a document says. */
interface Said {
  /**
   * Its words between single spaces, with a space at both ends, so that a run of whole words is found by searching
   * a string: a query reads the corpus as fast as memory goes.
   */
  readonly words: string;
  /** Where the first word of each passage stands in `words`. */
  readonly starts: readonly number[];
  /** Whether nothing is said between a passage and the next. */
  readonly joins: readonly boolean[];
}

/** The words of a document, to be searched. */
export class Wording {
  readonly passages: readonly Passage[];
  #said: Said | undefined;

  /** @param passages those of one document, all and in order; read when first searched, or by `read()` */
  constructor(passages: readonly Passage[]) {
    this.passages = passages;
  }

  /** Reads the document, once, so that nobody who searches has to wait for it. */
  read(): Said {
    this.#said ??= readAll(this.passages);
    return this.#said;
  }

  /** Offset in the wording of the next run of such words at or behind `after`; -1 where there is none. */
  next(words: string, after = 0): number {
    return this.read().words.indexOf(` ${words} `, after);
  }

  /** The words at an offset that `next()` gave, passage by passage; never empty. */
  run(words: string, at: number): Stretch[] {
    const { words: all, starts } = this.read();
    const place = last(starts, (start) => start <= at + 1);
    const from = countSpaces(all, starts[place] ?? 0, at + 1);
    return this.#stretches(place, from, countSpaces(words, 0, words.length) + 1);
  }

  /** Neighbouring words of the document, passage by passage. */
  stretches(words: readonly SaidWord[]): Stretch[] {
    const [first] = words;
    if (first === undefined) return [];
    const place = last(this.passages, ({ span }) => span.start <= first.start);
    const from = this.#saidIn(place).findIndex(({ start }) => start >= first.start);
    return this.#stretches(place, Math.max(0, from), words.length);
  }

  /** So many words from one of a passage on; those of the passages that it reaches into are read again. */
  #stretches(place: number, from: number, count: number): Stretch[] {
    const found: Stretch[] = [];
    let left = count;
    for (let [at, skipped] = [place, from]; left > 0 && at < this.passages.length; at++, skipped = 0) {
      const said = this.#saidIn(at).slice(skipped, skipped + left);
      const passage = this.passages[at];
      const [start, end] = [said[0]?.start, said.at(-1)?.end];
      if (passage !== undefined && start !== undefined && end !== undefined)
        found.push({ passage, span: { start, end } });
      left -= said.length;
    }
    return found;
  }

  #saidIn(place: number): SaidWord[] {
    const passage = this.passages[place];
    return passage === undefined ? [] : saidWords(passage.document.text, passage.span);
  }

  /** The words of a passage and, where they go on without a break, those of the next. */
  around(passage: Passage): SaidWord[] {
    const next =
      this.read().joins[passage.position] === true ? this.passages[passage.position + 1] : undefined;
    return [passage, ...(next ? [next] : [])].flatMap(({ document, span }) => saidWords(document.text, span));
  }
}

function readAll(passages: readonly Passage[]): Said {
  const parts: string[] = [];
  const starts: number[] = [];
  const joins: boolean[] = [];
  let length = 1;
  for (const [at, { document, span }] of passages.entries()) {
    const next = passages[at + 1];
    const between = next && document.text.slice(span.end, next.span.start);
    joins.push(between !== undefined && saidWords(between).length === 0);
    starts.push(length);
    for (const { said } of saidWords(document.text, span)) {
      parts.push(said);
      length += said.length + 1;
    }
    if (joins[at] === true) continue;
    parts.push(BARRIER);
    length += BARRIER.length + 1;
  }
  return { words: ` ${parts.join(' ')} `, starts, joins };
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
