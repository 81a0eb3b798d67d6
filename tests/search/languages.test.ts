import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/search/languages/index.ts';
import { type Language, numerals } from '../../src/search/languages/language.ts';

const folder = new URL('../../src/search/languages/', import.meta.url);
const letters: Readonly<Record<string, string>> = {
  Latin: 'abcdeginorsty',
  Cyrillic: 'авейлностыя',
  Han: '台湾的问题',
};

const isLanguage = (value: unknown): value is Language =>
  typeof value === 'object' && value !== null && 'code' in value && 'stopWords' in value;

describe('languages', () => {
  test('lists every language that a file of its folder has', async () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
    const found = modules.flatMap((module: Record<string, unknown>) =>
      Object.values(module).filter(isLanguage),
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ code }) => code).sort()).toEqual(languages.map(({ code }) => code).sort());
  });

  test('has each code once', () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  });

  describe.each(languages)('$code', (language) => {
    const word = fc.string({ unit: fc.constantFrom(...(letters[language.script] ?? 'abc')), minLength: 1 });

    test('has a code without region', () => {
      expect(language.code).toMatch(/^[a-z]{2,3}$/u);
    });

    test('has stop words and light words, trimmed and in lower case', () => {
      expect(language.stopWords.size).toBeGreaterThan(20);
      expect(language.lightWords.size).toBeGreaterThan(5);
      for (const listed of [...language.stopWords, ...language.lightWords]) {
        expect(listed).toBe(listed.toLowerCase().trim());
        expect(listed).not.toBe('');
      }
    });

    test('stems any word, always to the same', () => {
      fc.assert(
        fc.property(fc.oneof(word, fc.string()), (any) => {
          const lower = any.toLowerCase();
          const stem = language.stem(lower);
          expect(typeof stem).toBe('string');
          expect(language.stem(lower)).toBe(stem);
          expect(stem.length).toBeLessThanOrEqual(lower.length + 1);
        }),
      );
    });

    test('stems a stem without end to one that stays', () => {
      fc.assert(
        fc.property(word, (any) => {
          let stem = any;
          for (let round = 0; round < 20; round++) stem = language.stem(stem);
          expect(language.stem(stem)).toBe(stem);
        }),
      );
    });

    test('asks by patterns that keep no state between questions', () => {
      expect(language.asks.map(({ type }) => type).sort()).toEqual([
        'date',
        'number',
        'person',
        'place',
        'reason',
      ]);
      for (const { pattern } of language.asks) {
        expect(pattern.flags).not.toMatch(/[gy]/u);
        expect(pattern.flags).toMatch(/[uv]/u);
        expect(pattern.test('')).toBe(false);
      }
    });

    test('writes numerals as lower-case words and plain digits', () => {
      for (const [numeral, digits] of language.numerals ?? []) {
        expect(numeral).toBe(numeral.toLowerCase());
        expect(digits).toMatch(/^[0-9]+$/u);
      }
    });
  });

  test.each([
    ['en', 'how many posts were there', 'number'],
    ['en', 'when was it', 'date'],
    ['en', 'in which year', 'date'],
    ['en', "who's that", 'person'],
    ['en', 'where is it', 'place'],
    ['en', 'why did they', 'reason'],
    ['en', 'wholesale whenever everywhere', undefined],
    ['ru', 'сколько постов', 'number'],
    ['ru', 'в каком году', 'date'],
    ['ru', 'кто это', 'person'],
    ['ru', 'где это', 'place'],
    ['ru', 'почему так', 'reason'],
    ['ru', 'нигде никогда никто', undefined],
    ['zh', '有几个', 'number'],
    ['zh', '什麼時候', 'date'],
    ['zh', '谁是', 'person'],
    ['zh', '在哪裡', 'place'],
    ['zh', '為什麼', 'reason'],
    ['zh', '台湾问题', undefined],
  ])('%s reads "%s" as asking for %s', (code, question, type) => {
    const language = languages.find((known) => known.code === code);
    expect(language?.asks.find(({ pattern }) => pattern.test(question))?.type).toBe(type);
  });
});

describe('numerals()', () => {
  test('counts on from the first', () => {
    expect(numerals('two three', 2)).toEqual([
      ['two', '2'],
      ['three', '3'],
    ]);
    expect(numerals('one two')).toEqual([
      ['one', '1'],
      ['two', '2'],
    ]);
  });
});
