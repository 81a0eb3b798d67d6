/** How are words spelt in the corpus, and which are spelt like a given one? */

import SearchableMap from 'minisearch/SearchableMap';
import type { IndexData } from './index-data.ts';

/** A word as written somewhere in the corpus, near another by `distance` edits. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  /** In how many places the word stands. */
  readonly count: number;
}

/** Spellings added between two places where the work may pause. */
const ADDED_TOGETHER = 5_000;

/** What was found near words, remembered for so many words before starting afresh. */
const REMEMBERED = 1_000;

/** Words that are compared letter by letter for one lookup, the most frequent of those that could be near. */
const MOST_COMPARED = 1_000;

export class Spellings {
  readonly #data: IndexData;
  readonly #numbers = new Map<string, number>();
  /** By spelling: one bit for each letter that it has, letters folded into 32. */
  readonly #letters: Uint32Array;
  readonly #lengths: Uint16Array;
  readonly #near = new Map<string, readonly NearWord[]>();

  private constructor(data: IndexData) {
    this.#data = data;
    this.#letters = new Uint32Array(data.spellingForms.length);
    this.#lengths = new Uint16Array(data.spellingForms.length);
  }

  /** Yields where the work may pause. */
  static *of(data: IndexData): Generator<undefined, Spellings> {
    const spellings = new Spellings(data);
    for (const [number, form] of data.spellingForms.entries()) {
      const word = data.surfaces[form] ?? '';
      spellings.#numbers.set(word, number);
      spellings.#letters[number] = lettersOf(word);
      spellings.#lengths[number] = word.length;
      if (number % ADDED_TOGETHER === 0) yield undefined;
    }
    return spellings;
  }

  /** All words that are spelt, in no order. */
  words(): Iterable<string> {
    return this.#numbers.keys();
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** Whether a word stands there with a capital only. */
  isCapital(word: string): boolean {
    const number = this.#numbers.get(word);
    return number !== undefined && this.#data.spellingLower[number] === 0;
  }

  /**
   * Words within so many edits, in no order. Most words are passed over by their letters and lengths; the rest are
   * compared by MiniSearch, which would walk a large vocabulary for tens of milliseconds.
   */
  near(word: string, edits: number): readonly NearWord[] {
    const key = `${edits} ${word}`;
    const known = this.#near.get(key);
    if (known !== undefined) return known;
    const compared = new SearchableMap<number>();
    for (const number of this.#likely(word, edits))
      compared.set(this.#wordOf(number), this.#data.spellingCounts[number] ?? 0);
    const found = [...compared.fuzzyGet(word, edits)].map(([near, [count, distance]]) => ({
      word: near,
      distance,
      count,
    }));
    if (this.#near.size >= REMEMBERED) this.#near.clear();
    this.#near.set(key, found);
    return found;
  }

  #likely(word: string, edits: number): number[] {
    const letters = lettersOf(word);
    const found: number[] = [];
    for (let number = 0; number < this.#letters.length; number++) {
      const longer = Math.abs((this.#lengths[number] ?? 0) - word.length);
      if (longer > edits) continue;
      // A letter for another is two bits at most; one more or less, which makes up for the lengths, is one.
      if (bits((this.#letters[number] ?? 0) ^ letters) <= 2 * edits - longer) found.push(number);
    }
    if (found.length <= MOST_COMPARED) return found;
    const { spellingCounts } = this.#data;
    return found
      .sort((a, b) => (spellingCounts[b] ?? 0) - (spellingCounts[a] ?? 0) || a - b)
      .slice(0, MOST_COMPARED);
  }

  #wordOf(number: number): string {
    return this.#data.surfaces[this.#data.spellingForms[number] ?? 0] ?? '';
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** Source: Warren, Hacker's Delight, counting 1-bits. */
function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
