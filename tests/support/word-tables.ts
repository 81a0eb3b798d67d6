/** How does a test get a table of words in which it decides what is near? */

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROW_LENGTH, WordTable } from '../../src/meaning/word-table.ts';

/** By language: words, and where each is; the directions of words that mean the same are the same. */
export type Directions = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** By language: other writings of words, and the word of that language that each is. */
export type OtherWritings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Each number of a direction is spread over so many dimensions: one alone could not hold the length of a row. */
const SPREAD = 16;

const MAGIC = 'footnote words 1\n';

/** A file as `WordTable.open()` reads it. */
export function tableBytes(words: Directions, others: OtherWritings = {}): Buffer {
  const lists: string[] = [];
  const rows: Int8Array[] = [];
  for (const [language, directions] of Object.entries(words)) {
    const names = Object.keys(directions);
    const first = rows.length;
    lists.push([`${language} ${first}`, ...names].join('\n'));
    const writings = Object.entries(others[language] ?? {});
    if (writings.length > 0)
      lists.push(
        [language, ...writings.map(([other, own]) => `${other} ${first + names.indexOf(own)}`)].join('\n'),
      );
    rows.push(...Object.values(directions).map(rowOf));
  }
  return assembled(lists.join('\n\n'), rows);
}

/** A file with these lists and rows, whatever they are, and with a sum that is right. */
export function assembled(
  text: string,
  rows: readonly Int8Array[],
  announced: Partial<Announced> = {},
): Buffer {
  const body = Buffer.concat([Buffer.from(text), ...rows.map((row) => Buffer.from(row.buffer))]);
  const {
    dimensions = rows[0]?.length ?? 0,
    count = rows.length,
    listBytes = Buffer.byteLength(text),
  } = announced;
  const numbers = Buffer.alloc(12);
  for (const [at, number] of [dimensions, count, listBytes].entries()) numbers.writeUInt32LE(number, 4 * at);
  const sum = createHash('sha256').update(body).digest();
  return Buffer.concat([Buffer.from(MAGIC), numbers, sum, body]);
}

/** What a header says. */
export interface Announced {
  readonly dimensions: number;
  readonly count: number;
  readonly listBytes: number;
}

/** Opens a table of these words. */
export function tableOf(words: Directions, others: OtherWritings = {}): WordTable {
  return opened(tableBytes(words, others));
}

export function opened(bytes: Uint8Array): WordTable {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-words-'));
  try {
    const path = join(folder, 'words.bin');
    writeFileSync(path, bytes);
    return WordTable.open(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A row as the table has it, in a direction. */
export function rowOf(direction: readonly number[]): Int8Array {
  const length = Math.hypot(...direction);
  const scaled = direction.map((part) => (ROW_LENGTH * part) / length / Math.sqrt(SPREAD));
  return Int8Array.from(scaled.flatMap((part) => Array<number>(SPREAD).fill(Math.round(part))));
}
