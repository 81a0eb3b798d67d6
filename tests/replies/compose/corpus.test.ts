import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/corpus/document.ts';
import { Library } from '../../../src/library/library.ts';
import {
  counted,
  documentNamed,
  leftOutLine,
  noSuchDocument,
  sourceLines,
  sourcesReply,
} from '../../../src/replies/compose/corpus.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { menuOf, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'bees.md':
    '---\ntitle: On Bees\nstandpoint: a keeper\nsource:\n  publisher: Hive Press\n  published: 2019-05-04\n  rights: Public domain.\n---\n\nBees make honey.\n',
});

test('counted() counts documents and passages', () => {
  expect(counted(library, english)).toBe('1 document, 1 passage');
  const two = libraryOf({ 'a.md': '# A\n\nOne.\n\nTwo.\n', 'b.md': '# B\n\nThree.\n' });
  expect(counted(two, english)).toBe('2 documents, 3 passages');
  const many = libraryOf({ 'a.txt': Array.from({ length: 1_200 }, (_, n) => `Text ${n}.`).join('\n\n') });
  expect(counted(many, english)).toBe('1 document, 1,200 passages');
});

describe('sourcesReply()', () => {
  test('lists each document with where it comes from, under its title, id and count', () => {
    const reply = sourcesReply(library, english);
    expect(titleOf(reply)).toBe('Sources');
    expect(said(reply).split('\n')).toEqual([
      '*On Bees* · bees · 1 passage',
      'Source: Hive Press, published 4 May 2019',
      'Standpoint: a keeper',
      'Rights: Public domain.',
      `1 document, 1 passage · version ${library.corpus.version}`,
    ]);
    expect(reply.visibility).toBe('private');
  });

  test('names what a document is made from, who wrote it and where it is', () => {
    const own = libraryOf({
      'n.md':
        '---\ntitle: "Notes: Bees"\nsource:\n  title: The Hive\n  author: Ada\n  kind: encyclopedia article\n  retrieved: 2026-11-22\n  url: https://example.org/hive\n---\n\nBees.\n',
    });
    expect(said(sourcesReply(own, english))).toContain(
      'Source: “The Hive”, by Ada, encyclopedia article, retrieved 22 Nov 2026\nhttps://example.org/hive\n',
    );
  });

  test('has a line for the standpoint if there is one', () => {
    const own = libraryOf({ 'a.md': '---\ntitle: A\n---\n\nTea.\n' });
    const [document] = own.corpus.documents;
    if (document === undefined) throw new Error('no document');
    expect(sourceLines(document, english)).toEqual([]);
    expect(sourceLines({ ...document, standpoint: 'a club' }, english)).toEqual(['Standpoint: a club']);
  });

  test('has no list for a document of which nothing is known', () => {
    const own = libraryOf({ 'a.txt': 'Tea.' });
    expect(sourcesReply(own, english).blocks.map(({ kind }) => kind)).toEqual(['title', 'text', 'text']);
  });

  test('counts the documents that a message has no room for', () => {
    const many = libraryOf(
      Object.fromEntries(
        Array.from({ length: 140 }, (_, n) => [`n${n}.md`, `# Notes on hive ${n}\n\nHive ${n}.\n`]),
      ),
    );
    const reply = sourcesReply(many, english);
    const text = said(reply);
    const listed = [...text.matchAll(/^\*Notes on hive/gmu)].length;
    expect(listed).toBeGreaterThan(25);
    expect(text).toContain(`\n${140 - listed} more documents; /outline shows each.\n`);
    expect(text).toContain('140 documents, 140 passages');
    expect(text.length).toBeLessThan(3_600);
    expect(menuOf(reply).options).toHaveLength(25);
    expect(menuOf(reply).action).toEqual({ kind: 'outline' });
    expect(menuOf(reply).placeholder).toBe('Headings of a document');
  });
});

test.each([
  [1, '1 file could not be read. People who manage this server can see why with /corpus check.'],
  [2, '2 files could not be read. People who manage this server can see why with /corpus check.'],
])('leftOutLine() of %i files says it in a line', (count, line) => {
  const problems = Array.from({ length: count }, (_, n): Problem => {
    return { file: `${n}.md`, line: 1, message: 'is empty', severity: 'error' };
  });
  const blocks = leftOutLine(new Library({ ...library.corpus, problems }), english);
  expect(said({ visibility: 'private', blocks, controls: [] })).toBe(line);
  expect(leftOutLine(library, english)).toEqual([]);
});

describe('documentNamed()', () => {
  test.each([['bees'], ['BEES'], ['on  bees']])('knows %j', (name) => {
    expect(documentNamed(name, library)?.title).toBe('On Bees');
  });

  test('knows no other, of which noSuchDocument() says so', () => {
    expect(documentNamed('wasps', library)).toBeUndefined();
    expect(said(noSuchDocument('wasps', english))).toBe(
      'There is no document called “wasps”. Choose one from the list that opens while you type, or see /sources.',
    );
  });
});
