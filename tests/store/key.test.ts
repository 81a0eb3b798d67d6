import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfReader, filesThatRead } from '../../src/store/key.ts';
import { imports, src } from '../support/imports.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    'src/index/analyzer.ts': 'a',
    'src/replies/act.ts': 'a',
    'package-lock.json': '{}',
  });
});
afterEach(() => removeFolder(dir));

const digest = (): string => digestOfReader(pathToFileURL(`${dir}/src/`));

test.each([
  ['a file of a room that is new', 'src/stems/stem.ts'],
  ['a file beside the rooms', 'src/slices.ts'],
  ['data that code reads', 'src/index/words.txt'],
  ['a file that was there', 'src/index/analyzer.ts'],
  ['the installed packages', 'package-lock.json'],
])('digestOfReader() changes with %s', async (_, file) => {
  const before = digest();
  await writeFiles(dir, { [file]: 'b' });
  expect(digest()).not.toBe(before);
});

test('digestOfReader() changes when a file has another name', async () => {
  await writeFiles(dir, { 'src/index/b.ts': 'same' });
  const before = digest();
  await removeFolder(`${dir}/src/index/b.ts`);
  await writeFiles(dir, { 'src/index/c.ts': 'same' });
  expect(digest()).not.toBe(before);
});

test('digestOfReader() stays when only a reply is put in other words', async () => {
  const before = digest();
  await writeFiles(dir, { 'src/replies/act.ts': 'b' });
  expect(digest()).toBe(before);
});

test('filesThatRead() holds every file whose code runs when a library is opened', () => {
  const digested = new Set(filesThatRead(src));
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const path of imports(file)) if (/^[\w/-]+\.ts$/u.test(path)) visit(path);
  };
  visit('library/library.ts');
  expect(reached.size).toBeGreaterThan(60);
  expect([...reached].filter((file) => !digested.has(file))).toEqual([]);
});
