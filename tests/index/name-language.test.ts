import { describe, expect, test } from 'vitest';
import { languageOfName } from '../../src/index/name-language.ts';

describe('languageOfName()', () => {
  test.each([
    ['Vorstand', ['ru', 'de', 'en'], 'de'],
    ['Vorstand', ['ru'], 'en'],
    ['Правление', ['de', 'ru'], 'ru'],
    ['理事會', ['en'], 'zh'],
    ['42', ['de'], 'en'],
    ['word', ['pt-BR', 'es-MX'], 'es'],
  ])('of %s among texts in %j is %s', (name, codes, language) => {
    expect(languageOfName(name, codes)).toBe(language);
  });
});
