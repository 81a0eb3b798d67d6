import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../../src/corpus/folder.ts';
import { Library } from '../../src/library/library.ts';
import { keptBytes } from '../../src/store/snapshot-read.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let root = '';
const dir = () => join(root, 'corpus');
beforeAll(async () => {
  root = await temporaryFolder();
  await writeFiles(dir(), { 'bees.md': '# Bees\n\nBees make honey.\n' });
});
afterAll(() => removeFolder(root));

test('keptBytes() gives what is kept of a folder, and nothing once a file is another', async () => {
  const read = async () => {
    const kept = keptBytes(dir(), readFolder(dir()));
    return [await kept.corpus, await kept.index].map((bytes) => bytes !== undefined);
  };
  expect(await read()).toEqual([false, false]);
  await Library.open(dir(), { fewestKept: 1 });
  expect(await read()).toEqual([true, true]);
  await writeFiles(dir(), { 'bees.md': '# Bees\n\nBees make wax.\n' });
  expect(await read()).toEqual([false, false]);
});
