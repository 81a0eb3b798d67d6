import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameBeside } from '../../../src/durable-file.ts';
import { DocumentFiles, extensionOf, namesOf } from '../../../src/store/records/document-files.ts';
import { filesBelow } from '../../support/records.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

const BYTES = Buffer.from('§ 1 Be kind.\n');
const HASH = createHash('sha256').update(BYTES).digest('hex');
const PATH = `uploads/${HASH.slice(0, 2)}/${HASH}.md`;

let folder = '';
let files: DocumentFiles;
beforeEach(async () => {
  folder = await temporaryFolder();
  files = new DocumentFiles(folder);
});
afterEach(() => removeFolder(folder));

describe('DocumentFiles.put()', () => {
  test('names a file after its content, for nobody else to read', async () => {
    expect(await files.put(BYTES, '.md')).toBe(HASH);
    expect(await files.put(BYTES, '.md')).toBe(HASH);
    expect(filesBelow(folder)).toEqual([PATH]);
    expect(await files.read(HASH, '.md')).toEqual(BYTES);
    expect(statSync(join(folder, PATH)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['is shorter', (file: string) => truncateSync(file, 3)],
    ['has other bytes', (file: string) => writeFileSync(file, Buffer.from(BYTES).fill(0, 2, 3))],
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['is gone', (file: string) => rmSync(file)],
  ])('writes a file again that %s', async (_, damage) => {
    await files.put(BYTES, '.md');
    damage(join(folder, PATH));
    expect(await files.read(HASH, '.md')).toBeUndefined();
    await files.put(BYTES, '.md');
    expect(await files.read(HASH, '.md')).toEqual(BYTES);
    expect(filesBelow(folder)).toEqual([PATH]);
  });

  test('leaves nothing behind if the file cannot be put there', async () => {
    mkdirSync(join(folder, PATH), { recursive: true });
    await expect(files.put(BYTES, '.md')).rejects.toThrow();
    expect(filesBelow(folder)).toEqual([]);
  });
});

test('DocumentFiles.read() is undefined if there is no such file', async () => {
  expect(await files.read(HASH, '.md')).toBeUndefined();
  await files.put(BYTES, '.md');
  expect(await files.read(HASH, '.txt')).toBeUndefined();
});

describe('DocumentFiles.sweep()', () => {
  test('deletes what is not needed and what is half written, and no file of anybody else', async () => {
    await files.put(BYTES, '.md');
    await files.put(BYTES, '.txt');
    await files.put(Buffer.from('other'), '.md');
    writeFileSync(nameBeside(join(folder, PATH)), 'half');
    const others = [`uploads/${HASH.slice(0, 2)}/rules.md`, 'uploads/note.txt', `uploads/zz/${HASH}.md`];
    await writeFiles(folder, Object.fromEntries(others.map((file) => [file, 'mine'])));
    await files.sweep(new Set([`${HASH}.md`]));
    expect(filesBelow(folder)).toEqual([PATH, ...others].sort());
  });

  test('deletes all that it can, and reports what it cannot', async () => {
    await files.put(BYTES, '.md');
    mkdirSync(join(folder, 'uploads', '00', '0'.repeat(64)), { recursive: true });
    await expect(files.sweep(new Set())).rejects.toThrow();
    expect(filesBelow(folder)).toEqual([]);
  });

  test('does nothing if there are no documents', async () => {
    await files.sweep(new Set());
    expect(filesBelow(folder)).toEqual([]);
  });
});

test('DocumentFiles.isEmpty() does not count what is half written', async () => {
  expect(await files.isEmpty()).toBe(true);
  mkdirSync(join(folder, 'uploads', '00'), { recursive: true });
  writeFileSync(nameBeside(join(folder, 'uploads', '00', `${'0'.repeat(64)}.md`)), 'half');
  expect(await files.isEmpty()).toBe(true);
  await files.put(BYTES, '');
  expect(await files.isEmpty()).toBe(false);
});

test.each([
  ['Rules 2026.DOCX', '.docx'],
  ['rules', ''],
  ['rules.', ''],
  ['a.b/../c', ''],
  ['x.md\0', ''],
  ['archive.tar.gz', '.gz'],
  ['.md', ''],
  [`a.${'x'.repeat(17)}`, ''],
])('extensionOf() of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('namesOf() is the file as it was uploaded, and what was read from it', () => {
  expect(namesOf({ name: 'a.PDF', original: 'aa', text: 'bb' })).toEqual(['aa.pdf', 'bb.text']);
});
