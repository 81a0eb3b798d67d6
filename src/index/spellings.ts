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

/** What was found near words, remembered for so many words before starting afresh. */
const REMEMBERED = 1_000;

/** Words that are compared letter by letter for one lookup, the most frequent of those that could be near. */
const MOST_COMPARED = 1_000;

export class Spellings {
  readonly #data: IndexData;
  readonly #near = new Map<string, readonly NearWord[]>();

  constructor(data: IndexData) {
    this.#data = data;
  }

  has(word: string): boolean {
    return this.#numberOf(word) !== undefined;
  }

  /** Whether a word stands there with a capital only. */
  isCapital(word: string): boolean {
    const number = this.#numberOf(word);
    return number !== undefined && this.#data.surfaceLower[number] === 0;
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
      compared.set(this.#data.surfaces.at(number), this.#data.surfaceCounts[number] ?? 0);
    const found = [...compared.fuzzyGet(word, edits)].map(([near, [count, distance]]) => ({
      word: near,
      distance,
      count,
    }));
    if (this.#near.size >= REMEMBERED) this.#near.clear();
    this.#near.set(key, found);
    return found;
  }

  /** Words that have a part other than the whole, in no order; most are passed over by their letters and lengths. */
  containing(part: string): string[] {
    const { surfaces, surfaceCounts, surfaceLengths, surfaceLetters } = this.#data;
    // With its sign, as the bits of two numbers together have one.
    const [letters, length] = [lettersOf(part) | 0, lengthOf(part)];
    const found: string[] = [];
    for (let number = 0; number < surfaceCounts.length; number++) {
      if (((surfaceLetters[number] ?? 0) & letters) !== letters) continue;
      if ((surfaceLengths[number] ?? 0) <= length || surfaceCounts[number] === 0) continue;
      const word = surfaces.at(number);
      if (word.includes(part)) found.push(word);
    }
    return found;
  }

  /** Undefined for a word that stands nowhere, or as a stop word alone. */
  #numberOf(word: string): number | undefined {
    const number = this.#data.surfaces.numberOf(word);
    return number !== undefined && (this.#data.surfaceCounts[number] ?? 0) > 0 ? number : undefined;
  }

  #likely(word: string, edits: number): number[] {
    const { surfaceCounts, surfaceLengths, surfaceLetters } = this.#data;
    const [letters, length] = [lettersOf(word), lengthOf(word)];
    const found: number[] = [];
    for (let number = 0; number < surfaceCounts.length; number++) {
      const longer = Math.abs((surfaceLengths[number] ?? 0) - length);
      if (longer > edits || surfaceCounts[number] === 0) continue;
      // A letter for another is two bits at most; one more or less, which makes up for the lengths, is one.
      if (bits((surfaceLetters[number] ?? 0) ^ letters) <= 2 * edits - longer) found.push(number);
    }
    if (found.length <= MOST_COMPARED) return found;
    return found
      .sort((a, b) => (surfaceCounts[b] ?? 0) - (surfaceCounts[a] ?? 0) || a - b)
      .slice(0, MOST_COMPARED);
  }
}

/** One bit for each letter that a word has, letters folded into 32. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** In UTF-16 units, as far as a byte can tell. */
export function lengthOf(word: string): number {
  return Math.min(word.length, 255);
}

/** Source: Warren, Hacker's Delight, counting 1-bits. */
function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
