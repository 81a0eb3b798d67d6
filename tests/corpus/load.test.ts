import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { citation, resolveCitation } from '../../src/corpus/citation.ts';
import { formatProblem } from '../../src/corpus/document.ts';
import { UnusableFolder } from '../../src/corpus/folder.ts';
import { formats } from '../../src/corpus/formats/index.ts';
import { loadCorpus, versionOf } from '../../src/corpus/load.ts';
import { toEnd } from '../../src/slices.ts';
import { documentOf } from './sample.ts';
import { runs } from '../support/runs.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'corpus of tests '));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>, folder = dir): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}
/** The extensions that are read, as messages list them. */
const known = [...new Set(formats.flatMap(({ extensions }) => extensions))].join(', ');
const good = '# Good\n\nA good text.\n';

describe('loadCorpus()', () => {
  test('reads documents of all folders in order of their paths', async () => {
    await write({
      'b.md': good,
      'a b/ü.txt': 'T\n\nWords here.',
      'Z.markdown': '# Z\n\nOther words.',
      'a.md': '# A\n\nMore.',
    });
    const corpus = await loadCorpus(dir);
    expect(corpus.documents.map(({ file }) => file)).toEqual(['Z.markdown', 'a b/ü.txt', 'a.md', 'b.md']);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['z', 'a-b--u', 'a', 'b']);
    expect(corpus.passages.map(({ document }) => document.file)).toEqual([
      'Z.markdown',
      'a b/ü.txt',
      'a.md',
      'b.md',
    ]);
    expect(corpus).toMatchObject({ dir, glossary: [], problems: [] });
  });

  test('makes an id of a name in any script', async () => {
    await write({
      '台湾.md': good,
      'новости-2025.md': '# N\n\nOne.',
      'статьи 2025.md': '# S\n\nTwo.',
      'Ein_Text.md': '# E\n\nThree.',
    });
    const ids = (await loadCorpus(dir)).documents.map(({ id }) => id);
    expect(ids[0]).toBe('ein-text');
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
    expect(new Set(ids).size).toBe(4);
  });

  test('gives ids that stay when other files come, and differ whatever the names', async () => {
    const files = ['setup/index.md', 'a/b.md', 'a-b.md', 'good.md', 'teams/README.txt'];
    await write(Object.fromEntries(files.map((file) => [file, `Words of ${file}.`])));
    const idsOf = async () => new Map((await loadCorpus(dir)).documents.map(({ file, id }) => [file, id]));
    const before = await idsOf();
    expect([...before.values()]).toEqual(['a-b', 'a--b', 'good', 'setup--index', 'teams--readme']);
    const more = ['a/index.md', 'good.txt', 'setup.md', 'setup/_index.md', 'teams.md', 'A/b.md', 'a/B.txt'];
    await write(Object.fromEntries(more.map((file) => [file, `Words of ${file}.`])));
    await write({ '1.md': '---\nid: good\n---\nOne.', '2.md': '---\nid: own\n---\nOne.' });
    await write({ '3.md': '---\nid: own\n---\nTwo.' });
    const after = await idsOf();
    expect(new Set(after.values()).size).toBe(files.length + more.length + 3);
    for (const [file, id] of before) expect(after.get(file)).toBe(id);
    expect(after.get('2.md')).toBe('own');
    expect(after.get('3.md')).toBe('3');
  });

  test('skips hidden files, the glossary and files that the folder ignores', async () => {
    await write({
      'a.md': good,
      '.hidden.md': 'x',
      '.git/b.md': 'x',
      'README.md': 'x',
      'sub/README.md': 'x',
      'drafts/b/c.md': 'x',
      'footnote.yaml': 'ignore: [README.md, drafts/**]',
      'glossary.yaml': '- term: a\n  ru: [б]',
    });
    const corpus = await loadCorpus(dir);
    expect(corpus.documents.map(({ file }) => file)).toEqual(['a.md']);
    expect(corpus.problems).toEqual([]);
    expect(corpus.glossary.map(({ term }) => term)).toEqual(['a']);
  });

  test('reads a README.md like any other file', async () => {
    await write({ 'README.md': 'No shoes on the mats.', 'sub/readme.md': '# Rules\n\nNo caps.' });
    const { documents, problems } = await loadCorpus(dir);
    expect(documents.map(({ id, title }) => [id, title])).toEqual([
      ['readme', 'Overview'],
      ['sub--readme', 'Rules'],
    ]);
    expect(problems).toEqual([]);
  });

  test('keeps files out for every mistake if the folder is strict, and only then', async () => {
    await write({
      'a.md': good,
      'b.md': '---\ntitle: B\ntags: [x]\n---\nWords.',
      'footnote.yaml': 'strict: true',
    });
    const strict = await loadCorpus(dir);
    expect(strict.documents.map(({ file }) => file)).toEqual(['a.md']);
    expect(strict.problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^b\.md:3: tags is not a known field/u),
    ]);
    await write({ 'footnote.yaml': 'strict: maybe' });
    const { documents, problems } = await loadCorpus(dir);
    expect(documents.map(({ file }) => file)).toEqual(['a.md', 'b.md']);
    expect(problems.map(formatProblem)).toEqual([
      'footnote.yaml:1: strict is neither true nor false (got "maybe"); write one of them',
    ]);
  });

  test('reads CR LF files, a byte order mark, and texts in news and wiki form', async () => {
    await write({
      'a.md': '\ufeff---\r\ntitle: Told\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n',
      'b.txt': '\ufeffTitle\r\n\r\nPublished: 1 May 2024\r\nStandfirst\r\n\r\nBody.\r\n',
      'c.txt': '= Wiki =\n\nText.\n== S ==\nMore.',
      'd.txt': 'Just words.',
    });
    const { documents, problems } = await loadCorpus(dir);
    expect(problems).toEqual([]);
    expect(documents.map(({ title, format, paragraphs }) => [title, format, paragraphs.length])).toEqual([
      ['Told', 'markdown', 2],
      ['Title', 'news', 2],
      ['Wiki', 'wiki', 2],
      ['D', 'plain', 1],
    ]);
    expect(documents[0]?.text.startsWith('---\r\n')).toBe(true);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['empty.md', '', 'warning empty.md: is empty; write its text or delete it'],
    ['blank.txt', ' \n\t\n', 'warning blank.txt: is empty; write its text or delete it'],
    [
      'heads.md',
      '# Only\n\n## Heads\n',
      'warning heads.md: has no paragraph to quote; write one or delete the file',
    ],
    [
      'latin.md',
      Buffer.from('# A\n\nCaf\xe9', 'latin1'),
      'warning latin.md: is not UTF-8 and is read as Windows-1252; save it as UTF-8',
    ],
    [
      'nul.txt',
      'one\ntwo\0',
      'error nul.txt:2: contains a NUL byte, which no text does; save it as plain text in UTF-8',
    ],
    [
      'date.md',
      '---\nsource:\n  published: soon\n---\nx',
      'warning date.md:3: published is not a date (got "soon") and is not used',
    ],
    [
      'good2.md',
      '---\nid: good\n---\nOther.',
      'warning good2.md:2: id "good" is already used by good.md, so it is not used here; give one of them another id',
    ],
    ['photo.JPG', 'x', `warning 1 file with the extension .jpg skipped; documents are ${known}`],
    ['LICENSE', 'x', `warning 1 file without an extension skipped; documents are ${known}`],
    [
      'twin.md',
      '# good\n\nOther.',
      'warning twin.md: title "good" is also the title of good.md; give one of them another title',
    ],
    [
      'same.md',
      '\n\n\n\n# S\n\nA  good\ntext.',
      'warning same.md:7: this passage also appears elsewhere, word for word, and is found only once',
    ],
    [
      'bare.md',
      '# Bare\n\nText.\n\n## One\n\n### Two\n\nMore.\n\n## Three\n',
      'warning bare.md:11: heading "Three" has no text below it; add some or remove it',
    ],
    [
      'endless.md',
      `# E\n\n${Array.from({ length: 600 }, (_, at) => at).join(' ')}`,
      'warning endless.md:3: a paragraph of 2289 characters has no sentence end; add full stops or blank lines',
    ],
    [
      'glossary.yaml',
      '- a',
      'error glossary.yaml:1: an entry is not a set of fields (got "a"); write "- term: …"',
    ],
  ])('reports %s and loads the rest', async (file, content, expected) => {
    await write({ 'good.md': good, [file]: content });
    const { documents, problems } = await loadCorpus(dir);
    expect(problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)).toEqual([expected]);
    expect(documents.map((document) => document.file)).toContain('good.md');
    expect(documents.some((document) => document.file === file)).toBe(
      expected.startsWith('warning') && /\.md$/u.test(file) && !/is empty|has no paragraph/u.test(expected),
    );
  });

  test('throws where there is no folder', async () => {
    await write({ 'file.md': good });
    const missing = join(dir, 'none');
    await expect(loadCorpus(missing)).rejects.toThrow(
      `Cannot read corpus folder ${missing}: it does not exist; create it, or set CORPUS_DIR to the folder with your documents`,
    );
    const file = join(dir, 'file.md');
    await expect(loadCorpus(missing)).rejects.toBeInstanceOf(UnusableFolder);
    await expect(loadCorpus(file)).rejects.toBeInstanceOf(UnusableFolder);
    await expect(loadCorpus(file)).rejects.toThrow(
      `Cannot read corpus folder ${file}: it is not a folder; set CORPUS_DIR to the folder with your documents`,
    );
  });

  test('throws where there is no document, and lists every problem', async () => {
    await expect(loadCorpus(dir)).rejects.toThrow(
      `Cannot load corpus ${dir}: it has no documents; put ${known} files in it`,
    );
    await expect(loadCorpus(dir)).rejects.toBeInstanceOf(UnusableFolder);
    await write({ 'a.md': '', 'b.doc': 'x' });
    await expect(loadCorpus(dir)).rejects.toBeInstanceOf(UnusableFolder);
    await expect(loadCorpus(dir)).rejects.toThrow(
      `Cannot load corpus ${dir}: no document in it can be used\n  a.md: is empty; write its text or delete it\n  1 file with the extension .doc skipped; documents are ${known}`,
    );
  });

  test('finds nothing wrong with the corpus that ships, and cites every passage of it', async () => {
    const { problems, passages } = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
    expect(problems.map(formatProblem)).toEqual([]);
    for (const passage of passages) {
      expect(resolveCitation(citation(passage), passages)).toBe(passage);
      expect(resolveCitation(passage.id, passages)).toBe(passage);
    }
  });

  test('gives a version of the content alone', async () => {
    const files = { 'a.md': good, 'b.md': '---\ntitle: B\nsource:\n  kind: k\n  publisher: p\n---\nText.' };
    const other = join(dir, 'other place');
    await write(files, join(dir, 'one'));
    await write(files, other);
    await utimes(join(other, 'a.md'), 1, 1);
    const { version } = await loadCorpus(join(dir, 'one'));
    expect(version).toMatch(/^[0-9a-f]{8}$/u);
    expect((await loadCorpus(other)).version).toBe(version);
    await write({ 'glossary.yaml': '- term: a' }, other);
    expect((await loadCorpus(other)).version).not.toBe(version);
  });
});

describe('versionOf()', () => {
  const text = (id: string, words: string, kind = 'k') =>
    documentOf(`---\nid: ${id}\ntitle: ${id}\nsource:\n  kind: ${kind}\n---\n${words}`, `${id}.md`);

  test('does not depend on the order of the documents', () => {
    const documents = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(documents, (names) => {
        const found = names.map((name) => text(name, `Words of ${name}.`));
        expect(toEnd(versionOf(found.toReversed(), []))).toBe(toEnd(versionOf(found, [])));
      }),
      runs(50),
    );
  });

  test('changes with a doubt, which is shown with what is quoted', () => {
    const document = text('a', 'One.');
    const noted = ['When?', 'Who?'].map((note) => ({ ...document, doubts: [{ section: 'North', note }] }));
    const versions = [document, ...noted].map((one) => toEnd(versionOf([one], [])));
    expect(new Set(versions).size).toBe(3);
  });

  test('changes with a text, a source, an id', () => {
    const versions = [text('a', 'One.'), text('a', 'Two.'), text('a', 'One.', 'other'), text('b', 'One.')];
    expect(new Set(versions.map((document) => toEnd(versionOf([document], [])))).size).toBe(4);
  });
});
