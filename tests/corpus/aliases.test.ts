import { describe, expect, test } from 'vitest';
import { aliasFault, LONGEST_NAME, withAliases } from '../../src/corpus/aliases.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';

const { entries } = parseGlossary(
  '- term: Taiwan\n  zh: [台灣]\n  en: [Formosa]\n  near: [island]\n- term: tea\n  en: [cha]\n',
);

const added = (...aliases: { term: string; also: string }[]) =>
  withAliases(entries, aliases, (name) => (/[а-я]/iu.test(name) ? 'ru' : 'en'));

const names = (list: typeof entries) => list.map(({ forms }) => forms.map(({ text }) => text));

describe('withAliases()', () => {
  test('adds a name to the entry that has the term, in capitals or not', () => {
    const { entries: all, problems } = added({ term: ' TAIWAN ', also: 'Тайвань' });
    expect(names(all)).toEqual([
      ['Taiwan', '台灣', 'Formosa', 'island', 'Тайвань'],
      ['tea', 'cha'],
    ]);
    expect(all[0]?.forms.at(-1)).toEqual({ text: 'Тайвань', language: 'ru', near: false });
    expect(problems).toEqual([]);
  });

  test('adds a name to an entry in which the term is another name, but not one that is only near', () => {
    expect(names(added({ term: 'formosa', also: 'Ilha' }).entries)[0]).toContain('Ilha');
    expect(names(added({ term: 'island', also: 'isle' }).entries)).toEqual([
      ...names(entries),
      ['island', 'isle'],
    ]);
  });

  test('makes an entry for a new term, to which further names are added', () => {
    const { entries: all } = added({ term: 'board', also: 'committee' }, { term: 'Board', also: 'council' });
    expect(all).toHaveLength(3);
    expect(all[2]).toEqual({
      term: 'board',
      line: 0,
      forms: ['board', 'committee', 'council'].map((text) => ({ text, language: 'en', near: false })),
    });
  });

  test('adds no name twice', () => {
    const twice = added(
      { term: 'tea', also: 'CHA' },
      { term: 'tea', also: 'char' },
      { term: 'Tea', also: 'Char' },
    );
    expect(names(twice.entries)[1]).toEqual(['tea', 'cha', 'char']);
  });

  test('changes neither the entries given nor those that no alias is for', () => {
    const before = structuredClone(entries);
    const { entries: all } = added({ term: 'tea', also: 'char' });
    expect(entries).toEqual(before);
    expect(all[0]).toBe(entries[0]);
    expect(withAliases(entries, [], () => 'en').entries).toBe(entries);
  });

  test('reports an alias that cannot be used, and adds the others', () => {
    const { entries: all, problems } = added({ term: '', also: 'x' }, { term: 'tea', also: 'char' });
    expect(names(all)[1]).toContain('char');
    expect(problems).toEqual([
      {
        file: '',
        line: 0,
        severity: 'warning',
        message: 'alias "x" for "" is empty on one side; write a word on both',
      },
    ]);
  });
});

describe('aliasFault()', () => {
  test.each([
    ['', 'x', 'blank'],
    ['x', ' \u200b ', 'blank'],
    ['x', 'y'.repeat(LONGEST_NAME + 1), 'too-long'],
    ['x', '!?', 'no-word'],
    ['Tea', ' tea ', 'same'],
    ['ＴＥＡ', 'tea', 'same'],
    ['tea', 'y'.repeat(LONGEST_NAME), undefined],
    ['C++', '台', undefined],
  ])('of %j and %j is %s', (term, also, fault) => {
    expect(aliasFault({ term, also })).toBe(fault);
  });
});
