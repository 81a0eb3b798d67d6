/** What becomes of a corpus whose place for snapshots holds something else? */

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { readSnapshot, writeSnapshot } from '../../src/store/snapshot.ts';
import { snapshotFile } from '../../src/store/snapshot-path.ts';
import { searched } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let root: string;
let dir: string;
beforeEach(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await writeFiles(dir, { 'bees.md': '# Bees\n\nBees make honey.\n' });
});
afterEach(() => removeFolder(root));

const KINDS = ['index', 'corpus'] as const;
const WANTED = { key: 'key', most: 1 << 20 };

const open = (onUnwritten?: (sentence: string) => void) =>
  Library.open(dir, { fewestKept: 1, fewestMissed: 1, onUnwritten });

function expectAnswers(library: Library): void {
  expect(searched(library.searchTerms('honey')).hits).toHaveLength(1);
}

/** Whether both snapshots have been written. */
async function isKept(): Promise<boolean> {
  const before = await Promise.all(
    KINDS.map((kind) => readFile(snapshotFile(dir, kind)).catch(() => undefined)),
  );
  return before.every((bytes) => bytes !== undefined && bytes.length > 100);
}

test.each(KINDS)('Library.open() waits for no pipe in place of the snapshot of the %s', async (kind) => {
  const [pipe, waited] = [snapshotFile(dir, kind), join(root, 'waited')];
  await mkdir(dirname(pipe));
  execFileSync('mkfifo', [pipe]);
  // Lets a reader that waits go on after two seconds, so that a wrong one fails and does not hang.
  const writer = spawn('sh', ['-c', 'sleep 2; touch "$1"; echo x > "$0"', pipe, waited], { detached: true });
  expectAnswers(await open());
  process.kill(-(writer.pid ?? 0));
  expect(existsSync(waited)).toBe(false);
  expect(await isKept()).toBe(true);
});

test.each(KINDS)(
  'Library.open() goes on where a folder is in place of the snapshot of the %s',
  async (kind) => {
    await mkdir(join(snapshotFile(dir, kind), 'inside'), { recursive: true });
    const told: string[] = [];
    expectAnswers(await open((sentence) => told.push(sentence)));
    expect(told).toHaveLength(kind === 'index' ? 1 : 0);
    expect(
      (await readdir(dirname(snapshotFile(dir, kind)))).filter((name) => name.endsWith('.part')),
    ).toEqual([]);
  },
);

test('Library.open() neither reads nor overwrites what a link in place of a snapshot leads to', async () => {
  await open();
  const kept = await readFile(snapshotFile(dir, 'index'));
  const elsewhere = join(root, 'elsewhere.bin');
  await writeFile(elsewhere, 'mine');
  await rm(snapshotFile(dir, 'index'));
  await symlink(elsewhere, snapshotFile(dir, 'index'));
  expectAnswers(await open());
  expect(await readFile(elsewhere, 'utf8')).toBe('mine');
  expect((await readFile(snapshotFile(dir, 'index'))).equals(kept)).toBe(true);
});

test('readSnapshot() follows no link', async () => {
  const file = join(root, 'own.bin');
  await writeSnapshot(file, 'key', []);
  await symlink(file, join(root, 'link.bin'));
  expect(await readSnapshot(file, WANTED)).toBeDefined();
  expect(await readSnapshot(join(root, 'link.bin'), WANTED)).toBeUndefined();
});

test.each(['/dev/zero', '/dev/null'])('readSnapshot() does not read %s', async (device) => {
  expect(await readSnapshot(device, WANTED)).toBeUndefined();
});

test('writeSnapshot() takes away what was left half-written, of this file alone', async () => {
  const file = join(root, 'index-1.bin');
  const names = ['index-1.bin.7.part', 'index-1.bin.99999.part', 'index-2.bin.7.part', 'index-1.bin.txt'];
  await writeFiles(root, Object.fromEntries(names.map((name) => [name, 'half'])));
  await writeSnapshot(file, 'key', []);
  expect((await readdir(root)).sort()).toEqual([
    'corpus',
    'index-1.bin',
    'index-1.bin.txt',
    'index-2.bin.7.part',
  ]);
});

test('writeSnapshot() writes beside a folder that is named like what is half-written', async () => {
  const file = join(root, 'index-1.bin');
  await mkdir(join(root, 'index-1.bin.7.part'));
  await writeSnapshot(file, 'key', []);
  expect((await readdir(root)).sort()).toEqual(['corpus', 'index-1.bin', 'index-1.bin.7.part']);
});

test('writeSnapshot() writes through no link that lies where it begins to write', async () => {
  const [file, elsewhere] = [join(root, 'index.bin'), join(root, 'mine')];
  await writeFile(elsewhere, 'mine');
  await symlink(elsewhere, `${file}.${process.pid}.part`);
  await writeSnapshot(file, 'key', []);
  expect(await readFile(elsewhere, 'utf8')).toBe('mine');
});

/** Memory that is taken for arrays, in bytes, at most while something is awaited. */
async function mostTaken(work: Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let running = true;
  const look = () => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    if (running) setTimeout(look, 1);
  };
  look();
  await work;
  running = false;
  return most;
}

test('readSnapshot() takes no memory for a file of 3 GB that is no snapshot', async () => {
  const file = join(root, 'large.bin');
  await writeFile(file, '');
  await truncate(file, 3 * 1024 ** 3);
  const reading = readSnapshot(file, WANTED);
  expect(await mostTaken(reading)).toBeLessThan(4 << 20);
  expect(await reading).toBeUndefined();
});

/** A file that begins as a snapshot and has nothing but a hole behind it. */
async function hollow(file: string, key: string, length: number): Promise<void> {
  const columns = [{ name: 'said', kind: 'bytes', start: 0, length }];
  const header = Buffer.from(JSON.stringify({ key, columns }));
  const prefix = Buffer.alloc(24);
  prefix.write('FOOTNOTE INDEX 1');
  prefix.writeUInt32LE(header.length, 16);
  await writeFile(file, Buffer.concat([prefix, header]));
  await truncate(file, Math.ceil((prefix.length + header.length) / 8) * 8 + length);
}

test.each([
  ['is larger than a snapshot of the corpus can be', 'key', 3 * 1024 ** 3],
  ['stands for another key', 'other', 1 << 29],
])('readSnapshot() reads no more than the beginning of a large file that %s', async (_, key, length) => {
  const file = join(root, 'hollow.bin');
  await hollow(file, key, length);
  const reading = readSnapshot(file, { key: 'key', most: key === 'key' ? 1 << 20 : 2 ** 40 });
  expect(await mostTaken(reading)).toBeLessThan(4 << 20);
  expect(await reading).toBeUndefined();
});

test('readSnapshot() gives nothing where a snapshot is larger than one of the corpus can be', async () => {
  const file = join(root, 'own.bin');
  await writeSnapshot(file, 'key', [{ name: 'said', kind: 'bytes', bytes: new Uint8Array(1000) }]);
  expect(await readSnapshot(file, { key: 'key', most: 2000 })).toBeDefined();
  expect(await readSnapshot(file, { key: 'key', most: 1000 })).toBeUndefined();
});
