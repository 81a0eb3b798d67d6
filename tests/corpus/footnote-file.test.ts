import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { parseFootnoteFile } from '../../src/corpus/footnote-file.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

describe('parseFootnoteFile()', () => {
  test.each<[string, string[], string[]]>([
    ['README.md', ['README.md', 'a/b/README.md'], ['readme.md', 'README.md.txt', 'a/README.mdx']],
    ['drafts/**', ['drafts/a.md', 'drafts/b/c.md'], ['drafts.md', 'a/drafts/b.md']],
    ['drafts', ['drafts/a.md', 'a/drafts/b.md'], ['drafts.md']],
    ['drafts/', ['drafts/a.md', 'a/drafts/b.md'], ['my-drafts/a.md']],
    ['/a.md', ['a.md'], ['b/a.md']],
    ['./a.md', ['a.md'], ['b/a.md']],
    ['**/old/*.md', ['old/a.md', 'b/c/old/a.md'], ['old/a.txt', 'old/b/a.md']],
    ['a/**/z.md', ['a/z.md', 'a/b/c/z.md'], ['z.md', 'b/a/z.md']],
    ['*.draft.md', ['a.draft.md', 'b/.draft.md'], ['a.md', 'a.draft.mdx']],
    ['20??-*', ['2024-a.md', 'a/2024-b.md'], ['204-a.md', '2024.md']],
    ['a+(b)[c].md', ['a+(b)[c].md'], ['aab.md', 'a+(b)c.md']],
    ['**', ['a.md', 'b/c.md'], []],
  ])('ignores by %s', (pattern, taken, left) => {
    const { ignores, problems } = parseFootnoteFile(`ignore: ['${pattern}']`);
    expect(problems).toEqual([]);
    expect(taken.filter((file) => !ignores(file))).toEqual([]);
    expect(left.filter(ignores)).toEqual([]);
  });

  test('takes one pattern without a list, and nothing for the defaults', () => {
    expect(parseFootnoteFile('ignore: a.md').ignores('a.md')).toBe(true);
    for (const text of ['', '# nothing yet\n', 'ignore:\n', 'ignore: []\nstrict: false'])
      expect(parseFootnoteFile(text)).toMatchObject({ strict: false, problems: [] });
  });

  test('matches many stars in a long name without delay', () => {
    const { ignores } = parseFootnoteFile(`ignore: ["${'*a'.repeat(200)}", "${'**/'.repeat(200)}a"]`);
    expect(ignores(`${'a'.repeat(100)}/${'b'.repeat(5_000)}`)).toBe(false);
  });

  test.each([
    ['ignroe: [a]', 'footnote.yaml:1: ignroe is not a known field; write ignore or strict'],
    ['strict: yes', 'footnote.yaml:1: strict is neither true nor false (got "yes"); write one of them'],
    [
      '\nignore:\n  a: b',
      'footnote.yaml:2: ignore is not a list of patterns; write it like [README.md, "drafts/**"]',
    ],
    [
      '- a',
      'footnote.yaml:1: is not a set of fields (got a list); write ignore: [README.md] or strict: true',
    ],
    [
      'ignore: [a',
      'footnote.yaml:1: cannot be read as YAML: a line begins in a different column; begin the fields of one set in the same column',
    ],
    [`# ${'a'.repeat(20_000)}`, 'footnote.yaml: has more than 16384 characters; write fewer patterns'],
  ])('says what is wrong in %s, and applies the defaults', (text, sentence) => {
    const { problems, ignores, strict } = parseFootnoteFile(`${text}\n`);
    expect(problems.map(formatProblem)).toEqual([sentence]);
    expect([ignores('a'), strict]).toEqual([false, false]);
  });
});

describe('readFolder()', () => {
  test('counts footnote.yaml in the digest, and reads nothing that it leaves out', async () => {
    const dir = await temporaryFolder();
    await writeFiles(dir, { 'a.md': 'A.', 'b.md': 'B.' });
    const all = await readFolder(dir);
    await writeFiles(dir, { 'footnote.yaml': 'ignore: [b.md]' });
    const some = await readFolder(dir);
    expect(some.files.map(({ file }) => file)).toEqual(['a.md']);
    await writeFiles(dir, { 'footnote.yaml': 'ignore: [b.md]\nstrict: true' });
    const strict = await readFolder(dir);
    expect(new Set([all, some, strict].map(({ digest }) => digest)).size).toBe(3);
    await removeFolder(dir);
  });
});
