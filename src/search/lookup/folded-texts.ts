/** Which entries of a list contain the words that someone types? */

import { withoutAccents } from '../../text/accents.ts';

/** UTF-16 units of entries that are turned into bytes at once. */
const PIECE = 1 << 18;

interface Piece {
  readonly bytes: Buffer;
  /** Number of its first entry, and where that begins in the bytes as a whole. */
  readonly first: number;
  readonly start: number;
}

/**
 * The folded texts by which entries are found, each between a line end with a space and a line end. They are kept as
 * bytes, which take half the space of strings and none of V8's heap; and in pieces, so that none is copied to grow.
 * An entry is within one piece.
 */
export class Texts {
  /** Where each entry begins in the bytes as a whole, and where the last ends. */
  readonly #starts: Uint32Array;
  readonly #pieces: Piece[] = [];
  #open = '';
  #count = 0;

  constructor(count: number) {
    this.#starts = new Uint32Array(count + 1);
  }

  push(texts: readonly string[]): void {
    const found = texts.map((text) => `\n ${fold(text)}\n`).join('');
    this.#open += found;
    const start = this.#starts[this.#count++] ?? 0;
    this.#starts[this.#count] = start + Buffer.byteLength(found);
    if (this.#open.length >= PIECE) this.close();
  }

  /** Makes the entries pushed last searchable too. */
  close(): void {
    const before = this.#pieces.at(-1);
    const start = before === undefined ? 0 : before.start + before.bytes.length;
    const first = this.#entryAt(start, before?.first ?? 0);
    if (this.#open !== '') this.#pieces.push({ bytes: Buffer.from(this.#open), first, start });
    this.#open = '';
  }

  /** Numbers of the entries that contain these characters, in order. */
  *holding(characters: string): Generator<number> {
    const wanted = Buffer.from(characters);
    for (const { bytes, first, start } of this.#pieces) {
      const startOf = (entry: number) => (this.#starts[entry] ?? 0) - start;
      for (
        let entry = first, at = bytes.indexOf(wanted);
        at >= 0;
        at = bytes.indexOf(wanted, startOf(entry))
      ) {
        entry = this.#entryAt(start + at, entry);
        yield entry++;
        if (startOf(entry) >= bytes.length) break;
      }
    }
  }

  of(entry: number): string {
    const [from = 0, to = 0] = [this.#starts[entry], this.#starts[entry + 1]];
    const piece = this.#pieces.findLast(({ first }) => first <= entry);
    return piece === undefined ? '' : piece.bytes.toString('utf8', from - piece.start, to - piece.start);
  }

  #entryAt(at: number, from: number): number {
    let [low, high] = [from, Math.max(from, this.#count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * The form in which typed words and entries are compared: in lower case, without accents, with one space between
 * words.
 */
export function fold(text: string): string {
  return withoutAccents(text.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
