import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decode } from '../../src/corpus/encoding.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { readingGlossary } from '../../src/corpus/glossary.ts';
import { distinctId, idFromPath } from '../../src/corpus/ids.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load.ts';
import { reading } from '../../src/corpus/read-document.ts';
import { keptCorpus } from '../../src/store/corpus-snapshot.ts';
import { snapshotFile } from '../../src/store/snapshot-path.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
let dir: string;
let read: Corpus;

const LINES = Array.from({ length: 2_000 }, (_, n) => `The keeper of lamp ${n} lives in *house* ${n * 3}.`);
const LAMPS = `---\nlanguage: en\nquestions:\n  - Who keeps lamp 7?\ndoubts:\n  - section: North\n    note: Which of the two?\n---\n\n# Lamps\n\nFirst.\n\n## North\n\n${LINES.join('\n\n')}\n\n## North\n\nLast, [最后](https://example.org/last).\n`;

const ITEMS = Array.from({ length: 60 }, (_, n) => `- lamp ${n}, filled and tried`).join('\n');
const ROWS = Array.from({ length: 90 }, (_, n) => `| B${n} | Ann ${n} |`).join('\n');
const KINDS = `# Kinds\n\nYou need:\n\n${ITEMS}\n\n| Berth | Owner |\n|---|---|\n${ROWS}\n\n\`\`\`js\nlamp();\n\`\`\`\n\n## Article 1\n\nNone may bark. See [the form](https://example.org/form).\n`;

beforeAll(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await mkdir(dir);
  await writeFile(join(dir, 'lamps.md'), LAMPS);
  await writeFile(join(dir, 'news.txt'), 'Ships arrive\n1 May 2024\n\nShips came.\n\nFirst.\n');
  await writeFile(join(dir, 'broken.md'), '---\npublished: soon\n---\n\nText.\n');
  await writeFile(join(dir, 'latin.md'), Buffer.from([0x61, 0xe9, 0x62]));
  await writeFile(join(dir, 'glossary.yaml'), '- [Keelung, Jilong]\n');
  await writeFile(join(dir, 'kinds.md'), KINDS);
  read = await loadCorpus(dir);
});
afterAll(() => removeFolder(root));

/** With the id of its document in each passage: the whole one in each would be compared for minutes. */
function plain(corpus: Corpus): unknown {
  const passages = corpus.passages.map((passage) => ({ ...passage, document: passage.document.id }));
  return JSON.parse(JSON.stringify({ ...corpus, passages }));
}

test('loadCorpus() gives from its keeper what it read from the files', async () => {
  await loadCorpus(dir, keptCorpus());
  const { find } = keptCorpus();
  let found = false;
  const kept = await loadCorpus(dir, {
    find: async (...asked) => {
      const told = await find(...asked);
      found = told !== undefined;
      return told;
    },
    keep: async () => {},
  });
  expect(found).toBe(true);
  expect(kept.problems.length).toBeGreaterThan(1);
  expect(plain(kept)).toEqual(plain(read));
  const own = kept.passages.filter(({ document }) => document.id === 'kinds');
  expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set([undefined, 'list', 'table', 'code']));
  expect(own.filter(({ lead }) => lead !== undefined).length).toBeGreaterThan(3);
  expect(own.some(({ place }) => place?.label !== undefined)).toBe(true);
  expect(kept.documents.find(({ id }) => id === 'kinds')?.links).toHaveLength(1);
  for (const { document, span } of kept.passages.slice(0, 3)) {
    const own = read.documents.find(({ id }) => id === document.id);
    expect(document.text.slice(span.start, span.end)).toBe(own?.text.slice(span.start, span.end));
  }
  // Sections of one name are told apart by their lists.
  const lists = ({ passages }: Corpus) =>
    new Set(passages.map(({ section }) => section).filter(({ length }) => length > 0)).size;
  expect(lists(kept)).toBe(lists(read));
});

test('loadCorpus() reads the files where any byte of one is another', async () => {
  await loadCorpus(dir, keptCorpus());
  const before = (await readFolder(dir)).digest;
  await writeFile(join(dir, 'news.txt'), 'Ships arrive\n1 May 2024\n\nShips cams.\n\nFirst.\n');
  expect((await readFolder(dir)).digest).not.toBe(before);
  const changed = await loadCorpus(dir, keptCorpus());
  expect(changed.documents.find(({ id }) => id === 'news')?.text).toContain('Ships cams.');
  await writeFile(join(dir, 'news.txt'), 'Ships arrive\n1 May 2024\n\nShips came.\n\nFirst.\n');
  expect(plain(await loadCorpus(dir, keptCorpus()))).toEqual(plain(read));
});

const textOf = (bytes: Uint8Array): string => {
  const content = decode(bytes);
  return 'text' in content ? content.text : '';
};
const idsOf = (file: string) => [idFromPath(file), distinctId(file)];

test('loadCorpus() reads the files where any bit of what is kept is another', async () => {
  await loadCorpus(dir, keptCorpus());
  const folder = await readFolder(dir);
  const file = snapshotFile(dir, 'corpus');
  const right = await readFile(file);
  const find = () =>
    keptCorpus().find(folder, {
      textOf: (bytes) => textOf(bytes),
      reading: ({ file, bytes }) => reading(file, textOf(bytes)),
      readingGlossary,
      idsOf,
    });
  expect(await find()).toBeDefined();
  const taken: number[] = [];
  for (let bit = 3; bit < right.length * 8; bit += bit < 64 * 8 ? 7 : 40_009) {
    const damaged = Buffer.from(right);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await writeFile(file, damaged);
    if ((await find()) !== undefined) taken.push(bit);
  }
  expect(taken).toEqual([]);
  await writeFile(file, right);
});

test('keptCorpus() lets go of the texts that it has decoded when memory is needed, and decodes them again', async () => {
  await loadCorpus(dir, keptCorpus());
  const folder = await readFolder(dir);
  let decoded = 0;
  const kept = await keptCorpus().find(folder, {
    textOf: (bytes) => {
      decoded += 1;
      return textOf(bytes);
    },
    reading: ({ file, bytes }) => reading(file, textOf(bytes)),
    readingGlossary,
    idsOf,
  });
  decoded = 0;
  const text = () => kept?.documents.find(({ id }) => id === 'lamps')?.text.length;
  const first = text();
  expect(text()).toBe(first);
  expect(decoded).toBe(1);
  await collected();
  expect(decoded).toBe(1);
  expect(text()).toBe(first);
  expect(decoded).toBe(2);
});

/** What a weak reference gave is held until the present job ends; after that all memory without an owner is taken back. */
async function collected(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  await new Promise((resolve) => setImmediate(resolve));
  collect();
}

test('readFolder() gives another digest for another name, or another cut between files', async () => {
  const digests = new Set<string>();
  for (const files of [
    { a: 'xy', b: '' },
    { a: 'x', b: 'y' },
    { a: 'xy', c: '' },
    { c: 'xy', b: '' },
  ]) {
    const folder = await temporaryFolder();
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.txt`), text);
    digests.add((await readFolder(folder)).digest);
    await removeFolder(folder);
  }
  expect(digests.size).toBe(4);
});

test.each([0, 1])('keptCorpus() keeps the characters of long texts whole, %i units on', async (units) => {
  const before = 'x'.repeat(units);
  const folder = join(root, `long${before}`);
  await mkdir(folder);
  const lines = Array.from({ length: 2_000 }, () => before + '😀'.repeat(200));
  await writeFile(join(folder, 'long.md'), `# Long\n\n*Long* it is.\n\n${lines.join('\n\n')}\n`);
  const [first] = (await loadCorpus(folder, keptCorpus())).documents;
  const [again] = (await loadCorpus(folder, keptCorpus())).documents;
  expect(first?.text.length).toBeGreaterThan(1 << 19);
  expect(existsSync(snapshotFile(folder, 'corpus'))).toBe(true);
  expect(again?.text === first?.text).toBe(true);
});
