/** How do the arrays of an index become bytes, and bytes arrays again? */

import type { FieldPostings, IndexData } from '../index/index-data.ts';
import { StringTable, type WordArrays } from '../index/string-table.ts';
import type { Script } from '../languages/language.ts';

type Column = Uint8Array | Uint32Array;

/** A part of a snapshot; words are text with a line for each. */
export interface Section {
  readonly name: string;
  readonly kind: 'bytes' | 'integers' | 'words';
  readonly bytes: Uint8Array;
}

/** Where a section lies in a snapshot, in bytes from the first section. */
export interface Placed extends Pick<Section, 'name' | 'kind'> {
  readonly start: number;
  readonly length: number;
}

/** Sections begin at multiples of so many bytes: arrays of integers can lie nowhere else. */
const ALIGNED = 8;

/** Words read between two places where the work may pause. */
const READ_TOGETHER = 5_000;

export function sectionsOf(data: IndexData): Section[] {
  const { inText, inHeading, languages, scripts, terms, surfaces, saidWords, ...columns } = data;
  const column = ([name, array]: [string, Column]): Section => ({
    name,
    kind: array instanceof Uint8Array ? 'bytes' : 'integers',
    bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  });
  const arrays = (prefix: string, fields: FieldPostings | WordArrays): [string, Column][] =>
    Object.entries(fields).map(([name, array]) => [`${prefix}.${name}`, array]);
  const all = [
    ...Object.entries(columns),
    ...arrays('inText', inText),
    ...arrays('inHeading', inHeading),
    ...arrays('terms', terms),
    ...arrays('surfaces', surfaces),
    ...arrays('saidWords', saidWords),
  ];
  const lists = [wordSection('languages', languages), wordSection('scripts', scripts)];
  return [...lists, ...all.map(column)];
}

export function wordSection(name: string, list: readonly string[]): Section {
  return { name, kind: 'words', bytes: Buffer.from(list.join('\n')) };
}

export function integerSection(name: string, { buffer, byteOffset, byteLength }: Uint32Array): Section {
  return { name, kind: 'integers', bytes: new Uint8Array(buffer, byteOffset, byteLength) };
}

export function placed(sections: readonly Section[]): Placed[] {
  let start = 0;
  return sections.map(({ name, kind, bytes }) => {
    const own = { name, kind, start, length: bytes.length };
    start = aligned(start + bytes.length);
    return own;
  });
}

export function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

/** What stands in the sections of a snapshot, as views of its bytes. Both throw an Error for a section that is missing. */
export interface Parts {
  bytes(name: string): Uint8Array;
  integers(name: string): Uint32Array;
}

export function partsOf(bytes: Uint8Array, sections: readonly Placed[]): Parts {
  const find = (name: string): Placed => {
    const found = sections.find((section) => section.name === name);
    if (found === undefined) throw new Error(`Cannot read the snapshot: it has no section "${name}"`);
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

/** The arrays as views of the bytes. @throws Error when a section is missing */
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
    inText: postings('inText'),
    inHeading: postings('inHeading'),
  };
}

/** The lines of a section of words. */
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
