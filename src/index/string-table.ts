/**
 * How are very many words numbered? As bytes, with a table of where each begins: no strings or maps are kept for
 * them.
 */

import { type Buckets, bucketsOf } from './buckets.ts';

/** The arrays of a table, as small in memory as in a file. */
export interface WordArrays {
  /** The words in UTF-8, one after another. */
  readonly bytes: Uint8Array;
  /** For each word, where it begins in `bytes`; one entry more than there are words. */
  readonly starts: Uint32Array;
  /** Hash table of word numbers plus one, with 0 for an empty slot; its length is a power of two. */
  readonly slots: Uint32Array;
}

/** Words entered between two points where the work may pause. */
const ENTERED_TOGETHER = 2_000;

/** Slots per word, at least: a word is found in a look or two. */
const SLOTS_FOR_A_WORD = 2;

/** Number of values that two bytes can have. */
const PAIRS = 1 << 16;

/** Different words, numbered from 0. */
export class StringTable implements WordArrays {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  /** A view of `bytes`. */
  readonly #text: Buffer;
  /** Words by their first two bytes. */
  #byBeginning: Buckets | undefined;

  constructor({ bytes, starts, slots }: WordArrays) {
    this.bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.starts = starts;
    this.slots = slots;
  }

  /** A table of words, none of which may occur twice; yields where the work may pause. */
  static *of(words: readonly string[]): Generator<undefined, StringTable> {
    const starts = new Uint32Array(words.length + 1);
    for (const [number, word] of words.entries()) {
      if (number % ENTERED_TOGETHER === 0) yield undefined;
      starts[number + 1] = (starts[number] ?? 0) + Buffer.byteLength(word);
    }
    const bytes = Buffer.alloc(starts[words.length] ?? 0);
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(SLOTS_FOR_A_WORD * words.length + 1)));
    for (const [number, word] of words.entries()) {
      if (number % ENTERED_TOGETHER === 0) yield undefined;
      const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
      bytes.write(word, from);
      let slot = hashOf(bytes, from, to) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    return new StringTable({
      bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      starts,
      slots,
    });
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** The word with a number; empty if there is none. */
  at(number: number): string {
    const [from = 0, to = 0] = [this.starts[number], this.starts[number + 1]];
    return this.#text.toString('utf8', from, to);
  }

  /** Undefined if the word is not in the table. */
  numberOf(word: string): number | undefined {
    const wanted = Buffer.from(word);
    const last = this.slots.length - 1;
    for (let slot = hashOf(wanted, 0, wanted.length) & last; ; slot = (slot + 1) & last) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#lengthOf(number) === wanted.length && this.#begins(number, wanted)) return number;
    }
  }

  /**
   * Numbers of the words that begin with the prefix, in order, including the prefix itself; none for an empty prefix.
   */
  startingWith(prefix: string): number[] {
    const wanted = Buffer.from(prefix);
    const [first, second] = wanted;
    if (first === undefined) return [];
    this.#byBeginning ??= bucketsOf(this.length, PAIRS, (number) => this.#beginningOf(number));
    const { starts, numbers } = this.#byBeginning;
    // Words with the same first byte are in one group per second byte, each group in order.
    const [from, to] =
      second === undefined
        ? [first << 8, (first + 1) << 8]
        : [(first << 8) + second, (first << 8) + second + 1];
    const found = [...numbers.subarray(starts[from], starts[to])].filter(
      (number) => this.#lengthOf(number) >= wanted.length && this.#begins(number, wanted),
    );
    return second === undefined ? found.sort((a, b) => a - b) : found;
  }

  /** In bytes. */
  #lengthOf(number: number): number {
    return (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0);
  }

  /** Whether a word that is at least as long begins with these bytes. */
  #begins(number: number, wanted: Uint8Array): boolean {
    const from = this.starts[number] ?? 0;
    for (let at = 0; at < wanted.length; at++) if (this.bytes[from + at] !== wanted[at]) return false;
    return true;
  }

  #beginningOf(number: number): number | undefined {
    const from = this.starts[number] ?? 0;
    const length = this.#lengthOf(number);
    if (length === 0) return undefined;
    return ((this.bytes[from] ?? 0) << 8) + (length === 1 ? 0 : (this.bytes[from + 1] ?? 0));
  }
}

/**
 * Source: Fowler, Noll, Vo, FNV-1a with 32 bits; the upper bits are mixed in because the lower ones choose the slot.
 */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Words are spread over this many maps so that none is large: copying a map that grows stops everything else. */
const MAPS = 256;

/** Numbers words from 0 in the order in which they are first met. */
export class Interner {
  readonly #maps = Array.from({ length: MAPS }, () => new Map<string, number>());
  /** By number. */
  readonly words: string[] = [];

  /** The number of a word; a new one if the word is new. */
  of(word: string): number {
    const { length } = word;
    // Generated words differ at their ends. For an empty word these values are NaN, which the mask turns into 0.
    const [first, middle] = [word.charCodeAt(0), word.charCodeAt(length >> 1)];
    const [last, before] = [word.charCodeAt(length - 1), word.charCodeAt(Math.max(0, length - 2))];
    const mixed = length * 31 + first * 7 + middle * 5 + last * 3 + before * 17;
    const map = this.#maps[mixed & (MAPS - 1)] ?? new Map<string, number>();
    const known = map.get(word);
    if (known !== undefined) return known;
    map.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}
