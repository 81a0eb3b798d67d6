import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/index/analyzer.ts';
import { UnusableTable, WordTable } from '../../src/meaning/word-table.ts';
import { randomNumbers } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { assembled, opened, rowOf, tableBytes, tableOf } from '../support/word-tables.ts';

const SHIPPED = fileURLToPath(new URL('../../src/meaning/words.bin', import.meta.url));

const ANIMALS = {
  en: { dog: [1, 0, 0], puppy: [3, 1, 0], cat: [0, 1, 0], tax: [0, 0, 1] },
  de: { hund: [1, 0, 0], steuer: [0, 0, 1], die: [0, 1, 1] },
  zh: { 狗: [1, 0, 0], 税: [0, 0, 1] },
};
const animals = tableOf(ANIMALS, { zh: { 稅: '税' } });

let dir: string;

beforeAll(async () => {
  dir = await temporaryFolder();
});

afterAll(() => removeFolder(dir));

/** What `WordTable.open()` says of a file with these bytes, or undefined if it opens it. */
async function saidOf(bytes: Uint8Array | string): Promise<string | undefined> {
  const path = join(dir, 'words.bin');
  await writeFile(path, bytes);
  return saidOfFile(path)?.replace(path, 'PATH');
}

function saidOfFile(path: string): string | undefined {
  try {
    WordTable.open(path);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableTable);
    return (error as Error).message;
  }
}

const said = (what: string) =>
  `The table of words PATH ${what}, so only passages with the words of a question are found; replace it with the file that Footnote came with.`;

describe('WordTable.rowOf()', () => {
  test('tells the row of a word in a language', () => {
    expect(animals.rowOf('dog', 'en')).toBe(0);
    expect(animals.rowOf('tax', 'en')).toBe(3);
    expect(animals.rowOf('hund', 'de')).toBe(4);
    expect(animals.rowOf('税', 'zh')).toBe(8);
  });

  test('tells the row of another writing, which is that of the word', () => {
    expect(animals.rowOf('稅', 'zh')).toBe(8);
  });

  test.each([
    ['hund', 'en'],
    ['dog', 'de'],
    ['dog', 'ru'],
    ['', 'en'],
    ['en 0', 'en'],
    ['__proto__', 'en'],
    ['dog', '__proto__'],
  ])('knows no "%s" in "%s"', (term, language) => {
    expect(animals.rowOf(term, language)).toBeUndefined();
  });

  test('has the languages of its lists, each once', () => {
    expect(animals.languages).toEqual(['en', 'de', 'zh']);
  });
});

describe('WordTable.nearest()', () => {
  const every = (count: number) => Uint32Array.from({ length: count }, (_, at) => at);

  test('gives positions in the list, the nearest first, of those above a limit', () => {
    const among = Uint32Array.from([3, 2, 1, 0]);
    const found = animals.nearest(0, among, { above: 0.2, most: 10 });
    expect(found.map(({ at }) => at)).toEqual([3, 2]);
    expect(found[0]?.cosine).toBeCloseTo(1, 2);
    expect(found[1]?.cosine).toBeCloseTo(3 / Math.sqrt(10), 2);
  });

  test('gives no more than it may, and of equal ones the earlier', () => {
    expect(animals.nearest(0, every(9), { above: 0, most: 2 }).map(({ at }) => at)).toEqual([0, 4]);
    expect(animals.nearest(0, every(0), { above: 0, most: 2 })).toEqual([]);
    expect(animals.nearest(0, every(9), { above: 1.1, most: 2 })).toEqual([]);
  });

  test('compares rows in any direction from -1 to 1', () => {
    const table = opened(assembled('en 0\na\nb', [rowOf([1, 0]), rowOf([-1, 0])]));
    expect(table.cosine(0, 0)).toBeCloseTo(1, 2);
    expect(table.cosine(0, 1)).toBeCloseTo(-1, 2);
  });

  test('misses none of the nearest for many that are as near by the dimensions that are compared first', () => {
    // 160 dimensions: the first half of all rows is the same, and the nearest is last.
    const table = opened(
      assembled(listOf(1_000), [
        ...Array.from({ length: 999 }, () => rowOf([1, 1, 1, 1, 1, 0, 0, 0, 0, 3])),
        rowOf([1, 1, 1, 1, 1, 0, 0, 0, 3, 0]),
      ]),
    );
    const [nearest] = table.nearest(999, every(1_000), { above: 0, most: 24 });
    expect(nearest?.at).toBe(999);
  });

  test.each([2_000, 6_000])('finds what comparing all finds, among %d words in clusters', (count) => {
    const table = opened(assembled(listOf(count), clustered(count)));
    let found = 0;
    let all = 0;
    for (let row = 0; row < count; row += Math.floor(count / 50)) {
      const limits = { above: 0.15, most: 24 };
      const own = new Set(table.nearest(row, every(count), limits).map(({ at }) => at));
      const right = byComparingAll(table, row, count, limits);
      found += right.filter((at) => own.has(at)).length;
      all += right.length;
    }
    expect(all).toBeGreaterThan(500);
    expect(found / all).toBeGreaterThan(0.97);
  });

  test('finds what comparing all finds, among the words of three languages in the table that ships', () => {
    const table = WordTable.open(SHIPPED);
    const rows = firstRows(['en', 'ru', 'de'], 2_500);
    const asked = firstRows(['en', 'ru', 'zh', 'de', 'es', 'fr', 'ar'], 300);
    let found = 0;
    let all = 0;
    for (const row of asked.filter((_, n) => n % 30 === 0)) {
      const limits = { above: 0.15, most: 24 };
      const own = new Set(table.nearest(row, rows, limits).map(({ at }) => at));
      const right = [...rows]
        .map((other, at) => ({ at, cosine: table.cosine(row, other) }))
        .filter(({ cosine }) => cosine > limits.above)
        .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
        .slice(0, limits.most);
      found += right.filter(({ at }) => own.has(at)).length;
      all += right.length;
    }
    expect(all).toBeGreaterThan(500);
    expect(found / all).toBeGreaterThan(0.97);
  });
});

describe('WordTable.open()', () => {
  const bytes = tableBytes(ANIMALS, { zh: { 稅: '税' } });
  const foreign = 'is another kind of file';
  const cut = 'is cut off or too long';
  const damaged = 'is damaged';

  test.each<[what: string, file: Uint8Array | string, why: string]>([
    ['nothing', '', foreign],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452'.padEnd(400, '0'), 'hex'), foreign],
    ['JSON', JSON.stringify({ words: Array.from({ length: 100 }, () => 'word') }), foreign],
    [
      'a later kind of table',
      Buffer.from(bytes.toString('latin1').replace('words 1', 'words 2'), 'latin1'),
      foreign,
    ],
    ['the beginning alone', bytes.subarray(0, 17), foreign],
    ['a header alone', bytes.subarray(0, 61), cut],
    ['all but the last byte', bytes.subarray(0, -1), cut],
    ['half of it', bytes.subarray(0, bytes.length / 2), cut],
    ['one byte too many', Buffer.concat([bytes, Buffer.from('x')]), cut],
    ['the highest numbers in its header', withNumbers(bytes, [0xffffffff, 0xffffffff, 0xffffffff]), cut],
    ['numbers whose product is beyond 32 bits', withNumbers(bytes, [0x10000, 0x10000, 0]), cut],
    ['fewer dimensions and more rows', withNumbers(bytes, [24, 18, undefined]), damaged],
    ['more dimensions and fewer rows', withNumbers(bytes, [144, 3, undefined]), damaged],
    ['one row in all', withNumbers(bytes, [432, 1, undefined]), damaged],
  ])('says in a sentence why it cannot use a file with %s', async (_, file, why) => {
    expect(await saidOf(file)).toBe(said(why));
  });

  test('says in a sentence that there is no file, or a folder in its place', () => {
    const [none, folder] = [join(dir, 'none.bin'), dir];
    expect(saidOfFile(none)?.replace(none, 'PATH')).toBe(said('cannot be read (ENOENT)'));
    expect(saidOfFile(folder)?.replace(folder, 'PATH')).toBe(said('cannot be read (EISDIR)'));
  });

  test('says in a sentence that a byte is not as it was made, wherever it is', async () => {
    expect(await saidOf(bytes)).toBeUndefined();
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect([said(foreign), said(cut), said(damaged)], `byte ${at}`).toContain(await saidOf(flipped));
    }
  });

  test('opens nothing that is not a table, and throws nothing but UnusableTable', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
        .map(([at, other]) =>
          Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at + other.length)]),
        )
        .filter((changed) => !changed.equals(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        expect(await saidOf(file)).toMatch(/^The table of words PATH /u);
      }),
      runs(300),
    );
  });

  test('opens the table that ships, which has words of thirteen languages', () => {
    const table = WordTable.open(SHIPPED);
    expect(table.languages.toSorted()).toEqual([
      'ar',
      'de',
      'el',
      'en',
      'es',
      'fr',
      'hi',
      'ro',
      'ru',
      'th',
      'tr',
      'vi',
      'zh',
    ]);
    expect(table.rowOf('war', 'en')).toBeDefined();
  });

  test.each<[language: string, words: Readonly<Record<string, string>>]>([
    ['ru', { вода: 'water', дома: 'house', книги: 'book', школа: 'school' }],
    ['zh', { 水: 'water', 学校: 'school', 學校: 'school', 战争: 'war', 戰爭: 'war', 书: 'book' }],
    ['de', { Wasser: 'water', Schule: 'school', Bücher: 'book', Krieg: 'war' }],
    ['es', { agua: 'water', escuela: 'school', libros: 'book', guerra: 'war' }],
    ['fr', { eau: 'water', école: 'school', livres: 'book', guerre: 'war' }],
    ['ar', { مدرسة: 'school', حرب: 'war', كتاب: 'book' }],
    ['en', { begin: 'start', physician: 'doctor', purchase: 'buy' }],
  ])('has words of %s near those that mean the same in English, and others farther', (code, words) => {
    const table = WordTable.open(SHIPPED);
    const rowOf = (word: string, language: string) => {
      const [token] = language === 'zh' ? [{ term: word }] : analyze(word, [language]);
      return table.rowOf(token?.term ?? '', language) ?? Number.NaN;
    };
    for (const [word, english] of Object.entries(words)) {
      const near = table.cosine(rowOf(word, code), rowOf(english, 'en'));
      expect(near, `${word}: ${english}`).toBeGreaterThan(0.4);
      for (const other of ['banana', 'tax', 'guitar'])
        expect(table.cosine(rowOf(word, code), rowOf(other, 'en')), `${word}: ${other}`).toBeLessThan(near);
    }
  });
});

/** The table's list of as many words, each of which is a number. */
function listOf(count: number): string {
  return ['xx 0', ...Array.from({ length: count }, (_, n) => `w${n}`)].join('\n');
}

/** Rows of which each is near about thirty others, as the words of a topic are; the first dimensions tell most. */
function clustered(count: number): Int8Array[] {
  const random = randomNumbers(7);
  const bell = () => random() + random() + random() - 1.5;
  const scales = Array.from({ length: 128 }, (_, n) => 1 / Math.sqrt(1 + n / 8));
  const middles = Array.from({ length: Math.ceil(count / 30) }, () => scales.map((scale) => scale * bell()));
  return Array.from({ length: count }, (_, n) => {
    const middle = middles[n % middles.length] ?? [];
    const vector = scales.map((scale, at) => (middle[at] ?? 0) + 0.9 * scale * bell());
    const length = Math.hypot(...vector);
    return Int8Array.from(vector, (part) => Math.max(-127, Math.min(127, Math.round((300 * part) / length))));
  });
}

function byComparingAll(
  table: WordTable,
  row: number,
  count: number,
  { above, most }: { above: number; most: number },
): number[] {
  return Array.from({ length: count }, (_, at) => ({ at, cosine: table.cosine(row, at) }))
    .filter(({ cosine }) => cosine > above)
    .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at);
}

function withNumbers(bytes: Buffer, numbers: readonly (number | undefined)[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const [at, number] of numbers.entries())
    if (number !== undefined) changed.writeUInt32LE(number, 17 + 4 * at);
  return changed;
}

/** Rows of the most common words of languages in the table that ships: its lists begin with them. */
function firstRows(codes: readonly string[], count: number): Uint32Array {
  const bytes = readFileSync(SHIPPED);
  const text = bytes.toString('utf8', 61, 61 + bytes.readUInt32LE(25));
  const starts = [...text.matchAll(/(?:^|\n\n)([a-z]+) (\d+)\n/gu)].map(([, code, first]) => [
    code,
    Number(first),
  ]);
  const firsts = new Map(starts as [string, number][]);
  return Uint32Array.from(
    codes.flatMap((code) => Array.from({ length: count }, (_, n) => (firsts.get(code) ?? 0) + n)),
  );
}
