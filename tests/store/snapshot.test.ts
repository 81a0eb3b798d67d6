import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { toEnd } from '../../src/slices.ts';
import { columnsOf } from '../../src/store/columns.ts';
import { indexIn, readSnapshot, writeSnapshot } from '../../src/store/snapshot.ts';
import { corpusOf } from '../support/sample-corpus.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const TEXT =
  '# Harbours\n\nShips carry tea, 台湾茶.\n\n## Trade\n\nKeelung exports tea to the SHIPS of Moscow.\n';
const { passages } = corpusOf({ 'a.md': TEXT });
const index = new PassageIndex(passages);
const WANTED = { key: 'the key', most: 1 << 20 };
const dir = await temporaryFolder();
afterAll(() => removeFolder(dir));

async function written(name: string): Promise<string> {
  const file = join(dir, name, 'index.bin');
  await writeSnapshot(file, 'the key', columnsOf(index.data));
  return file;
}

test('readSnapshot() gives the index that writeSnapshot() wrote', async () => {
  const bytes = await readSnapshot(await written('same'), WANTED);
  const data = toEnd(indexIn(bytes ?? new Uint8Array()));
  expect(data).toEqual(index.data);
  const loaded = new PassageIndex(passages, data);
  expect(loaded.candidates([{ term: 'tea', weight: 1 }], 9)).toEqual([0, 1]);
  expect(loaded.tokensOf(1)).toEqual(index.tokensOf(1));
  expect(loaded.near('keelong', 1)).toEqual([{ word: 'keelung', distance: 1, count: 1 }]);
});

test('writeSnapshot() leaves nothing beside the file', async () => {
  await written('alone');
  expect(readdirSync(join(dir, 'alone'))).toEqual(['index.bin']);
});

test('readSnapshot() gives nothing for another key, or where no file is', async () => {
  expect(await readSnapshot(await written('other'), { ...WANTED, key: 'another key' })).toBeUndefined();
  expect(await readSnapshot(join(dir, 'none.bin'), WANTED)).toBeUndefined();
});

test('readSnapshot() gives nothing when any one bit is another', async () => {
  const file = await written('bits');
  const right = readFileSync(file);
  const damaged = join(dir, 'damaged.bin');
  const taken: number[] = [];
  // Every bit of what is not covered by the checksum, and some of every other byte.
  for (let bit = 0; bit < right.length * 8; bit += bit < 64 * 8 ? 1 : 61) {
    const bytes = Buffer.from(right);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(damaged, bytes);
    if ((await readSnapshot(damaged, WANTED)) !== undefined) taken.push(bit);
  }
  expect(taken).toEqual([]);
});

test('readSnapshot() gives nothing when the end is missing, or the file is empty, or a folder', async () => {
  const right = readFileSync(await written('short'));
  for (const length of [0, 5, 24, right.length - 1]) {
    const file = join(dir, `short-${length}.bin`);
    writeFileSync(file, right.subarray(0, length));
    expect(await readSnapshot(file, WANTED)).toBeUndefined();
  }
  mkdirSync(join(dir, 'folder.bin'));
  expect(await readSnapshot(join(dir, 'folder.bin'), WANTED)).toBeUndefined();
});
