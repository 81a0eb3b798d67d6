import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Passage, quote } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';

const long = Array.from({ length: 60 }, (_, n) => `Sentence number ${n} is about ships.`).join(' ');
const library = libraryOf({
  'notes.md': `---
title: Notes on Tea
questions:
  - Who sells tea?
  - Where is the café?
---

Before any heading.

## Consuls

The first consul came.

The second consul came.

### Their tea

Tea was drunk.

## Ships

${long}

## Consuls

A third consul came.
`,
  'old-notes-2.md': '# Old Notes\n\nOne.\n\nTwo.\n\nThree.\n',
});

const words = (passage: Passage | undefined): string | undefined =>
  passage && quote(passage.document, passage.span).slice(0, 22);
const named = (text: string): (string | undefined)[] => library.resolveRange(text).map(words);

let notes: Library;
beforeAll(async () => {
  notes = await Library.open(fileURLToPath(new URL('../../corpus', import.meta.url)));
});

describe('Library.neighbours()', () => {
  test('gives the passages beside one', () => {
    const second = library.resolve('notes ¶ 3');
    if (second === undefined) throw new Error('no passage');
    const { previous, next } = library.neighbours(second);
    expect([previous, next].map(words)).toEqual(['The first consul came.', 'Tea was drunk.']);
  });

  test('stays in the document', () => {
    const own = library.corpus.passages.filter(({ document }) => document.id === 'old-notes-2');
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no passage');
    expect(library.neighbours(first)).toEqual({ next: own[1] });
    expect(library.neighbours(last)).toEqual({ previous: own[1] });
  });

  test('leads through every document and back', () => {
    for (const passage of notes.corpus.passages) {
      const { next } = notes.neighbours(passage);
      if (next === undefined) continue;
      expect(next.position).toBe(passage.position + 1);
      expect(next.document).toBe(passage.document);
      expect(notes.neighbours(next).previous).toBe(passage);
    }
  });
});

describe('Library.outline()', () => {
  test('lists sections that have passages, each with its first, two of one name apart', () => {
    const outline = library
      .outline('notes')
      .map(({ path, first, passages }) => [path, words(first), passages]);
    expect(outline).toEqual([
      [['Notes on Tea'], 'Before any heading.', 1],
      [['Consuls'], 'The first consul came.', 2],
      [['Consuls', 'Their tea'], 'Tea was drunk.', 1],
      [['Ships'], 'Sentence number 0 is a', 3],
      [['Consuls'], 'A third consul came.', 1],
    ]);
  });

  test('is empty for an unknown document', () => {
    expect(library.outline('zanzibar')).toEqual([]);
    expect(library.outline('__proto__')).toEqual([]);
  });

  test('counts every passage once', () => {
    for (const { id } of notes.corpus.documents) {
      const all = notes.corpus.passages.filter(({ document }) => document.id === id).length;
      expect(notes.outline(id).reduce((sum, { passages }) => sum + passages, 0)).toBe(all);
    }
  });
});

describe('Library.resolveRange()', () => {
  const consuls = ['The first consul came.', 'The second consul came', 'Tea was drunk.'];

  test.each([
    ['notes ¶ 2–4', consuls],
    ['notes ¶ 2-4', consuls],
    ['notes ¶2—4', consuls],
    ['notes ¶¶ 2 – ¶ 4', consuls],
    ['notes 2-4', consuls],
    ['notes 2 to 4', consuls],
    ['notes#2..4', consuls],
    ['notes#2...4', consuls],
    [' NOTES\n2…4 ', consuls],
    ['Notes on Tea, ¶ 2–4', consuls],
    ['notes 4-2', consuls],
    ['notes 4', ['Tea was drunk.']],
    ['notes 6-99', ['A third consul came.']],
    ['old-notes-2 2-3', ['Two.', 'Three.']],
    ['old-notes-2 3', ['Three.']],
    ['notes 0-1', ['Before any heading.']],
    ['notes 99', []],
    ['notes 7-99', []],
    ['notes', []],
    ['2-4', []],
    ['zanzibar 1-2', []],
    ['notes 2-', []],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test('leaves out what stands outside the running text', () => {
    const { corpus } = library;
    const passages = corpus.passages.map((passage) => ({ ...passage, paragraph: passage.paragraph - 1 }));
    const shifted = new Library({ ...corpus, passages });
    expect(shifted.resolveRange('notes 0-1').map(words)).toEqual(['The first consul came.']);
  });

  test('gives all parts of a paragraph that has parts', () => {
    expect(library.resolveRange('notes 5').map(({ part }) => part)).toEqual([1, 2, 3]);
    expect(library.resolveRange('notes 5 (part 2)').map(({ part }) => part)).toEqual([2]);
  });

  test('gives the one passage of an id and of a citation', () => {
    for (const passage of notes.corpus.passages) {
      expect(notes.resolveRange(passage.id)).toEqual([passage]);
      expect(notes.resolveRange(notes.cite(passage))).toEqual([passage]);
    }
  });

  test('gives at most 25', () => {
    expect(notes.resolveRange('russia-taiwan-relations 1-80').map(({ paragraph }) => paragraph)).toEqual(
      Array.from({ length: 25 }, (_, n) => n + 1),
    );
  });

  test('never throws, and takes any length in good time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(library.resolveRange(text))),
    );
    for (const unit of [' ', '¶', '#', '1', '1-', 'notes ']) library.resolveRange(unit.repeat(50_000));
  });
});

describe('Library.suggestPassages()', () => {
  const names = (typed: string, limit = 25): string[] =>
    library.suggestPassages(typed, limit).map(({ name }) => name);

  test('names the number, the first words and the document', () => {
    expect(names('tea was')).toEqual(['¶ 4 · Tea was drunk. · Notes on Tea']);
    expect(names('before any')).toEqual(['¶ 1 · Before any heading. · Notes on Tea']);
  });

  test('puts what begins with the words before what holds them', () => {
    expect(names('tea')[0]).toBe('¶ 4 · Tea was drunk. · Notes on Tea');
    expect(names('th')).toEqual([
      '¶ 2 · The first consul came. · Notes on Tea',
      '¶ 3 · The second consul came. · Notes on Tea',
      '¶ 4 · Tea was drunk. · Notes on Tea',
      '¶ 3 · Three. · Old Notes',
      '¶ 6 · A third consul came. · Notes on Tea',
    ]);
    expect(names('consuls')).toEqual([
      '¶ 2 · The first consul came. · Notes on Tea',
      '¶ 3 · The second consul came. · Notes on Tea',
      '¶ 4 · Tea was drunk. · Notes on Tea',
      '¶ 6 · A third consul came. · Notes on Tea',
    ]);
    expect(names('came third')).toEqual(['¶ 6 · A third consul came. · Notes on Tea']);
  });

  test('finds a passage by its number and its id', () => {
    expect(names('old-notes-2 2')[0]).toBe('¶ 2 · Two. · Old Notes');
    expect(names('2').slice(0, 2)).toEqual([
      '¶ 2 · The first consul came. · Notes on Tea',
      '¶ 2 · Two. · Old Notes',
    ]);
    for (const { id } of notes.corpus.passages) expect(notes.suggestPassages(id, 1)[0]?.value).toBe(id);
  });

  test('offers the beginning of the corpus while nothing is typed, and nothing for what it lacks', () => {
    expect(names('', 2)).toEqual([
      '¶ 1 · Before any heading. · Notes on Tea',
      '¶ 2 · The first consul came. · Notes on Tea',
    ]);
    expect(names('zanzibar')).toEqual([]);
  });
});

describe('Library.resolve() of what is pasted', () => {
  const line = 'Notes on Tea · ¶ 2 · Consuls';

  test.each([`— ${line}`, `-# — ${line}`.slice(3), `“${line}”`, `"${line}"`, `${line}.`, `  ${line}  `])(
    'takes a citation for what it is: %j',
    (text) => {
      expect(library.resolve(line)?.paragraph).toBe(2);
      expect(library.resolve(text)).toBe(library.resolve(line));
    },
  );

  test('takes a whole copied citation by its id, and nothing else if that is gone', () => {
    const second = library.resolve('notes ¶ 2');
    expect(library.resolve(`“The first consul came.” — ${line} (${second?.id}, version 2fef6745)`)).toBe(
      second,
    );
    expect(
      library.resolve(`“The first consul came.” — ${line} (notes:00000000, version 2fef6745)`),
    ).toBeUndefined();
    expect(library.resolve(`“The first consul came.” — ${line} (notes:00000000)`)).toBeUndefined();
  });
});

describe('Library.section()', () => {
  const section = (text: string) => {
    const passage = library.resolve(text);
    return passage === undefined ? [] : library.section(passage).map(words);
  };

  test('gives the passages from one on that are under the same headings', () => {
    expect(section('notes ¶ 2')).toEqual(['The first consul came.', 'The second consul came']);
    expect(section('notes ¶ 3')).toEqual(['The second consul came']);
    expect(section('notes ¶ 4')).toEqual(['Tea was drunk.']);
  });

  test('goes on to the end of the document, and not into a later section of the same name', () => {
    expect(section('notes ¶ 6')).toEqual(['A third consul came.']);
    expect(section('old-notes-2 2')).toEqual(['Two.', 'Three.']);
  });
});

describe('Library.suggestDocuments()', () => {
  test('finds documents by title and id', () => {
    const tea = { name: 'Notes on Tea', value: 'notes' };
    const old = { name: 'Old Notes', value: 'old-notes-2' };
    expect(library.suggestDocuments('notes', 5)).toEqual([tea, old]);
    expect(library.suggestDocuments('OLD', 5)).toEqual([old]);
    expect(library.suggestDocuments('', 5)).toEqual([tea, old]);
    expect(library.suggestDocuments('', 1)).toEqual([tea]);
  });
});

describe('Library.suggestQuestions()', () => {
  const texts = (typed: string): string[] => library.suggestQuestions(typed, 25).map(({ value }) => value);

  test('offers listed questions before headings, each once', () => {
    // Nothing says where the café is.
    expect(texts('')).toEqual(['Who sells tea?', 'Consuls', 'Their tea', 'Ships']);
    expect(texts('tea')).toEqual(['Who sells tea?', 'Their tea']);
    expect(texts('cafe')).toEqual([]);
    const lake = libraryOf({ 'a.md': '# Lake\n\nA lake.\n\n## Café\n\nIt opens at nine.\n' });
    expect(lake.suggestQuestions('cafe', 5)).toEqual([{ name: 'Café', value: 'Café' }]);
    expect(texts('thei')).toEqual(['Their tea']);
  });

  test('offers questions that the notes that ship answer', () => {
    const listed = notes.corpus.documents.flatMap(({ questions = [], id }) =>
      questions.map((text) => ({ text, id })),
    );
    expect(listed).toHaveLength(24);
    for (const { text, id } of listed) {
      expect(answered(notes.ask(text))).toMatchObject({ question: text, level: 'answer' });
      expect(answered(notes.ask(text)).hits[0]?.passage.document.id).toBe(id);
      expect(notes.suggestQuestions(text, 1)).toEqual([{ name: text, value: text }]);
    }
  });
});

describe('suggestions', () => {
  test('keep to the limit and to what Discord shows, whatever is typed', () => {
    const typed = fc.oneof(
      fc.constantFrom('', 't', 'the', 'russia', 'lavrov ', '¶ 4', '4', '-'),
      fc.string({ unit: 'binary', maxLength: 120 }),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 25 }), (text, limit) => {
        for (const from of [library, notes]) {
          const lists = [
            from.suggestPassages(text, limit),
            from.suggestDocuments(text, limit),
            from.suggestQuestions(text, limit),
          ];
          for (const list of lists) {
            expect(list.length).toBeLessThanOrEqual(limit);
            expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
            for (const { name, value } of list) {
              expect(name.length).toBeGreaterThan(0);
              expect(name.length).toBeLessThanOrEqual(100);
              expect(value.length).toBeGreaterThan(0);
              expect(value.length).toBeLessThanOrEqual(100);
              expect(name.isWellFormed()).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('cut long titles, headings and words, and never a character', () => {
    const odd = libraryOf({
      'a.md': `# ${'😀'.repeat(80)}\n\n## ${'word '.repeat(60)}\n\n${'😀'.repeat(300)}\n`,
    });
    for (const { name } of [
      ...odd.suggestPassages('', 5),
      ...odd.suggestDocuments('', 5),
      ...odd.suggestQuestions('', 5),
    ]) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name.isWellFormed()).toBe(true);
      expect(name).toContain('…');
    }
  });
});
