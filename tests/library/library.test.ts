import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentId, Passage } from '../../src/corpus/document.ts';
import { headingOf, Library, LONGEST_QUESTION } from '../../src/library/library.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const harbours = `---
title: Harbours
---
## Consuls

The first consul in Keelung was Paul Shabert.

### Later

A second consul came to Keelung in 1901.

## Trade

Tea was shipped from Keelung to Moscow.
`;
const library = libraryOf({
  'harbours.md': harbours,
  'ports.md': '# Ports\n\nThe consul in Lisbon was Ana Sousa.',
  'glossary.yaml': '- term: Keelung\n  zh-Hant: [基隆]\n',
});

describe('Library.ask() without anything to ask for', () => {
  test.each([
    ['nothing', '', { kind: 'empty' }],
    ['blanks', ' \n\t\u00a0 ', { kind: 'empty' }],
    ['emoji', '🎉 👩‍👩‍👧', { kind: 'no-word' }],
    ['signs', '?!…—', { kind: 'no-word' }],
    ['stop words', 'Who was it, and what is this?', { kind: 'too-common' }],
    ['stop words in Russian', 'кто это был', { kind: 'too-common' }],
    ['pasted text', 'consul '.repeat(200), { kind: 'too-long', length: 1400, most: 1000 }],
  ])('says why it did not search for %s', (_, question, expected) => {
    expect(library.ask(question)).toEqual(expected);
  });

  test.each([
    'consul',
    'zanzibar',
    '1949',
    '台湾',
    'x',
    '__proto__ constructor',
    `consul${' '.repeat(LONGEST_QUESTION - 6)}`,
  ])('searches for %j', (question) => {
    expect(library.ask(question).kind).toBe('answer');
  });
});

describe('Library.ask()', () => {
  test('answers with the fingerprint of the corpus and the question as asked', () => {
    const answer = answered(library.ask(' Who was the FIRST consul in Keelung? '));
    expect(answer).toMatchObject({
      question: ' Who was the FIRST consul in Keelung? ',
      level: 'answer',
      readAs: [],
    });
    expect(answer.corpus).toBe(library.corpus.version);
    expect(answer.hits[0]?.passage.section).toEqual(['Consuls']);
  });

  test('names the words that stand nowhere', () => {
    expect(
      answered(library.ask('Did the consul play zanzibarish bagpipes?')).suggestions.unknownWords,
    ).toEqual(['play', 'zanzibarish', 'bagpipes']);
  });

  test('does not name words that only hold the question together', () => {
    expect(
      answered(library.ask('What happened to the consul of Zanzibar?')).suggestions.unknownWords,
    ).toEqual(['Zanzibar']);
  });

  test('names the nearest headings, each once, the best first', () => {
    const { headings } = answered(library.ask('first consul in Keelung', { limit: 10 })).suggestions;
    expect(headings[0]).toBe('Harbours › Consuls');
    expect(headings.toSorted()).toEqual([
      'Harbours › Consuls',
      'Harbours › Consuls › Later',
      'Harbours › Trade',
      'Ports',
    ]);
  });

  test('gives no hits where it says nothing', () => {
    expect(answered(library.ask('zanzibar'))).toMatchObject({
      level: 'nothing',
      confidence: 0,
      sure: false,
      hits: [],
      suggestions: { headings: [], unknownWords: ['zanzibar'] },
    });
  });

  test('gives no hits where what it found is not worth showing', () => {
    const question = 'How many zanzibarish bagpipes and moonlit orchestras did Gulliver count by 1901?';
    expect(answered(library.ask(question))).toMatchObject({ level: 'nothing', hits: [] });
    expect(answered(library.ask(question)).suggestions.headings).not.toEqual([]);
  });

  test.each([
    ['a slip', 'kelung', { word: 'kelung', as: 'keelung', kind: 'correction' }],
    ['a name in another language', '基隆', { word: '基隆', as: 'Keelung', kind: 'alias' }],
    ['a name in other letters', 'Шаберт', { word: 'Шаберт', as: 'shabert', kind: 'transliteration' }],
  ])('says what it looked for in place of %s', (_, question, expected) => {
    expect(answered(library.ask(question)).readAs).toEqual([expected]);
  });

  test('says of a misspelt name what it looked for, and of known words nothing', () => {
    expect(answered(library.ask('consul in Keelung')).readAs).toEqual([]);
  });

  test('searches one document where asked to', () => {
    const hits = answered(library.ask('consul in Keelung', { document: 'ports' as DocumentId })).hits;
    expect(hits.map(({ passage }) => passage.document.id)).toEqual(['ports']);
  });
});

describe('Library.nearest()', () => {
  test('gives the best passages first, at most as many as asked for', () => {
    const texts = (question: string, limit: number) =>
      library.nearest(question, limit).map(({ span, document }) => document.text.slice(span.start, span.end));
    expect(texts('second consul in Keelung', 1)).toEqual(['A second consul came to Keelung in 1901.']);
    expect(texts('consul', 10).length).toBe(3);
  });

  test('gives passages for a question that they do not answer, and none for what cannot be searched', () => {
    const refused = 'Why did Napoleon leave Elba by ship for Moscow after Leipzig, Austerlitz, Jena, Wagram?';
    expect(answered(library.ask(refused))).toMatchObject({ level: 'nothing', hits: [] });
    expect(library.nearest(refused, 5).length).toBe(1);
    for (const question of ['', ' ', '🎉', 'zanzibar', 'consul '.repeat(200)])
      expect(library.nearest(question, 5)).toEqual([]);
  });
});

describe('Library.resolve()', () => {
  test('finds a passage by its id, its citation, its document and number', () => {
    const [, second] = library.corpus.passages;
    if (second === undefined) throw new Error('no passage');
    for (const name of [second.id, library.cite(second), 'harbours ¶ 2', 'harbours 2'])
      expect(library.resolve(name)).toBe(second);
  });

  test.each(['', 'harbours', 'harbours ¶ 99', 'nowhere 1', 'constructor', '__proto__'])(
    'finds nothing by %j',
    (name) => {
      expect(library.resolve(name)).toBeUndefined();
      expect(library.passage(name)).toBeUndefined();
    },
  );
});

describe('passage()', () => {
  test('gives no passage whose words in memory are others than when the file was read', () => {
    const own = libraryOf({ 'a.md': '# A\n\nThe lamp is lit.\n\nThe lamp is lit.\n\nThe sea is calm.\n' });
    const [first, twin, last] = own.corpus.passages as [Passage, Passage, Passage];
    for (const passage of [first, twin, last]) expect(own.passage(passage.id)).toBe(passage);
    const document = first.document as { text: string };
    document.text = document.text.replace('is lit.\n\nThe sea', 'is lid.\n\nThe sea');
    expect(own.passage(first.id)).toBe(first);
    expect(own.passage(twin.id)).toBeUndefined();
    expect(own.resolve(twin.id)).not.toBe(twin);
    expect(own.passage(last.id)).toBe(last);
  });
});

describe('Library.hasDocument()', () => {
  test('knows its documents by their ids', () => {
    expect(library.hasDocument('ports')).toBe(true);
    expect(library.hasDocument('Ports')).toBe(false);
    expect(library.hasDocument('')).toBe(false);
  });
});

describe('headingOf()', () => {
  test('gives the title and the headings below it', () => {
    expect(library.corpus.passages.map(headingOf)).toEqual([
      'Harbours › Consuls',
      'Harbours › Consuls › Later',
      'Harbours › Trade',
      'Ports',
    ]);
  });
});

describe('Library.open()', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await temporaryFolder();
  });
  afterAll(() => removeFolder(dir));

  test('keeps the id of a passage when other paragraphs and titles change', async () => {
    await writeFiles(dir, { 'harbours.md': harbours });
    const before = await Library.open(dir);
    const edited = harbours
      .replace('title: Harbours', 'title: All harbours')
      .replace('## Consuls', '## Consuls\n\nA new paragraph.');
    await writeFiles(dir, { 'harbours.md': edited.replace('A second consul', 'Another consul') });
    const after = await Library.open(dir);
    const id = (open: Library, words: string) => answered(open.ask(words)).hits[0]?.passage.id ?? '';
    expect(id(after, 'first consul Shabert')).toBe(id(before, 'first consul Shabert'));
    expect(after.resolve(id(before, 'first consul Shabert'))?.document).toBe(after.corpus.documents[0]);
    expect(after.resolve(id(before, 'tea Moscow'))).toBeDefined();
    expect(after.resolve(id(before, 'second consul 1901'))).toBeUndefined();
  });

  test('changes its version with the content only', async () => {
    const versions: string[] = [];
    for (const files of [{ 'a.md': 'Tea.' }, { 'a.md': 'Tea.' }, { 'a.md': 'Rum.' }, { 'a.md': 'Tea.' }]) {
      await writeFiles(`${dir}/version`, files);
      versions.push(answered((await Library.open(`${dir}/version`)).ask('tea')).corpus);
    }
    const [first, again, other, back] = versions;
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(back).toBe(first);
  });

  test('throws one sentence where there is no folder', async () => {
    await expect(Library.open(`${dir}/none`)).rejects.toThrow(
      /^Cannot read corpus folder .*\/none: it does not exist; .*$/u,
    );
  });
});
