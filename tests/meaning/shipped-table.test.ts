import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noTable, shippedTable, tableAt } from '../../src/meaning/shipped-table.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { tableBytes } from '../support/word-tables.ts';

let dir: string;

beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, { 'words.bin': tableBytes({ en: { dog: [1, 0] } }), 'damaged.bin': 'x' });
});

afterAll(() => removeFolder(dir));

describe('tableAt()', () => {
  test('gives the same table each time, and tells no trouble', () => {
    const told: string[] = [];
    const source = tableAt(join(dir, 'words.bin'), (sentence) => told.push(sentence));
    const table = source();
    expect(table?.rowOf('dog', 'en')).toBe(0);
    expect(source()).toBe(table);
    expect(told).toEqual([]);
  });

  test.each(['damaged.bin', 'missing.bin'])('gives none for %s, and tells why once', (file) => {
    const told: string[] = [];
    const source = tableAt(join(dir, file), (sentence) => told.push(sentence));
    expect(told).toEqual([]);
    expect([source(), source(), source()]).toEqual([undefined, undefined, undefined]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^The table of words .*\.bin .*, so only passages with the words of a question are found; /u,
    );
  });

  test('reads the file when the table is first asked for, and never again', async () => {
    const path = join(dir, 'later.bin');
    const source = tableAt(path, () => {});
    await writeFile(path, tableBytes({ en: { cat: [1, 0] } }));
    expect(source()?.rowOf('cat', 'en')).toBe(0);
    await writeFile(path, 'x');
    expect(source()?.rowOf('cat', 'en')).toBe(0);
  });
});

describe('shippedTable()', () => {
  test('is one table for all that ask, and can be used', () => {
    const told: string[] = [];
    const tell = (sentence: string) => told.push(sentence);
    expect(shippedTable(tell)).toBe(shippedTable());
    expect(shippedTable()()).toBe(shippedTable(tell)());
    expect(shippedTable()()?.languages).toHaveLength(13);
    expect(told).toEqual([]);
  });
});

test('noTable() gives none', () => {
  expect(noTable()).toBeUndefined();
});
