/** How do the arrays of an index become bytes, and bytes arrays again? */

import type { FieldPostings, IndexData } from '../index/index-data.ts';
import { StringTable, type WordArrays } from '../index/string-table.ts';
import type { Script } from '../languages/language.ts';

type Integers = Uint8Array | Uint32Array;

/** A named array in a snapshot; words are text, one per line. */
export interface Column {
  readonly name: string;
  readonly kind: 'bytes' | 'integers' | 'words';
  readonly bytes: Uint8Array;
}

/** Where a column is in a snapshot, in bytes from the first column. */
export interface Placed extends Pick<Column, 'name' | 'kind'> {
  readonly start: number;
  readonly length: number;
}

/** Columns begin at multiples of this number of bytes, because an array of integers cannot begin anywhere else. */
const ALIGNED = 8;

/** Words read between two points where the work may pause. */
const READ_TOGETHER = 5_000;

export function columnsOf(data: IndexData): Column[] {
  const { inText, inHeading, languages, scripts, terms, surfaces, saidWords, ...others } = data;
  const columnOf = ([name, array]: [string, Integers]): Column => ({
    name,
    kind: array instanceof Uint8Array ? 'bytes' : 'integers',
    bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  });
  const arrays = (prefix: string, fields: FieldPostings | WordArrays): [string, Integers][] =>
    Object.entries(fields).map(([name, array]) => [`${prefix}.${name}`, array]);
  const all = [
    ...Object.entries(others),
    ...arrays('inText', inText),
    ...arrays('inHeading', inHeading),
    ...arrays('terms', terms),
    ...arrays('surfaces', surfaces),
    ...arrays('saidWords', saidWords),
  ];
  const lists = [wordColumn('languages', languages), wordColumn('scripts', scripts)];
  return [...lists, ...all.map(columnOf)];
}

export function wordColumn(name: string, list: readonly string[]): Column {
  return { name, kind: 'words', bytes: Buffer.from(list.join('\n')) };
}

export function integerColumn(name: string, { buffer, byteOffset, byteLength }: Uint32Array): Column {
  return { name, kind: 'integers', bytes: new Uint8Array(buffer, byteOffset, byteLength) };
}

export function placed(columns: readonly Column[]): Placed[] {
  let start = 0;
  return columns.map(({ name, kind, bytes }) => {
    const own = { name, kind, start, length: bytes.length };
    start = aligned(start + bytes.length);
    return own;
  });
}

export function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

/** The columns of a snapshot as views of its bytes. Both methods throw an Error if a column is missing. */
export interface Parts {
  bytes(name: string): Uint8Array;
  integers(name: string): Uint32Array;
}

export function partsOf(bytes: Uint8Array, columns: readonly Placed[]): Parts {
  const find = (name: string): Placed => {
    const found = columns.find((column) => column.name === name);
    if (found === undefined) throw new Error(`Cannot read the snapshot: it has no column "${name}"`);
    return found;
  };
  return {
    bytes(name) {
      const { start, length } = find(name);
      return bytes.subarray(start, start + length);
    },
    integers(name) {
      const { start, length } = find(name);
      return new Uint32Array(bytes.buffer, bytes.byteOffset + start, length / 4);
    },
  };
}

/** The arrays as views of the bytes. @throws Error if a column is missing */
export function* dataOf({ bytes: small, integers: whole }: Parts): Generator<undefined, IndexData> {
  const postings = (prefix: string): FieldPostings => ({
    starts: whole(`${prefix}.starts`),
    passageNumbers: whole(`${prefix}.passageNumbers`),
    counts: small(`${prefix}.counts`),
  });
  const words = (prefix: string): StringTable =>
    new StringTable({
      bytes: small(`${prefix}.bytes`),
      starts: whole(`${prefix}.starts`),
      slots: whole(`${prefix}.slots`),
    });
  return {
    languages: yield* wordsOf(small('languages')),
    scripts: (yield* wordsOf(small('scripts'))) as Script[],
    terms: words('terms'),
    surfaces: words('surfaces'),
    surfaceCounts: whole('surfaceCounts'),
    surfaceLower: small('surfaceLower'),
    surfaceLetters: whole('surfaceLetters'),
    surfaceLengths: small('surfaceLengths'),
    formSurfaces: whole('formSurfaces'),
    formTerms: whole('formTerms'),
    formStops: small('formStops'),
    wordStarts: whole('wordStarts'),
    words: whole('words'),
    spanStarts: whole('spanStarts'),
    spans: small('spans'),
    lengths: whole('lengths'),
    saidWords: words('saidWords'),
    said: small('said'),
    saidStarts: whole('saidStarts'),
    headings: whole('headings'),
    headingStarts: whole('headingStarts'),
    headingTerms: whole('headingTerms'),
    titleTerms: whole('titleTerms'),
    inText: postings('inText'),
    inHeading: postings('inHeading'),
  };
}

/** The lines of a column of words. */
export function* wordsOf(bytes: Uint8Array): Generator<undefined, string[]> {
  if (bytes.length === 0) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const found: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    found.push(text.slice(start, end));
    start = end + 1;
    if (found.length % READ_TOGETHER === 0) yield undefined;
  }
  found.push(text.slice(start));
  return found;
}
