/** What is known of the words of all passages? Arrays, as small in memory as in a file; see `buildIndex()`. */

import type { Script } from '../languages/language.ts';
import type { StringTable } from './string-table.ts';

/** A word as it occurs in texts: folded, as indexed, and whether it is too common to search for. */
export interface IndexedForm {
  readonly surface: string;
  readonly term: string;
  readonly stop: boolean;
}

/** For each list of numbers, where it begins in an array of all of them; one entry more than there are lists. */
type Starts = Uint32Array;

/** Occurrences of terms in one field: for each term, the passages in order and how often each contains it. */
export interface FieldPostings {
  readonly starts: Starts;
  readonly passageNumbers: Uint32Array;
  /** At most 255. */
  readonly counts: Uint8Array;
}

export interface IndexData {
  /** Codes of the languages of the texts, the one with the most text first. */
  readonly languages: readonly string[];
  /** The scripts of all words that are not stop words. */
  readonly scripts: readonly Script[];
  /** Every term once, in the order of its first occurrence. */
  readonly terms: StringTable;
  /** Every word as written, folded, once. */
  readonly surfaces: StringTable;
  /**
   * By surface: how often it occurs other than as a stop word; 1 if it occurs in lower case at least once; and its
   * letters, see `lettersOf()`.
   */
  readonly surfaceCounts: Uint32Array;
  readonly surfaceLower: Uint8Array;
  readonly surfaceLetters: Uint32Array;
  /** In UTF-16 units, at most 255. */
  readonly surfaceLengths: Uint8Array;
  /** By form: positions of its surface and of its term, and 1 for a stop word. */
  readonly formSurfaces: Uint32Array;
  readonly formTerms: Uint32Array;
  readonly formStops: Uint8Array;
  /** By passage: its words as positions of forms. */
  readonly wordStarts: Starts;
  readonly words: Uint32Array;
  /** By passage: where its words are, two numbers per word, see `writeSpan()`. */
  readonly spanStarts: Starts;
  readonly spans: Uint8Array;
  /** By passage: number of its indexed terms, and which combination of title and headings it is under. */
  readonly lengths: Uint32Array;
  readonly headings: Uint32Array;
  /** By title and headings: their terms, in order. */
  readonly headingStarts: Starts;
  readonly headingTerms: Uint32Array;
  /** By title and headings: how many of their terms are the title's. */
  readonly titleTerms: Uint32Array;
  /** Every word once, in the form that quotations are compared by, see `saidWords()`. */
  readonly saidWords: StringTable;
  /**
   * What the passages say, one after another: positions in `saidWords`, plus one, as numbers of seven bits per byte
   * with a last byte below 128; `BARRIER` if there are words between a passage and the next, or its document ends.
   */
  readonly said: Uint8Array;
  /** By passage: where it begins in `said`. */
  readonly saidStarts: Starts;
  readonly inText: FieldPostings;
  readonly inHeading: FieldPostings;
}

/** Ends a passage if there are words between it and the next, such as a heading; it is no word's number. */
export const BARRIER = 0;

/**
 * A word's span as two numbers of seven bits per byte: the distance from the end of the word before, doubled, or
 * doubled and less one if the words overlap, as pairs of Han characters do; then its length.
 */
export function writeSpan(
  to: { push(byte: number): unknown },
  before: number,
  start: number,
  end: number,
): void {
  const distance = start - before;
  writeNumber(to, distance < 0 ? -2 * distance - 1 : 2 * distance);
  writeNumber(to, end - start);
}

/** Seven bits per byte, the lowest first; the last byte is below 128. */
export function writeNumber(to: { push(byte: number): unknown }, number: number): void {
  let left = number;
  for (; left > 127; left = Math.floor(left / 128)) to.push((left % 128) + 128);
  to.push(left);
}

/**
 * The starts and ends, alternating, of the words in `bytes[from, to)`.
 * @param offset added to each
 */
export function readSpans(bytes: Uint8Array, from: number, to: number, offset: number): number[] {
  const spans: number[] = [];
  let [end, distance, value, scale] = [offset, -1, 0, 1];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    if (distance < 0) distance = value;
    else {
      const start = distance % 2 === 0 ? end + distance / 2 : end - (distance + 1) / 2;
      end = start + value;
      spans.push(start, end);
      distance = -1;
    }
    value = 0;
    scale = 1;
  }
  return spans;
}
