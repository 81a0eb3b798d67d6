import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import type { Document, DocumentId } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { emptyLibrary, serverLibrary } from '../../src/library/server-library.ts';
import { documentOf } from '../corpus/sample.ts';
import { answered } from '../support/searched.ts';
import { corpusOf, libraryOf } from '../support/sample-corpus.ts';

const base = libraryOf({
  'bees.md': '# Bees\n\nHoney is made by bees.\n\nBees sleep in winter.\n',
  'rules.md': '# Rules\n\nThe board meets in March.\n',
  'glossary.yaml': '- term: board\n  en: [committee]\n',
});

const DUES = '# Dues\n\nMembers pay forty euros a year.\n\nThe treasurer collects them.\n';
const dues = documentOf(DUES, 'dues.md');
const alone = { aliases: [], previous: undefined };

const firstWords = (library: Library, question: string) => {
  const [hit] = answered(library.ask(question)).hits;
  return hit?.passage.document.text.slice(hit.span.start, hit.span.end);
};
const ids = (library: Library) => library.corpus.documents.map(({ id }) => id);

describe('serverLibrary()', () => {
  test('shares the folder with a server that has nothing of its own', async () => {
    expect(await serverLibrary({ base, documents: [], aliases: [] })).toBe(base);
    expect(await serverLibrary({ base: undefined, documents: [], aliases: [] })).toBe(emptyLibrary());
  });

  test('joins the folder and the server, with the folder first', async () => {
    const library = await serverLibrary({ base, documents: [dues], ...alone });
    expect(ids(library)).toEqual(['bees', 'rules', 'dues']);
    expect(library.passageCount).toBe(5);
    expect(firstWords(library, 'How much do members pay?')).toBe('Members pay forty euros a year.');
    expect(firstWords(library, 'Who makes honey?')).toBe('Honey is made by bees.');
    expect(base.passageCount).toBe(3);
    expect(base.ask('How much do members pay?')).toMatchObject({ level: 'nothing' });
  });

  test('knows which documents are the server’s own', async () => {
    const library = await serverLibrary({ base, documents: [dues], ...alone });
    expect(ids(library).map((id) => library.isOwn(id))).toEqual([false, false, true]);
    expect(library.givenIdOf('dues')).toBe('dues');
    expect(library.givenIdOf('bees')).toBeUndefined();
    expect(base.isOwn('bees')).toBe(false);
  });

  test('has only the server’s documents if the folder is not for it', async () => {
    const library = await serverLibrary({ base: undefined, documents: [dues], ...alone });
    expect(ids(library)).toEqual(['dues']);
    expect(library.corpus).toMatchObject({ dir: '', glossary: [], problems: [] });
    expect(library.ask('Who makes honey?')).toMatchObject({ level: 'nothing' });
  });

  test('is what a library made from scratch of the same documents would be', async () => {
    const library = await serverLibrary({ base, documents: [dues], ...alone });
    const scratch = new Library({
      ...library.corpus,
      passages: library.corpus.documents.flatMap((document) => passages(document)),
    });
    expect(library.index.data).toEqual(scratch.index.data);
    expect(library.corpus.passages).toEqual(scratch.corpus.passages);
    const same = corpusOf({
      'bees.md': base.corpus.documents[0]?.text ?? '',
      'rules.md': base.corpus.documents[1]?.text ?? '',
      'dues.md': DUES,
      'glossary.yaml': '- term: board\n  en: [committee]\n',
    });
    expect(library.corpus.version).toBe(same.version);
  });

  test('keeps the passages and the index of everything that stays', async () => {
    const before = await serverLibrary({ base, documents: [dues], ...alone });
    const more = documentOf('# More\n\nMore words.\n', 'more.md');
    const after = await serverLibrary({ base, documents: [dues, more], aliases: [], previous: before });
    expect(after.corpus.passages.slice(0, 5)).toEqual(before.corpus.passages);
    for (const [at, passage] of before.corpus.passages.entries())
      expect(after.corpus.passages[at]).toBe(passage);
    const aliases = [{ term: 'dues', also: 'fees' }];
    const named = await serverLibrary({ base, documents: [dues, more], aliases, previous: after });
    expect(named.index).toBe(after.index);
    const onlyNamed = await serverLibrary({ base, documents: [], aliases });
    expect(onlyNamed.index).toBe(base.index);
  });

  test('finds by an alias what the term stands for, in the language of the texts', async () => {
    const german = documentOf(
      '---\nlanguage: de\n---\n# Satzung\n\nDer Vorstand tagt im März. Die Vorstände werden für zwei Jahre gewählt.\n',
      'satzung.md',
    );
    const aliases = [
      { term: 'board', also: 'presidium' },
      { term: 'Vorstand', also: 'Leitungen' },
    ];
    const library = await serverLibrary({ base, documents: [german], aliases });
    expect(firstWords(library, 'When does the presidium meet?')).toBe('The board meets in March.');
    const only = await serverLibrary({ base: undefined, documents: [german], aliases });
    expect(only.corpus.glossary[1]?.forms.map(({ language }) => language)).toEqual(['de', 'de']);
    expect(firstWords(only, 'Wann tagt die Leitung?')).toContain('Der Vorstand tagt im März.');
    expect(base.corpus.glossary).toHaveLength(1);
    expect(base.ask('When does the presidium meet?')).toMatchObject({ readAs: [] });
  });

  test('changes its version with documents and aliases, and with nothing else', async () => {
    const versionWith = async (documents: readonly Document[], also?: string) =>
      (
        await serverLibrary({
          base,
          documents,
          aliases: also === undefined ? [] : [{ term: 'board', also }],
        })
      ).corpus.version;
    const versions = [
      await versionWith([]),
      await versionWith([dues]),
      await versionWith([dues], 'council'),
      await versionWith([], 'council'),
    ];
    expect(new Set(versions).size).toBe(4);
    expect(await versionWith([dues], 'council')).toBe(versions[2]);
  });

  test('gives a document whose id the folder has another id, always the same one', async () => {
    const rival = documentOf('# Our bees\n\nOur bees are black.\n', 'bees.md');
    const library = await serverLibrary({ base, documents: [rival], ...alone });
    const own = ids(library)[2] ?? '';
    expect(own).toMatch(/^bees-[0-9a-f]{8}$/u);
    expect(ids(library).slice(0, 2)).toEqual(['bees', 'rules']);
    expect(library.givenIdOf(own)).toBe('bees');
    expect(library.resolve('bees 1')?.document.title).toBe('Bees');
    expect(library.resolve(`${own} 1`)?.document.title).toBe('Our bees');
    expect(ids(await serverLibrary({ base, documents: [rival], ...alone }))).toEqual(ids(library));
    // Without the folder it has its own id.
    expect(ids(await serverLibrary({ base: undefined, documents: [rival], ...alone }))).toEqual(['bees']);
  });

  test('keeps the index of a document under another id', async () => {
    const rival = documentOf('# Our bees\n\nOur bees are black.\n', 'bees.md');
    const before = await serverLibrary({ base, documents: [rival], ...alone });
    const aliases = [{ term: 'dues', also: 'fees' }];
    const after = await serverLibrary({ base, documents: [rival], aliases, previous: before });
    expect(after.index).toBe(before.index);
  });

  test('gives every document an id of its own, whatever the ids given', async () => {
    const same = ['a', 'b', 'c'].map((word) => documentOf(`# ${word}\n\nWords ${word}.\n`, 'bees.md'));
    const taken = ids(await serverLibrary({ base, documents: same.slice(0, 1), ...alone }))[2] as DocumentId;
    const meddling = { ...dues, id: taken };
    const library = await serverLibrary({ base, documents: [meddling, ...same], ...alone });
    expect(new Set(ids(library)).size).toBe(6);
    for (const document of library.corpus.documents)
      expect(library.passagesOf(document).length).toBeGreaterThan(0);
  });

  test('reports what is wrong with the server’s documents and aliases, after the folder’s problems', async () => {
    const ofFolder = { file: 'bees.md', line: 1, message: 'is odd', severity: 'warning' } as const;
    const odd = new Library({ ...base.corpus, problems: [ofFolder] });
    const bare = documentOf('# Dues\n\n## Empty\n\n## Full\n\nWords.\n\nWords.\n', 'bare.md');
    const { corpus } = await serverLibrary({
      base: odd,
      documents: [bare],
      aliases: [{ term: '', also: 'x' }],
    });
    expect(corpus.problems[0]).toBe(ofFolder);
    expect(corpus.problems.slice(1).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      ': alias "x" for "" is empty on one side; write a word on both',
      expect.stringMatching(/^bare\.md: heading "Empty" has no text below it/u),
      expect.stringMatching(/^bare\.md: this passage also appears elsewhere/u),
    ]);
    const without = await serverLibrary({ base: undefined, documents: [dues], ...alone });
    expect(without.corpus.problems).toEqual([]);
  });
});

describe('emptyLibrary()', () => {
  const library = emptyLibrary();

  test('is empty', () => {
    expect(library.isEmpty).toBe(true);
    expect(base.isEmpty).toBe(false);
  });

  test('answers every call without a document', async () => {
    expect(library.ask('Who makes honey?')).toMatchObject({
      level: 'nothing',
      hits: [],
      confidence: expect.any(Number),
    });
    expect(library.ask('')).toEqual({ kind: 'empty' });
    expect(library.searchTerms('honey "made by bees" -wax')).toMatchObject({
      kind: 'found',
      total: 0,
      hits: [],
    });
    expect(library.checkQuote('Honey is made by bees.')).toMatchObject({ kind: 'absent' });
    expect(library.passage('bees:1fd624a4')).toBeUndefined();
    expect(library.passageCount).toBe(0);
    expect(library.countOf('bees')).toBe(0);
    expect(library.firstUnder('Bees')).toBeUndefined();
    expect(library.exampleName()).toBe('');
    expect(library.resolve('bees 4')).toBeUndefined();
    expect(library.resolveRange('article 12')).toEqual([]);
    expect(library.outline('bees')).toEqual([]);
    for (const typed of ['', 'honey']) {
      expect(library.suggestPassages(typed, 25)).toEqual([]);
      expect(library.suggestDocuments(typed, 25)).toEqual([]);
      expect(library.suggestQuestions(typed, 25)).toEqual([]);
    }
    expect(library.listedQuestions(60)).toEqual([]);
    expect(library.hasDocument('bees')).toBe(false);
    expect(library.isOwn('bees')).toBe(false);
    await library.readAhead();
    expect(library.ask('Who makes honey in 1911?')).toMatchObject({ level: 'nothing' });
  });
});
