/** What do words mean, as far as a table of vectors knows? Words with like meanings have like vectors, in any language. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Why there is no table; the message is one sentence that says what to do. */
export class UnusableTable extends Error {
  override readonly name = 'UnusableTable';
}

/** A word near another one in meaning. */
export interface Near {
  /** Position in the list that was looked through. */
  readonly at: number;
  /** -1 to 1. */
  readonly cosine: number;
}

const MAGIC = 'footnote words 1\n';

/** Before the words: dimensions, rows and bytes of the word lists, each as 32 bits, then a SHA-256 of all that follows. */
const HEADER = MAGIC.length + 3 * 4 + 32;

/** A row is a vector of this length, so that it need not be measured; rounding to whole numbers changes it by 1 %. */
export const ROW_LENGTH = 300;

/** Dimensions that are compared first, a multiple of 4. They are in the order of how much they tell. */
const FIRST_DIMENSIONS = 64;

/**
 * How many of the words that are nearest by their first dimensions are compared by all; more if several are equally
 * near. Of the 24 nearest words, 99.9 % are then found among 5,000, and 99 % among 20,000.
 */
const COMPARED_BY_ALL = 512;

/** Nearness by the first dimensions is counted in steps of this size; the highest is the square of a row's length. */
const STEP = 32;

export class WordTable {
  readonly dimensions: number;
  readonly #vectors: Int8Array;
  /** By language. */
  readonly #lists: ReadonlyMap<string, readonly WordList[]>;
  readonly #rows = new Map<string, ReadonlyMap<string, number>>();

  private constructor(
    dimensions: number,
    vectors: Int8Array,
    lists: ReadonlyMap<string, readonly WordList[]>,
  ) {
    this.dimensions = dimensions;
    this.#vectors = vectors;
    this.#lists = lists;
  }

  /**
   * Reads 12 MB at once, which takes some 20 ms.
   * @throws UnusableTable if the file cannot be read, or any byte is not as it was made
   */
  static open(path: string): WordTable {
    const unusable = (what: string) =>
      new UnusableTable(
        `The table of words ${path} ${what}, so only passages with the words of a question are found; replace it with the file that Footnote came with.`,
      );
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      throw unusable(`cannot be read (${reasonOf(error)})`);
    }
    if (bytes.length < HEADER || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
      throw unusable('is another kind of file');
    const number = (at: number) => bytes.readUInt32LE(MAGIC.length + 4 * at);
    const [dimensions, rows, listBytes] = [number(0), number(1), number(2)];
    if (bytes.length !== HEADER + listBytes + rows * dimensions) throw unusable('is cut off or too long');
    const sum = bytes.subarray(MAGIC.length + 12, HEADER);
    if (!createHash('sha256').update(bytes.subarray(HEADER)).digest().equals(sum))
      throw unusable('is damaged');
    const lists = readLists(bytes.toString('utf8', HEADER, HEADER + listBytes));
    // The sum does not cover the header, where other numbers may have the same product.
    if (dimensions % 4 !== 0 || rowsIn(lists) !== rows) throw unusable('is damaged');
    const start = bytes.byteOffset + HEADER + listBytes;
    return new WordTable(dimensions, new Int8Array(bytes.buffer, start, rows * dimensions), lists);
  }

  /** Codes of the languages that it has words of. */
  get languages(): readonly string[] {
    return [...this.#lists.keys()];
  }

  /** The row of an indexed term; undefined if it does not know the term or the language. */
  rowOf(term: string, language: string): number | undefined {
    let rows = this.#rows.get(language);
    if (rows === undefined) {
      rows = rowsOf(this.#lists.get(language) ?? []);
      this.#rows.set(language, rows);
    }
    return rows.get(term);
  }

  /** How alike two rows are, -1 to 1. */
  cosine(one: number, other: number): number {
    return this.#dot(one, other, this.dimensions) / (ROW_LENGTH * ROW_LENGTH);
  }

  /**
   * The rows of a list that are nearest to a row, nearest first.
   * @param above cosine that they exceed
   * @param most how many at most
   */
  nearest(row: number, among: Uint32Array, { above, most }: { above: number; most: number }): Near[] {
    const few = among.length <= COMPARED_BY_ALL ? undefined : this.#promising(row, among);
    const found: Near[] = [];
    for (let n = 0; n < (few ?? among).length; n++) {
      const at = few?.[n] ?? n;
      const cosine = this.cosine(row, among[at] ?? 0);
      if (cosine > above) found.push({ at, cosine });
    }
    return found.sort((a, b) => b.cosine - a.cosine || a.at - b.at).slice(0, most);
  }

  /** Positions of the rows that are nearest by their first dimensions. */
  #promising(row: number, among: Uint32Array): Uint32Array {
    const steps = new Uint16Array(among.length);
    const counts = new Uint32Array(Math.ceil(ROW_LENGTH ** 2 / STEP));
    const first = Math.min(FIRST_DIMENSIONS, this.dimensions);
    for (let at = 0; at < among.length; at++) {
      const dot = this.#dot(row, among[at] ?? 0, first);
      const step = Math.max(0, Math.min(counts.length - 1, Math.floor(dot / STEP)));
      steps[at] = step;
      counts[step] = (counts[step] ?? 0) + 1;
    }
    let least = counts.length - 1;
    let count = counts[least] ?? 0;
    while (count < COMPARED_BY_ALL && least > 0) count += counts[--least] ?? 0;
    const positions = new Uint32Array(count);
    let next = 0;
    for (let at = 0; at < steps.length; at++) if ((steps[at] ?? 0) >= least) positions[next++] = at;
    return positions;
  }

  /** Of the first dimensions, a multiple of 4: four at a time take half as long as one. */
  #dot(one: number, other: number, dimensions: number): number {
    const vectors = this.#vectors;
    const from = one * this.dimensions;
    const apart = (other - one) * this.dimensions;
    let sum = 0;
    for (let a = from; a < from + dimensions; a += 4) {
      const b = a + apart;
      sum =
        (sum +
          Math.imul(vectors[a] ?? 0, vectors[b] ?? 0) +
          Math.imul(vectors[a + 1] ?? 0, vectors[b + 1] ?? 0) +
          Math.imul(vectors[a + 2] ?? 0, vectors[b + 2] ?? 0) +
          Math.imul(vectors[a + 3] ?? 0, vectors[b + 3] ?? 0)) |
        0;
    }
    return sum;
  }
}

interface WordList {
  /** A word per line. */
  readonly text: string;
  /** Row of the first word; those of the others follow. Undefined if each word is followed by a blank and its row. */
  readonly first: number | undefined;
}

/** Lists are separated by blank lines; each begins with its language and, unless it has rows, the first row. */
function readLists(text: string): Map<string, WordList[]> {
  const lists = new Map<string, WordList[]>();
  for (const list of text.split('\n\n')) {
    const end = list.indexOf('\n');
    const [language = '', first] = list.slice(0, end).split(' ');
    const read = { text: list.slice(end + 1), first: first === undefined ? undefined : Number(first) };
    lists.set(language, [...(lists.get(language) ?? []), read]);
  }
  return lists;
}

/** How many rows the lists name, each of which has a list that begins where the one before ended; else NaN. */
function rowsIn(lists: ReadonlyMap<string, readonly WordList[]>): number {
  let rows = 0;
  for (const { text, first } of [...lists.values()].flat()) {
    if (first === undefined) continue;
    if (first !== rows) return Number.NaN;
    rows++;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) rows++;
  }
  return rows;
}

function rowsOf(lists: readonly WordList[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { text, first } of lists) {
    let row = first ?? 0;
    for (const line of text.split('\n')) {
      if (first !== undefined) rows.set(line, row++);
      else {
        const blank = line.indexOf(' ');
        rows.set(line.slice(0, blank), Number(line.slice(blank + 1)));
      }
    }
  }
  return rows;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
