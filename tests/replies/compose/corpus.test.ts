import { describe, expect, test } from 'vitest';
import {
  count,
  counted,
  documentNamed,
  noSuchDocument,
  sourcesReply,
} from '../../../src/replies/compose/corpus.ts';
import { menuOf, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({
  'bees.md':
    '---\ntitle: On Bees\nstandpoint: a keeper\nsource:\n  publisher: Hive Press\n  published: 2019-05-04\n  rights: Public domain.\n---\n\nBees make honey.\n',
});

test.each([
  [1, '1 bee'],
  [0, '0 bees'],
  [1_200, '1,200 bees'],
])('count() of %i is %s', (number, text) => {
  expect(count(number, 'bee', 'bees')).toBe(text);
});

test('counted() counts documents and passages', () => {
  expect(counted(library)).toBe('1 document, 1 passage');
});

test('sourcesReply() says of each document where it comes from', () => {
  const text = said(sourcesReply(library));
  for (const part of [
    'On Bees',
    'Hive Press',
    'published 4 May 2019',
    'Standpoint: a keeper.',
    'Rights: Public domain.',
  ])
    expect(text).toContain(part);
});

test('sourcesReply() counts the documents that a message has no room for', () => {
  const many = libraryOf(
    Object.fromEntries(
      Array.from({ length: 90 }, (_, n) => [`n${n}.md`, `# Notes on hive ${n}\n\nHive ${n}.\n`]),
    ),
  );
  expect(said(sourcesReply(many))).toMatch(/\d+ more documents; \/outline shows each\./u);
  expect(menuOf(sourcesReply(many))?.options).toHaveLength(25);
});

describe('documentNamed()', () => {
  test.each([['bees'], ['BEES'], ['on  bees']])('knows %j', (name) => {
    expect(documentNamed(name, library)?.title).toBe('On Bees');
  });

  test('knows no other, of which noSuchDocument() says so', () => {
    expect(documentNamed('wasps', library)).toBeUndefined();
    expect(said(noSuchDocument('wasps'))).toContain('There is no document “wasps”.');
  });
});
