/** How is a list of numbers kept if its length is not known yet? In pieces, so that none is ever copied to grow. */

const PIECE = 1 << 18;

export class ChunkedArray<Numbers extends Uint8Array | Uint32Array> {
  readonly #make: (length: number) => Numbers;
  readonly #full: Numbers[] = [];
  #last: Numbers;
  #used = 0;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#last = make(PIECE);
  }

  get length(): number {
    return this.#full.length * PIECE + this.#used;
  }

  add(...numbers: readonly number[]): void {
    for (const number of numbers) this.push(number);
  }

  push(number: number): void {
    if (this.#used === PIECE) {
      this.#full.push(this.#last);
      this.#last = this.#make(PIECE);
      this.#used = 0;
    }
    this.#last[this.#used++] = number;
  }

  /** All numbers in one array, copied piece by piece; nothing may be added afterwards. */
  *join(): Generator<undefined, Numbers> {
    const all = this.#make(this.length);
    for (const [at, piece] of this.#full.entries()) {
      all.set(piece, at * PIECE);
      yield undefined;
    }
    all.set(this.#last.subarray(0, this.#used), this.#full.length * PIECE);
    return all;
  }
}

export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const integers = (length: number): Uint32Array => new Uint32Array(length);
