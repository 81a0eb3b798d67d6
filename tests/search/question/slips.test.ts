import { describe, expect, test } from 'vitest';
import { queryOf } from '../../support/sample-corpus.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The library closes at nine.',
  de: 'Die Kasse führt Jana im Haus.',
  fr: 'Les clés sont chez Paul dans la cave.',
  es: 'Las llaves están en la caja.',
  ru: 'Ключи хранятся в сейфе.',
};

const told = (question: string, code: string) => {
  const query = queryOf(question, `---\nlanguage: ${code}\n---\n# T\n\n${TEXTS[code]}\n`);
  return { asks: query.asks, words: query.terms.map(({ text }) => text) };
};

describe('slipsOf()', () => {
  test.each([
    ['en', 'wehn does the library close', 'date', ['library', 'close']],
    ['en', 'whre is the library', 'place', ['library']],
    ['en', 'hwo closed the library', 'person', ['closed', 'library']],
    ['en', 'how meny close', 'number', ['close']],
    ['en', 'hwo many close', 'number', ['close']],
    ['en', 'wich library', 'any', ['library']],
    ['en', 'waht library', 'any', ['library']],
    ['de', 'wre führt die Kasse', 'person', ['führt', 'Kasse']],
    ['fr', 'uqi a les clés dans la cave', 'person', ['clés', 'cave']],
    ['es', 'dodne están las llaves en la caja', 'place', ['llaves', 'caja']],
    ['ru', 'гед хранятся ключи', 'place', ['хранятся', 'ключи']],
  ])('of %s, "%s", asks for %s of %j', (code, question, asks, words) => {
    expect(told(question, code)).toEqual({ asks, words });
  });

  test.each([
    ['a word of the language', 'en', 'whale library'],
    ['a name', 'en', 'library of Wht'],
    ['a word of the corpus', 'ru', 'сейфе ключи'],
    ['a word with a letter more, of which no list tells', 'de', 'wein im Haus'],
    ['a word with another letter, of which no list tells', 'de', 'wand im Haus'],
    ['a word behind another that asks', 'ru', 'Сколько ключей кода'],
    ['a word behind another that asks, in English', 'en', 'how much does the whey close'],
  ])('leave %s', (_, code, question) => {
    expect(told(question, code).words).toHaveLength(2);
  });
});

describe('a spelling correction', () => {
  test.each([
    ['de', 'Was sagt die Kasse?', 'Die Saat wird ausgebracht.'],
    ['de', 'Wie lautet die Regel?', 'Die Laute wird gespielt.'],
    ['de', 'what of the seat', 'Die Saat wird im März ausgebracht.'],
  ])('in %s leaves the words of "%s"', (code, question, text) => {
    const query = queryOf(question, `---\nlanguage: ${code}\n---\n# T\n\n${text}\n`);
    const kinds = query.terms.flatMap(({ alternatives }) => alternatives.map(({ kind }) => kind));
    expect(kinds).not.toContain('correction');
  });
});
