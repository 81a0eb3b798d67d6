/** How are words spelled in the corpus, and which are spelled like a given one? */

import SearchableMap from 'minisearch/SearchableMap';
import type { IndexData } from './index-data.ts';

/** A word as written somewhere in the corpus, `distance` edits away from another. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  /** How often the word occurs. */
  readonly count: number;
}

/** Words whose neighbours are remembered before starting afresh. */
const REMEMBERED = 1_000;

/** Words that are compared letter by letter for one lookup: the most frequent of those that could be near. */
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

  /** Whether a word occurs in the corpus only with a capital. */
  isCapital(word: string): boolean {
    const number = this.#numberOf(word);
    return number !== undefined && this.#data.surfaceLower[number] === 0;
  }

  /**
   * Words within this many edits, in no particular order. Most words are ruled out by their letters and lengths.
   * MiniSearch compares the rest; walking a large vocabulary would take it tens of milliseconds.
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

  /**
   * Words that contain a part without being equal to it, in no particular order; most are ruled out by their letters
   * and lengths.
   */
  containing(part: string): string[] {
    const { surfaces, surfaceCounts, surfaceLengths, surfaceLetters } = this.#data;
    // As a signed number, because `&` of two numbers gives one.
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

  /** Undefined for a word that does not occur, or only as a stop word. */
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
      // A replaced letter changes two bits at most. An added or missing letter, which accounts for the difference in
      // length, changes one.
      if (bits((surfaceLetters[number] ?? 0) ^ letters) <= 2 * edits - longer) found.push(number);
    }
    if (found.length <= MOST_COMPARED) return found;
    return found
      .sort((a, b) => (surfaceCounts[b] ?? 0) - (surfaceCounts[a] ?? 0) || a - b)
      .slice(0, MOST_COMPARED);
  }
}

/** One bit for each letter in a word, with letters folded into 32. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** In UTF-16 units, at most 255 so that it fits in a byte. */
export function lengthOf(word: string): number {
  return Math.min(word.length, 255);
}

/** Source: Warren, Hacker's Delight, counting 1-bits. */
function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
