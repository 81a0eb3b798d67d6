import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import { citation, resolveCitation } from '../../src/corpus/citation.ts';
import type { Passage, Source } from '../../src/corpus/document.ts';
import { documentOf } from './sample.ts';

const long = Array(40).fill('This sentence is one of forty.').join(' ');
const notes = passages(
  documentOf(`---\nid: notes\ntitle: Notes\n---\nOne.\n\n## Part\n\n### Deep\n\nTwo.\n\n${long}`),
);
const others = passages(documentOf('= Page 4 =\n\nInfobox\n- a: b\n\nText.', 'page-4.txt'));
const book = passages(
  documentOf(`# Book\n\n${'Short.\n\n'.repeat(11)}${Array(12).fill(long).join(' ')}`, 'book.md'),
);
const all = [...notes, ...others, ...book];

const cited = (source: Source): string => {
  const [passage] = passages({ ...documentOf('# T\n\nOne.'), source });
  return passage === undefined ? '' : citation(passage);
};

describe('citation()', () => {
  test('names title, sections, paragraph and part', () => {
    expect(notes.map(citation)).toEqual([
      'Notes, ¶ 1',
      'Notes, Part › Deep, ¶ 2',
      'Notes, Part › Deep, ¶ 3 (part 1)',
      'Notes, Part › Deep, ¶ 3 (part 2)',
    ]);
  });

  test('names a provision in place of the number, and both where a provision goes on', () => {
    const rules = passages(
      documentOf('# Statutes\n\n## Board\n\nArticle 1. One.\n\nArticle 2. Two.\n\nMore.\n\nYet more.'),
    );
    expect(rules.map(citation)).toEqual([
      'Statutes, Board, Article 1',
      'Statutes, Board, Article 2',
      'Statutes, Board, Article 2, ¶ 3',
      'Statutes, Board, Article 2, ¶ 4',
    ]);
    for (const passage of rules) expect(resolveCitation(citation(passage), rules)).toBe(passage);
  });

  test('names no number outside the running text', () => {
    expect(others.map(citation)).toEqual([
      'Page 4, Infobox — source: wiki article',
      'Page 4, ¶ 1 — source: wiki article',
    ]);
    const [box] = passages(documentOf(`= T =\n\nBox\n${'- Key: value and more\n'.repeat(60)}`, 't.txt'));
    expect(box && citation(box)).toBe('T, Box (part 1) — source: wiki article');
  });

  test.each<[Source, string]>([
    [{}, 'T, ¶ 1'],
    [{ title: 'S', url: 'https://example.org', rights: 'free' }, 'T, ¶ 1'],
    [{ publisher: 'TASS', kind: 'news report' }, 'T, ¶ 1 — source: TASS'],
    [
      { kind: 'news report', published: '2025-12-29T02:05' },
      'T, ¶ 1 — source: news report, 29 December 2025, 02:05',
    ],
    [
      { kind: 'news report', published: '2025-12-09', retrieved: '2026-11-22' },
      'T, ¶ 1 — source: news report, 9 December 2025',
    ],
    [{ kind: 'news report', published: '2025-12' }, 'T, ¶ 1 — source: news report, December 2025'],
    [{ kind: 'news report', published: '2025' }, 'T, ¶ 1 — source: news report, 2025'],
    [{ kind: 'book', retrieved: '2026-11-22' }, 'T, ¶ 1 — source: book, retrieved 22 November 2026'],
    [{ retrieved: '2026-11-22' }, 'T, ¶ 1 — source: retrieved 22 November 2026'],
  ])('says about the source %j as much as is known', (source, expected) =>
    expect(cited(source)).toBe(expected),
  );
});

describe('resolveCitation()', () => {
  test('finds every passage by its id and by its citation', () => {
    for (const passage of all) {
      expect(resolveCitation(passage.id, all)).toBe(passage);
      expect(resolveCitation(` ${passage.id.toUpperCase()} `, all)).toBe(passage);
      expect(resolveCitation(citation(passage), all)).toBe(passage);
      expect(resolveCitation(`  ${citation(passage)}\n`, all)).toBe(passage);
    }
  });

  test.each([
    ['notes ¶ 2', notes[1]],
    ['notes ¶2', notes[1]],
    [' Notes 2 ', notes[1]],
    ['NOTES#2', notes[1]],
    ['notes # 2', notes[1]],
    ['notes ¶ 3 (part 2)', notes[3]],
    ['notes ¶ 3(part 2)', notes[3]],
    ['Notes,  Part ›\n Deep, ¶ 2', notes[1]],
    ['book 11', book[10]],
    ['book ¶ 12 (part 1)', book[11]],
    ['book ¶ 12 (part 12)', book[22]],
    ['page-4 ¶ 1', others[1]],
    ['page-4 0', others[0]],
  ])('finds %j', (words, passage) => expect(resolveCitation(words, all)).toBe(passage));

  test.each([
    '',
    ' ',
    'notes',
    'notes 9',
    'notes2',
    'notes 1-2',
    'see notes 2',
    'notes ¶ 2 there',
    'notes -1',
    'other 1',
    'page 4',
    'Notes, ¶ 9',
    'notes:ffffffff',
  ])('finds nothing for %j', (words) => expect(resolveCitation(words, all)).toBeUndefined());

  test('finds nothing where the words name more than one passage', () => {
    expect(resolveCitation('notes ¶ 3', all)).toBeUndefined();
    expect(
      resolveCitation('Notes, ¶ 1', [...notes, ...passages(documentOf('# Notes\n\nElse.', 'else.md'))]),
    ).toBeUndefined();
  });

  describe('with a line for readers', () => {
    const about = (title: string, source: Source = {}, by?: string) => {
      const document = { ...documentOf(`# ${title}\n\nOne.\n\n## Infobox\n\nTwo.`), title, source };
      if (by === undefined) return passages(document);
      const place = { kind: 'message' as const, label: 'Mon 3 Mar', by };
      return passages({ ...document, format: 'chat' }).map((passage) => ({ ...passage, place }));
    };
    const dated = { author: 'Ada', publisher: 'Comb Press', published: '2024-01-05' };
    const report = { kind: 'news report', retrieved: '2026-11-22' };

    test.each<[string, readonly Passage[]]>([
      ['Hive · ¶ 1', about('Hive')],
      ['Hive, Ada, Comb Press, 5 Jan 2024 · ¶ 1', about('Hive', dated)],
      ['Hive，Ada，Comb Press，2024年1月5日 · ¶ 1', about('Hive', dated)],
      ['Hive, news report, retrieved 22 Nov 2026 · ¶ 1', about('Hive', report)],
      ['Hive, noticia, consultado: 22 nov 2026 · ¶ 1', about('Hive', report)],
      ['Hive, news, of bees · ¶ 1', about('Hive', { kind: 'news, of bees' })],
      ['Bees, 1998 · Hive ¶ 1', about('Hive', { title: 'Bees', published: '1998' })],
      ['Ada in Hive, Chat · Mon 3 Mar', about('Hive', { kind: 'chat' }, 'Ada')],
      ['Ada в «Hive» · Mon 3 Mar', about('Hive', {}, 'Ada')],
      ['Ada 在“Hive”中的发言，聊天 · Mon 3 Mar', about('Hive', { kind: 'chat' }, 'Ada')],
    ])('finds the passage of %j', (line, own) => expect(resolveCitation(line, own)).toBe(own[0]));

    test.each<[string, readonly Passage[]]>([
      ['Hive of bees · ¶ 1', about('Hive')],
      ['Hive, revised · ¶ 1', about('Hive')],
      ['Hive, 5 Jan 2024 · ¶ 1', about('Hive')],
      ['Hive · ¶ 1', about('Hive', dated)],
      ['Hive, Bo, Comb Press, 5 Jan 2024 · ¶ 1', about('Hive', dated)],
      ['Hive, Ada, Wax Press, 5 Jan 2024 · ¶ 1', about('Hive', dated)],
      ['Hive, Ada, Comb Press, 5 Jan 2025 · ¶ 1', about('Hive', dated)],
      ['Hive, Ada, Comb Press, 6 Jan 2024 · ¶ 1', about('Hive', dated)],
      ['Hive, revised, news report, retrieved 22 Nov 2026 · ¶ 1', about('Hive', report)],
      ['Hive · ¶ 9 · ¶ 1', about('Hive')],
      ['Ada in Hive of bees · Mon 3 Mar', about('Hive', {}, 'Ada')],
      ['Ada Bee in Hive · Mon 3 Mar', about('Hive', {}, 'Ada')],
      ['Bo in Hive · Mon 3 Mar', about('Hive', {}, 'Ada')],
    ])('finds nothing for %j, which another document was cited by', (line, own) =>
      expect(resolveCitation(line, own)).toBeUndefined(),
    );

    test('tells titles that begin alike apart, and editions', () => {
      const [alike, editions] = [
        [...about('Hive'), ...about('Hive of bees')],
        [...about('Hive', { published: '2024' }), ...about('Hive', { published: '2025' })],
      ];
      expect(resolveCitation('Hive of bees · ¶ 1', alike)).toBe(alike[2]);
      expect(resolveCitation('Hive, 2025 · ¶ 1', editions)).toBe(editions[2]);
    });
  });
});
