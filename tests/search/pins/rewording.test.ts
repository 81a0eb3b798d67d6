import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/languages/index.ts';
import { foldedWord, rewordingOf } from '../../../src/search/pins/rewording.ts';

const languageOf = (code: string) => {
  const found = languages.find((language) => language.code === code);
  if (found === undefined) throw new Error(`Cannot find the language ${code}`);
  return found;
};

describe('foldedWord()', () => {
  test.each([
    ['de', 'Straße', 'strasse'],
    ['tr', "İzmir'den", "izmir'den"],
    ['fr', 'jusqu’à', "jusqu'a"],
    ['ru', 'Ещё', 'еще'],
  ])('folds a word in %s and keeps what is attached to it', (code, word, folded) => {
    expect(foldedWord(word, languageOf(code))).toBe(folded);
  });
});

describe('rewordingOf()', () => {
  test.each(languages)('puts aside no word that asks or counts in $code', (language) => {
    const { idle, openers, asking } = rewordingOf(language);
    for (const word of asking) expect([word, idle.has(word) || openers.has(word)]).toEqual([word, false]);
    for (const word of language.numerals.keys())
      expect([word, idle.has(foldedWord(word, language))]).toEqual([word, false]);
  });

  test('joins words that ask the same', () => {
    const { alike } = rewordingOf(languageOf('de'));
    expect(alike.get('wieso')).toBe(alike.get('warum'));
    expect(alike.get('wann')).toBeUndefined();
  });

  test('reads endings of one and of several', () => {
    expect(rewordingOf(languageOf('en')).plurals).toContainEqual(['y', 'ies']);
    expect(rewordingOf(languageOf('zh')).plurals).toEqual([]);
  });
});
