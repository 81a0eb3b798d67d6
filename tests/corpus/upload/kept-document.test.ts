import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import type { Document, DocumentId } from '../../../src/corpus/document.ts';
import { reading } from '../../../src/corpus/read-document.ts';
import { documentFrom, keptLines } from '../../../src/corpus/upload/kept-document.ts';
import { toEnd } from '../../../src/slices.ts';
import { originals } from '../../support/originals.ts';

const read = (file: string, text: string): Document => {
  const { document } = toEnd(reading(file, text));
  if (document === undefined) throw new Error(`${file} is no document`);
  return document;
};
const keptOf = (document: Document): Buffer => Buffer.from([...keptLines(document)].join(''));

const RULES = read(
  'Rules 2026.md',
  `---
title: House rules
language: en
publisher: The house
published: 2026-01-05
standpoint: Written by the owners.
questions:
  - When must I be quiet?
doubts:
  - section: Article 2
    note: The hours changed twice.
---

# House rules

Nobody may [smoke](https://example.org/smoke) here:

- not inside,
- not on the stairs.

## Article 1

Keep the door shut.

## Article 2

Be quiet from ten on. 🐝

| Day | Hour |
| --- | --- |
| Sunday | nine |
`,
);

const SIBLINGS: readonly Document[] = [
  RULES,
  read('talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nWelcome.\n\n00:09.000 --> 00:12.000\nGoodbye.\n'),
  read('wiki.txt', '= Honey =\n\nInfobox\n- Kind: food\n\nHoney is sweet.\n\n== Use ==\n\nBread.\n'),
  read('page.html', '<html lang="pl"><h1>Miód</h1><p>Miód jest <a href="/a">słodki</a>.</p>'),
  read('law.txt', '§ 1\n\nFirst rule of all.\n\n§ 2\n\nSecond rule of all.\n\n§ 3\n\nThird rule of all.\n'),
  read(
    'lone.md',
    `Lone \ud83d surrogate. ${'a '.repeat(200_000)}\n\n${'Many paragraphs.\n\n'.repeat(2_000)}`,
  ),
  read('crlf.rst', 'Title\r\n=====\r\n\r\nText with ``code``.\r\n'),
];

describe('documentFrom()', () => {
  test.each(SIBLINGS)('gives back $file exactly as it was read', async (document) => {
    expect(await documentFrom(keptOf(document))).toEqual(document);
  });

  test.each([...new Set(['corpus', ...(originals === undefined ? [] : [originals])])])(
    'gives back every document of %s exactly as it was read',
    async (dir) => {
      const { documents } = await loadCorpus(dir);
      for (const document of documents) expect(await documentFrom(keptOf(document))).toEqual(document);
    },
  );

  test('lays the given id and fields over what the file says', async () => {
    const served = await documentFrom(keptOf(RULES), {
      id: 'house' as DocumentId,
      fields: { title: 'Rules of 2026', language: 'en-GB', author: 'Ann', standpoint: 'Theirs.' },
    });
    expect(served).toEqual({
      ...RULES,
      id: 'house',
      title: 'Rules of 2026',
      language: 'en-GB',
      standpoint: 'Theirs.',
      source: { publisher: 'The house', published: '2026-01-05', author: 'Ann' },
    });
  });

  test('shares the list of headings between a section and its paragraphs', async () => {
    const { sections, paragraphs } = await documentFrom(keptOf(RULES));
    expect(paragraphs.at(-1)?.section).toBe(sections.at(-1)?.path);
  });

  const lines = [...keptLines(RULES)];
  const changed = (at: number, from: string | RegExp, to: string): Buffer =>
    Buffer.from(lines.map((line, n) => (n === at ? line.replace(from, to) : line)).join(''));
  const LINES = { header: 0, text: 1, paths: 2, places: 3, sections: 4, paragraphs: 5, links: 6 };

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('Just words.\n')],
    ['a line without an end', Buffer.from(lines.join('').slice(0, -1))],
    ['a missing line', Buffer.from(lines.slice(0, -1).join(''))],
    ['a further line', Buffer.from(`${lines.join('')}[]\n`)],
    ['another version', changed(LINES.header, '"version":1', '"version":2')],
    ['an unknown field', changed(LINES.header, '"told":{', '"told":{"secret":true,')],
    ['an id of another kind', changed(LINES.header, '"id":"rules-2026"', '"id":"../rules"')],
    ['a date that is none', changed(LINES.header, '2026-01-05', '2026-13-05')],
    ['a doubt about nothing', changed(LINES.header, '"section":"Article 2"', '"section":"Article 9"')],
    ['a shorter text', changed(LINES.text, /.{60}"$/mu, '"')],
    ['a heading that is none', changed(LINES.paths, '"Article 1"', '1')],
    [
      'a path too few',
      changed(LINES.paths, /\]\]$/mu, ']')
        .toString()
        .replace(/,\["Article 2"\]\n/u, ']\n'),
    ],
    ['a place of an unknown kind', changed(LINES.places, '"provision"', '"planet"')],
    ['a section that ends before it starts', changed(LINES.sections, /\[\[(\d+),(\d+),\d+/u, '[[$1,$2,0')],
    ['a paragraph that is nowhere', changed(LINES.paragraphs, /\[\[(-?\d+),1,\d+/u, '[[$1,1,999999')],
    ['a paragraph with another number', changed(LINES.paragraphs, /\[\[(-?\d+),1,/u, '[[$1,7,')],
    ['a paragraph of another section', changed(LINES.paragraphs, /\[\[-?\d+,1,/u, '[[0,1,')],
    ['a place too few', changed(LINES.places, /\[.*\]/u, '[]')],
    ['a lead behind its paragraph', changed(LINES.paragraphs, /0,0,(-?\d+)\]/u, '400,410,$1]')],
    ['a link outside the text', changed(LINES.links, /\[\[\d+,\d+/u, '[[9999,10000')],
  ])('throws for %s', async (_, bytes) => {
    await expect(documentFrom(Buffer.from(bytes as Buffer))).rejects.toThrow(
      /^Cannot read a kept document: /u,
    );
  });
});
