/** Which few numbers stand for the words of a document, so that two documents can be compared quickly? */

import { HAN_AND_KANA } from '../../text/scripts.ts';
import type { Document } from '../document.ts';

/** Words in a row that count as one piece of wording: shared by chance only if they are a phrase that all use. */
const TOGETHER = 5;

/** Numbers kept per document: the shares of two documents are then right to about two hundredths. */
const KEPT = 1_024;

/** In UTF-16 units: about as long as a word with the blank after it. */
const LENGTH_OF_WORD = 6;

const HAN_OR_KANA = new RegExp(`[${HAN_AND_KANA}]`, 'u');

/** UTF-16 units read between two points where the work may pause. */
const READ_TOGETHER = 1 << 17;

/** All numbers lie below. */
const LIMIT = 2 ** 32;

export interface Sketch {
  /** The same for documents with the same words in the same order. */
  readonly all: string;
  readonly words: number;
  /** In ascending order, without duplicates: the hashes of pieces of wording that are below the limit. */
  readonly pieces: Uint32Array;
  /** 0 to 2³²: the share of all pieces that are kept, times 2³². */
  readonly limit: number;
}

/** The limit for a document: all pieces of a short one are kept. */
export function limitOf({ text }: Pick<Document, 'text'>): number {
  return Math.min(LIMIT, Math.ceil((LIMIT * KEPT * LENGTH_OF_WORD) / Math.max(1, text.length)));
}

/**
 * Reads a document once. Case, accents, signs and white space do not count, and each Han or kana character is a word of
 * its own. Yields where the work may pause.
 */
export function* sketching({ text }: Pick<Document, 'text'>, limit: number): Generator<undefined, Sketch> {
  const last = new Int32Array(TOGETHER);
  const state: State = { word: SEED, words: 0, forwards: SEED, mingled: 0, piece: 0, last };
  const pieces: number[] = [];
  for (let from = 0; from < text.length; from += READ_TOGETHER) {
    take(text, from, Math.min(text.length, from + READ_TOGETHER), state, limit, pieces);
    yield undefined;
  }
  take(' ', 0, 1, state, limit, pieces);
  const sorted = Uint32Array.from(pieces).sort();
  return {
    all: `${state.words}.${state.forwards}.${state.mingled}`,
    words: state.words,
    pieces: sorted.filter((piece, at) => piece !== sorted[at - 1]),
    limit,
  };
}

/** Hashes as signed numbers of 32 bits, with which processors calculate directly. */
interface State {
  /** Of the word that is being read; `SEED` between words. */
  word: number;
  words: number;
  /** Of all words: two hashes, since one of 32 bits may be the same for two documents. */
  forwards: number;
  mingled: number;
  /** Of the last words together. */
  piece: number;
  /** Of the last words, in turn. */
  readonly last: Int32Array;
}

/** Reads the units from `from` to `to`. The state is copied into variables, as this loop is most of the work. */
function take(text: string, from: number, to: number, state: State, limit: number, pieces: number[]): void {
  const { last } = state;
  let { word, words, forwards, mingled, piece } = state;
  for (let at = from; at < to; at++) {
    const unit = foldedUnit(text.charCodeAt(at));
    if (unit === SKIPPED) continue;
    const isSingle = unit > SINGLE;
    if (unit !== BETWEEN && !isSingle) {
      word = mixed(word, unit);
      continue;
    }
    // A word ends, and a character that is a word by itself may follow.
    for (let n = word === SEED ? 1 : 0; n < (isSingle ? 2 : 1); n++) {
      const hash = spread(n === 1 ? mixed(SEED, unit) : word);
      // The piece without its first word and with this one.
      piece = (Math.imul(piece, PRIME) + hash - Math.imul(last[words % TOGETHER] ?? 0, TAKEN_OUT)) | 0;
      last[words % TOGETHER] = hash;
      words++;
      forwards = mixed(forwards, hash);
      mingled = Math.imul(mingled ^ hash, GOLDEN);
      if (words < TOGETHER) continue;
      const kept = spread(piece) >>> 0;
      if (kept < limit) pieces.push(kept);
    }
    word = SEED;
  }
  state.word = word;
  state.words = words;
  state.forwards = forwards;
  state.mingled = mingled;
  state.piece = piece;
}

/** Source: FNV-1a, offset basis and prime */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** The prime to the power of `TOGETHER`, the factor of the word that leaves a piece. */
const TAKEN_OUT = Array.from({ length: TOGETHER }, () => PRIME).reduce(Math.imul);
/** 2³² divided by the golden ratio. */
const GOLDEN = 0x9e3779b1 | 0;

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}

/** Spreads a hash over all numbers, so that those below a limit are chosen at random. Source: MurmurHash3, fmix32 */
function spread(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Between words. */
const BETWEEN = 0;
/** Within a word, but not part of it: accents, and apostrophes. */
const SKIPPED = 1;
/** Units above are words by themselves. */
const SINGLE = 0x1_0000;
const UNKNOWN = -1;

const folded = new Int32Array(0x1_0000).fill(UNKNOWN);

/** What a UTF-16 unit counts as: `BETWEEN`, `SKIPPED`, or a letter without its accent. */
function foldedUnit(unit: number): number {
  const known = folded[unit] ?? BETWEEN;
  if (known !== UNKNOWN) return known;
  const found = foldedSign(unit);
  folded[unit] = found;
  return found;
}

function foldedSign(unit: number): number {
  const sign = String.fromCharCode(unit);
  // Each half of a surrogate pair counts as a letter.
  if (/\p{Cs}/u.test(sign)) return unit;
  if (/[\p{M}\p{Cf}'’]/u.test(sign)) return SKIPPED;
  if (!/[\p{L}\p{N}]/u.test(sign)) return BETWEEN;
  const plain = sign.toLowerCase().normalize('NFKD').charCodeAt(0);
  return HAN_OR_KANA.test(sign) ? SINGLE + plain : plain;
}
