import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerProcess } from '../../../src/corpus/packed/reader-process.ts';
import { wordOf, wordParagraph } from '../../support/archive.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

test('readerProcess() reads one file after another, and tells of one that has changed since', async () => {
  const bytes = wordOf(wordParagraph('Honey.'));
  const path = join(dir, 'a.docx');
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const reader = readerProcess();
  const read = async (wish: { path: string; digest: string }) =>
    Buffer.from((await reader.read({ file: 'a.docx', ...wish })).lines).toString();
  expect(await read({ path, digest })).toMatch(/^b\{"kind":"paragraph","text":"Honey\."\}\nt\{/u);
  expect(await read({ path, digest: 'other' })).toMatch(/^u"changed while it was read; /u);
  expect(await read({ path: join(dir, 'none'), digest })).toMatch(/^u"is damaged and cannot be read; /u);
  expect(await read({ path, digest })).toMatch(/^b/u);
  reader.close();
  expect(await read({ path, digest })).toMatch(/^b/u);
  reader.close();
});
