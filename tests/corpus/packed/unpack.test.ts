import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Corpus, loadCorpus } from '../../../src/corpus/load.ts';
import { unpacked } from '../../../src/corpus/packed/unpack.ts';
import { readFolder } from '../../../src/corpus/folder.ts';
import { packedKeeper } from '../../../src/store/packed-lines.ts';
import { keptCorpus } from '../../../src/store/corpus-snapshot.ts';
import { archiveOf, openDocumentOf, wordOf, wordParagraph } from '../../support/archive.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

// Processes that read wait for their turn where the machine has other work.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let root: string;
let dir: string;
beforeAll(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await mkdir(dir);
  await writeFile(join(dir, 'good.docx'), wordOf(wordParagraph('Honey is sweet.')));
  await writeFile(join(dir, 'good.odt'), openDocumentOf('<text:p>Bees make it.</text:p>'));
});
afterAll(() => removeFolder(root));

describe('unpacked()', () => {
  test('reads what is kept, and starts no process for it', async () => {
    const keeper = packedKeeper(dir);
    const folder = await readFolder(dir);
    const read = await unpacked(folder, keeper);
    expect([...read.keys()]).toEqual(['good.docx', 'good.odt']);
    const again = await unpacked(folder, keeper, { longest: 0 });
    expect([...again]).toEqual([...read]);
    expect(Buffer.from(read.get('good.docx') ?? []).toString()).toContain('Honey is sweet.');
  });

  test('reads nothing of a file whose time runs out, and keeps nothing of it', async () => {
    const own = join(root, 'late');
    await mkdir(own);
    await writeFile(join(own, 'a.docx'), wordOf(wordParagraph('Late.')));
    const keeper = packedKeeper(own);
    const folder = await readFolder(own);
    const read = await unpacked(folder, keeper, { longest: 1 });
    expect(Buffer.from(read.get('a.docx') ?? []).toString()).toBe(
      'n"takes longer than 0.001 s to read; split it into smaller files"\n',
    );
    expect(await keeper.find(folder.files[0]?.packed?.digest ?? '')).toBeUndefined();
  });

  test('keeps the reason why a file cannot be read, and starts no process to find it again', async () => {
    const own = join(root, 'refused');
    await mkdir(own);
    await writeFile(join(own, 'a.docx'), 'Just words.');
    const keeper = packedKeeper(own);
    const folder = await readFolder(own);
    const read = await unpacked(folder, keeper);
    expect(Buffer.from(read.get('a.docx') ?? []).toString()).toMatch(/^u"is not a Word document/u);
    expect([...(await unpacked(folder, keeper, { longest: 0 }))]).toEqual([...read]);
  });
});

test('loadCorpus() gives from its keeper what it read from packed files', async () => {
  const keeper = { ...keptCorpus(1), packed: packedKeeper(dir) };
  const plain = (corpus: Corpus): unknown =>
    JSON.parse(
      JSON.stringify([corpus.documents, corpus.passages.map(({ document, ...told }) => [document.id, told])]),
    );
  const first = await loadCorpus(dir, keeper);
  let found = false;
  const second = await loadCorpus(dir, {
    ...keeper,
    find: async (...asked) => {
      const told = await keeper.find(...asked);
      found = told !== undefined;
      return told;
    },
  });
  expect(found).toBe(true);
  expect(second.version).toBe(first.version);
  expect(plain(second)).toEqual(plain(first));
  expect(second.documents[0]).toMatchObject({
    isBuilt: true,
    text: 'Honey is sweet.',
    source: { author: 'Ann Lee' },
  });
});

const DECLARED = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
const body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

describe('loadCorpus()', () => {
  const GOOD = wordOf(wordParagraph('Good.'));
  const zeros = Buffer.alloc(110_000_000);
  const document = (bytes: string | Buffer, size?: number) => [
    { name: 'word/document.xml', bytes, ...(size !== undefined && { size }) },
  ];
  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const bad: readonly (readonly [string, Buffer | (() => Buffer), RegExp])[] = [
    ['a text', Buffer.from('Just words.'), /^is not a Word document/u],
    ['nothing', Buffer.alloc(0), /^is empty; /u],
    ['another packed form', gzipSync('words'), /^is not a Word document/u],
    ['an encrypted one', compound, /^is encrypted; save it as .* without a password$/u],
    ['one from before 2007', compound.subarray(0, 500), / from a program from before 2007; /u],
    ['one cut off', GOOD.subarray(0, GOOD.length - 30), /^is a damaged or incomplete archive; /u],
    [
      'one with a document cut off',
      archiveOf(document(`${body}<w:p>`)),
      /^contains XML that ends too early; /u,
    ],
    ['a document of no text', wordOf(''), /^has no paragraph to quote; /u],
    [
      'an archive of archives',
      archiveOf([{ name: 'a.zip', bytes: archiveOf([{ name: 'b.zip', bytes: GOOD }]) }]),
      /^is an archive but not a Word document; /u,
    ],
    ['a bomb', () => archiveOf(document(zeros)), /^unpacks to more than 100 MB; /u],
    [
      'a bomb that says it is small',
      () => archiveOf(document(zeros, 10)),
      /^(?:unpacks to more than|contains a damaged entry)/u,
    ],
    [
      'entities',
      archiveOf(document(`${DECLARED}${body}<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`)),
      /^declares entities in its XML/u,
    ],
    [
      'elements without end',
      archiveOf(document(`${body}${'<w:p>'.repeat(100_000)}`)),
      /^nests more than 500 elements/u,
    ],
    [
      'a path that leads out',
      archiveOf([{ name: '../../evil.xml', bytes: 'x' }, ...document(`${body}</w:body></w:document>`)]),
      /^names an entry whose path leads outside/u,
    ],
    [
      '100,000 entries',
      () => archiveOf(Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}`, bytes: '' }))),
      /^is an archive of 60000 entries, over the limit of 10000; /u,
    ],
    [
      'more text than anyone reads',
      () => wordOf(wordParagraph('word '.repeat(1_000)).repeat(2_200)),
      /^contains more than 10 MB of text; /u,
    ],
  ];

  test('reports each bad file in one sentence, reads the others, and takes no more memory', async () => {
    const own = join(root, 'bad');
    await mkdir(own);
    await writeFile(join(own, '!first.docx'), GOOD);
    for (const [at, [, bytes]] of bad.entries())
      await writeFile(
        join(own, `${String(at).padStart(2, '0')}.docx`),
        typeof bytes === 'function' ? bytes() : bytes,
      );
    await writeFile(join(own, 'zlast.docx'), GOOD);
    const before = process.memoryUsage.rss();
    const { documents, problems } = await loadCorpus(own);
    const grown = process.memoryUsage.rss() - before;
    expect(documents.map(({ file }) => file)).toEqual(['!first.docx', 'zlast.docx']);
    const told = new Map(problems.map(({ file, message }) => [file, message]));
    for (const [at, [name, , sentence]] of bad.entries())
      expect(told.get(`${String(at).padStart(2, '0')}.docx`), name).toMatch(sentence);
    expect(grown).toBeLessThan(100_000_000);
    await rm(own, { recursive: true });
  });
});
