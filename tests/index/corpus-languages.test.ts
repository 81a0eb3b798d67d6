import { describe, expect, test } from 'vitest';
import { first, isSpoken, languagesOf } from '../../src/index/corpus-languages.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf, type Files } from '../support/sample-corpus.ts';

describe('languagesOf()', () => {
  const corpus = corpusOf({
    'a.md': '---\nlanguage: ru\n---\nКорабль вышел.\n',
    'b.md': 'The ships of the company and their crews were in the harbour for the whole of that winter.\n',
    'c.md': '1911\n',
  });
  const languages = toEnd(languagesOf(corpus.passages));

  test('has the language with most text first, named or found', () => {
    expect(languages.codes).toEqual(['en', 'ru']);
  });

  test('gives a document its own language first, and the others behind', () => {
    expect(corpus.documents.map((document) => languages.of(document))).toEqual([
      ['ru', 'en'],
      ['en', 'ru'],
      ['en', 'ru'],
    ]);
  });

  test('has none for no passages', () => {
    expect(toEnd(languagesOf([])).codes).toEqual([]);
  });
});

test('first() puts a code before the others', () => {
  expect(first('de', ['en', 'de', 'fr'])).toEqual(['de', 'en', 'fr']);
  expect(first('de', ['en'])).toEqual(['de', 'en']);
});

describe('isSpoken()', () => {
  const indexOf = (files: Files) => new PassageIndex(corpusOf(files).passages);

  test('tells whether a corpus has texts in a language, whatever its variant', () => {
    const index = indexOf({ 'a.md': '# 港口\n\n醫生看過每一位乘客，船才離開這個港口。\n' });
    expect(isSpoken('zh', index)).toBe(true);
    expect(isSpoken('zh-Hant', index)).toBe(true);
    expect(isSpoken('en', index)).toBe(false);
    expect(isSpoken('en', indexOf({}))).toBe(false);
  });
});
