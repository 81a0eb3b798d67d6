import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, UnusableFolder } from '../../src/corpus/folder.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let root = '';
beforeAll(async () => {
  root = await temporaryFolder();
  await writeFiles(join(root, 'one'), { 'b.md': 'Two.', 'a.md': 'One.', 'photo.jpg': 'x' });
  await writeFiles(join(root, 'two'), { 'b.md': 'Two.', 'a.md': 'One!', 'photo.jpg': 'x' });
});
afterAll(() => removeFolder(root));

test('readFolder() has every file in order of its path; one of no known format is not read', async () => {
  const { files, problems, diskFailed } = await readFolder(join(root, 'one'));
  expect(files.map(({ file, bytes }) => [file, Buffer.from(bytes).toString()])).toEqual([
    ['a.md', 'One.'],
    ['b.md', 'Two.'],
    ['photo.jpg', ''],
  ]);
  expect([problems, diskFailed]).toEqual([[], false]);
});

test('readFolder() has a digest of every byte', async () => {
  const digest = async (name: string) => (await readFolder(join(root, name))).digest;
  expect(await digest('one')).toBe(await digest('one'));
  expect(await digest('one')).not.toBe(await digest('two'));
});

test.each([
  ['none', /^Cannot read corpus folder .*none: it does not exist; create it, or set CORPUS_DIR to .*$/u],
  ['one/a.md', /^Cannot read corpus folder .*a\.md: it is not a folder; /u],
])('readFolder() of %s throws one sentence', async (name, sentence) => {
  const reading = readFolder(join(root, name));
  await expect(reading).rejects.toThrow(UnusableFolder);
  await expect(reading).rejects.toThrow(sentence);
});
