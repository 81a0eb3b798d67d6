import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDED_BY } from '../../../src/child-program.ts';
import { readerProcess, whyEnded } from '../../../src/corpus/packed/reader-process.ts';
import { wordOf, wordParagraph } from '../../support/archive.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

test('readerProcess() reads one file after another, and reports one that has changed since', async () => {
  const bytes = wordOf(wordParagraph('Honey.'));
  const path = join(dir, 'a.docx');
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const reader = readerProcess();
  const read = async (wish: { path: string; digest: string }) =>
    Buffer.from((await reader.read({ file: 'a.docx', ...wish })).lines).toString();
  expect(await read({ path, digest })).toMatch(/^b\{"kind":"paragraph","text":"Honey\."\}\nt\{/u);
  expect(await read({ path, digest: 'other' })).toMatch(/^n"changed while it was being read; /u);
  expect(await read({ path: join(dir, 'none'), digest })).toMatch(/^n"is damaged and cannot be read; /u);
  expect(await read({ path, digest })).toMatch(/^b/u);
  reader.close();
  expect(await read({ path, digest })).toMatch(/^b/u);
  reader.close();
});

test('readerProcess() ends a file that takes too much processor time, whatever the clock says', async () => {
  const bytes = wordOf(wordParagraph('Honey. ').repeat(50_000));
  const path = join(dir, 'long.docx');
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const reader = readerProcess({ longestBusy: 1 });
  const { lines, isLasting } = await reader.read({ file: 'long.docx', path, digest });
  reader.close();
  expect([Buffer.from(lines).toString(), isLasting]).toEqual([
    'u"takes longer than 0.001 s to read; split it into smaller files"\n',
    true,
  ]);
});

test('readerProcess() knows which failures another attempt may fix', async () => {
  const bytes = Buffer.from('Just words.');
  const path = join(dir, 'words.docx');
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const reader = readerProcess();
  const lasting = async (wish: { path: string; digest: string }) =>
    (await reader.read({ file: 'words.docx', ...wish })).isLasting;
  expect(await lasting({ path, digest })).toBe(true);
  expect(await lasting({ path, digest: 'other' })).toBe(false);
  expect(await lasting({ path: join(dir, 'none'), digest })).toBe(false);
  reader.close();
});

test.each([
  [ENDED_BY.memory, true],
  ['SIGABRT', true],
  // A supervisor that stops the bot may send it to all its processes, whatever they read.
  ['SIGTERM', false],
  ['SIGKILL', false],
] as const)('whyEnded() blames the file for %s: %s', (signal, isLasting) => {
  expect(whyEnded(null, signal).isLasting).toBe(isLasting);
});

test('readerProcess() says that no process can be started, and that another attempt may be better', async () => {
  const reader = readerProcess({ program: new URL('file:///a%00b.mjs') });
  const { lines, isLasting } = await reader.read({ file: 'a.docx', path: join(dir, 'a.docx'), digest: '' });
  expect([Buffer.from(lines).toString(), isLasting]).toEqual([
    expect.stringMatching(/^n"cannot be read, as no process can be started for it \(ERR_[A-Z_]+\); /u),
    false,
  ]);
});
