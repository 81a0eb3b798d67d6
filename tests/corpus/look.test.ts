import { writeFile } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, lookAt, signatureOf } from '../../src/corpus/look.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let root = '';
beforeAll(async () => {
  root = await temporaryFolder();
});
afterAll(() => removeFolder(root));

describe('lookAt()', () => {
  test('tells by two looks which files have changed, and none if none has', async () => {
    const dir = join(root, 'corpus');
    await writeFiles(dir, { 'a.md': 'One.', 'sub/b.md': 'Two.', '.hidden.md': 'Three.' });
    const before = await lookAt(dir);
    expect([...before.files.keys()].sort()).toEqual(['a.md', 'sub/b.md']);
    expect(differences(before, await lookAt(dir))).toEqual([]);
    await writeFile(join(dir, 'sub/b.md'), 'Two and more.');
    await writeFile(join(dir, 'c.md'), 'New.');
    expect(differences(before, await lookAt(dir)).sort()).toEqual(['c.md', 'sub/b.md']);
  });

  test('says that a folder is not there', async () => {
    const { isThere, files } = await lookAt(join(root, 'none'));
    expect([isThere, [...files]]).toEqual([false, [['', 'ENOENT']]]);
  });
});

test('signatureOf() changes later for a file that was written in this second by a coarse clock', () => {
  const state = {
    dev: 1n,
    ino: 2n,
    size: 3n,
    mtimeNs: 5_000_000_000n,
    mtimeMs: 5_000n,
    ctimeNs: 5n,
  } as BigIntStats;
  expect(signatureOf(state, 6_000)).toBe(signatureOf(state, 7_000));
  expect(signatureOf(state, 6_000)).not.toBe(signatureOf(state, 7_001));
  const fine = { ...state, mtimeNs: 5_000_000_001n } as BigIntStats;
  expect(signatureOf(fine, 6_000)).toBe(signatureOf(fine, 9_000));
});
