/** Where in the corpus do exactly these words occur, one after another? */

import type { Passage } from '../corpus/document.ts';
import { type SaidWord, saidWords } from '../text/quoted-words.ts';
import type { Span } from '../text/span.ts';
import { BARRIER, writeNumber } from './index-data.ts';
import type { PassageIndex } from './passage-index.ts';

/** Words of one passage. */
export interface Stretch {
  readonly passage: Passage;
  /** Into `document.text`, within the passage, from the start of its first word to the end of its last. */
  readonly span: Span;
}

/** Words in a row, in the corpus's numbering, see `IndexData.said`. */
export interface Run {
  readonly bytes: Uint8Array;
  /** Number of words. */
  readonly count: number;
}

/** Bytes that are compared one by one before the rest is searched. */
const NEAR = 128;

/**
 * The words of all documents, ready to be searched: word numbers in bytes, so that a run of whole words is found by
 * searching bytes, as fast as memory allows. Offsets are into those bytes.
 */
export class VerbatimIndex {
  readonly #index: PassageIndex;
  readonly #said: Buffer;

  constructor(index: PassageIndex) {
    this.#index = index;
    const { buffer, byteOffset, byteLength } = index.data.said;
    this.#said = Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Words from `saidWords()`, as a run to search for; undefined if one of them does not occur in the corpus. */
  runOf(words: readonly Pick<SaidWord, 'said'>[]): Run | undefined {
    const known = this.#index.data.saidWords;
    const bytes: number[] = [];
    for (const { said } of words) {
      const number = known.numberOf(said);
      if (number === undefined) return undefined;
      writeNumber(bytes, number + 1);
    }
    return { bytes: Uint8Array.from(bytes), count: words.length };
  }

  /** Offset of the next such run at or after `after`; -1 if there is none. */
  next({ bytes }: Run, after = 0): number {
    const said = this.#said;
    const [first] = bytes;
    // Common words are found nearby; one call to search bytes takes as long as reading some dozens of them.
    const near = Math.min(after + NEAR, said.length - bytes.length + 1);
    for (let at = after; at < near; at++) if (said[at] === first && this.#begins(bytes, at)) return at;
    for (let at = near; ; at++) {
      at = said.indexOf(bytes, at);
      if (at <= 0 || (said[at - 1] ?? 0) < 128) return at;
    }
  }

  /** Whether the bytes are at this offset, and not inside the number of another word. */
  #begins(bytes: Uint8Array, offset: number): boolean {
    const said = this.#said;
    for (let at = 1; at < bytes.length; at++) if (said[offset + at] !== bytes[at]) return false;
    return offset === 0 || (said[offset - 1] ?? 0) < 128;
  }

  /** Where the words of the document at an offset end. */
  endOfDocument(at: number): number {
    const passageNumber = this.passageNumberAt(at);
    const { to } = this.#index.rangeOf(this.#index.passages[passageNumber]?.document.id);
    return this.startOf(to);
  }

  /** Where the words of a passage begin; the end of all words for a number after the last passage. */
  startOf(passageNumber: number): number {
    return this.#index.data.saidStarts[passageNumber] ?? this.#said.length;
  }

  /** Number of the passage that contains an offset. */
  passageNumberAt(at: number): number {
    const { saidStarts } = this.#index.data;
    let [low, high] = [0, this.#index.passages.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((saidStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The words at an offset that `next()` gave, passage by passage; never empty. */
  run({ count }: Run, at: number): Stretch[] {
    const passageNumber = this.passageNumberAt(at);
    let from = 0;
    for (let byte = this.startOf(passageNumber); byte < at; byte++) if ((this.#said[byte] ?? 0) < 128) from++;
    return this.stretches(passageNumber, from, count);
  }

  /**
   * `count` words, passage by passage, starting at word `from` of a passage; the texts of these passages are read
   * again.
   */
  stretches(passageNumber: number, from: number, count: number): Stretch[] {
    const found: Stretch[] = [];
    const document = this.#index.passages[passageNumber]?.document.id;
    let [left, skipped] = [count, from];
    for (let at = passageNumber; left > 0 && this.#index.passages[at]?.document.id === document; at++) {
      const all = this.#saidIn(at);
      const said = all.slice(skipped, skipped + left);
      skipped = Math.max(0, skipped - all.length);
      const passage = this.#index.passages[at];
      const [start, end] = [said[0]?.start, said.at(-1)?.end];
      if (passage !== undefined && start !== undefined && end !== undefined)
        found.push({ passage, span: { start, end } });
      left -= said.length;
    }
    return found;
  }

  /** The words of a passage and, if they run on without a break, those of the next. */
  around(passageNumber: number): SaidWord[] {
    const end = this.startOf(passageNumber + 1);
    const joins =
      passageNumber + 1 < this.#index.passages.length && (end === 0 || this.#said[end - 1] !== BARRIER);
    return joins
      ? [...this.#saidIn(passageNumber), ...this.#saidIn(passageNumber + 1)]
      : this.#saidIn(passageNumber);
  }

  #saidIn(passageNumber: number): SaidWord[] {
    const passage = this.#index.passages[passageNumber];
    return passage === undefined ? [] : saidWords(passage.document.text, passage.span);
  }
}
