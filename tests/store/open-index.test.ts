import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { FEWEST_KEPT, FEWEST_MISSED, snapshotFile as fileOf } from '../../src/store/snapshot-path.ts';
import { answered } from '../support/searched.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
let dir: string;

beforeAll(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await mkdir(dir);
});
afterAll(() => removeFolder(root));

const snapshotFile = (dir: string) => fileOf(dir, 'index');

const LINES = Array.from(
  { length: FEWEST_MISSED },
  (_, n) => `The keeper of lamp ${n} lives in house ${n * 3}.`,
);

function write(lines: readonly string[]): Promise<void> {
  return writeFile(join(dir, 'lamps.md'), `# Lamps\n\n${lines.join('\n\n')}\n`);
}

function firstOf(library: Library, question: string): string | undefined {
  const [hit] = answered(library.ask(question)).hits;
  return hit?.passage.document.text.slice(hit.passage.span.start, hit.passage.span.end);
}

const QUESTION = 'Who lives in house 4500?';

test('Library.open() keeps a snapshot of a large corpus, and answers from it as from the texts', async () => {
  await write(LINES);
  const shares: number[] = [];
  const first = await Library.open(dir, { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(0);
  const kept = await readFile(snapshotFile(dir));
  const later: number[] = [];
  const second = await Library.open(dir, { onProgress: (share) => later.push(share) });
  expect(later).toEqual([]);
  expect(firstOf(second, QUESTION)).toBe('The keeper of lamp 1500 lives in house 4500.');
  expect(answered(second.ask(QUESTION))).toEqual(answered(first.ask(QUESTION)));
  expect((await readFile(snapshotFile(dir))).equals(kept)).toBe(true);
});

test('Library.open() reads the texts where they changed, or where the snapshot is damaged, and mends it', async () => {
  await write(LINES.map((line) => line.replace('lamp 1500', 'the great lamp')));
  const changed = await Library.open(dir);
  expect(firstOf(changed, QUESTION)).toBe('The keeper of the great lamp lives in house 4500.');
  const right = await readFile(snapshotFile(dir));
  const damaged = Buffer.from(right);
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 4;
  await writeFile(snapshotFile(dir), damaged);
  expect(firstOf(await Library.open(dir), QUESTION)).toBe(
    'The keeper of the great lamp lives in house 4500.',
  );
  expect((await readFile(snapshotFile(dir))).equals(right)).toBe(true);
});

test('Library.open() says so, once, if no snapshot of a large corpus can be written', async () => {
  await write(LINES);
  const folder = dirname(snapshotFile(dir));
  await rm(folder, { recursive: true });
  // A file where the folder should be stops everybody, root too.
  await writeFile(folder, '');
  const told: string[] = [];
  const library = await Library.open(dir, { onUnwritten: (sentence) => told.push(sentence) });
  expect(firstOf(library, QUESTION)).toBeDefined();
  expect(told).toEqual([
    expect.stringMatching(/^The index is not kept for the next start: .+ cannot be written/u),
  ]);
  await write(LINES.slice(1));
  await Library.open(dir, { onUnwritten: (sentence) => told.push(sentence) });
  expect(told).toHaveLength(1);
  await rm(folder);
});

test('Library.open() writes nothing for a small corpus', async () => {
  await write(LINES.slice(0, FEWEST_KEPT - 1));
  await Library.open(dir);
  expect(await readdir(root)).toEqual(['corpus']);
});

test('Library.open() counts the entries of the glossary among the passages of a small corpus', async () => {
  const glossary = LINES.slice(0, FEWEST_KEPT - 1).map((_, n) => `- term: lamp ${n}\n  en: [light ${n}]\n`);
  await writeFile(join(dir, 'glossary.yaml'), glossary.join(''));
  await write(LINES.slice(0, 1));
  const first = await Library.open(dir);
  expect(await readdir(join(root, '.cache'))).toHaveLength(2);
  const second = await Library.open(dir);
  expect(second.corpus).toEqual(first.corpus);
  expect(answered(second.ask('light 0'))).toEqual(answered(first.ask('light 0')));
  await rm(join(dir, 'glossary.yaml'));
  await rm(join(root, '.cache'), { recursive: true });
});

test('LiveLibrary.reload() lets others in while it reads, and says how far it is', async () => {
  await write(LINES.slice(0, 500));
  const live = new LiveLibrary(await Library.open(dir));
  expect(live.progress).toBeUndefined();
  await write([...LINES, ...LINES.map((line) => `${line} It burns.`)]);
  const shares = new Set<number>();
  let running = true;
  const look = () => {
    if (live.progress !== undefined) shares.add(live.progress);
    if (running) setImmediate(look);
  };
  look();
  await live.reload();
  running = false;
  expect(shares.size).toBeGreaterThan(1);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  expect(live.progress).toBeUndefined();
});
