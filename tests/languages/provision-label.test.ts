import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { patternOf } from '../../src/languages/language.ts';
import { keyOf, labelAt, normalPlace } from '../../src/languages/provision-label.ts';

describe('labelAt()', () => {
  test.each([
    ['702.19b The controller', '702.19b', 7],
    ['100.1. These rules', '100.1', 5],
    ['3.2.1 Scope', '3.2.1', 5],
    ['2:2 And the lamp', '2:2', 3],
    ['Article 12a. The auditors', 'article 12a', 11],
    ['ARTICLE IV', 'article 4', 10],
    ['Article premier', 'article 1', 15],
    ['Art 5', 'article 5', 5],
    ['Art. 5 Abs. 2', 'article 5/2', 13],
    ['Article 5(2)', 'article 5/2', 12],
    ['§ 17a Kündigung', 'section 17a', 5],
    ['§\u00a017 Absatz 2 Satz 1', 'section 17/2', 13],
    ['Paragraph 17', 'section 17', 12],
    ['Rule 4: no dogs', 'rule 4', 6],
    ['Clause 7', 'clause 7', 8],
    ['Статья 5. Право', 'article 5', 8],
    ['ст. 5', 'article 5', 5],
    ['статье 5', 'article 5', 8],
    ['第五条 社员', 'article 5', 3],
    ['第二十三條', 'article 23', 5],
    ['第5條', 'article 5', 3],
    ['第五条之一', 'article 5.1', 5],
    ['Artículo 5', 'article 5', 10],
    ['Điều 5', 'article 5', 6],
    ['المادة ٥', 'article 5', 8],
    ['अनुच्छेद ५', 'article 5', 10],
    ['มาตรา ๕', 'article 5', 7],
    ['Άρθρο 5', 'article 5', 7],
    ['Madde 5', 'article 5', 7],
  ])('reads %j', (text, key, length) => {
    const label = labelAt(text, 0);
    expect(label && [keyOf(label), label.length]).toEqual([key, length]);
  });

  test.each([
    'Articles of faith',
    'rule ill',
    '12 men',
    '1. Wash',
    'party 5',
    'arts',
    '2:30:15',
    'Article xyz',
    '',
  ])('reads none in %j', (text) => expect(labelAt(text, 0)).toBeUndefined());
});

/** Article 5 by language. */
const CITED: Readonly<Record<string, string>> = {
  en: 'Article 5',
  ru: 'Статья 5',
  zh: '第五条',
  de: 'Artikel 5',
  es: 'Artículo 5',
  fr: 'article 5',
  tr: 'Madde 5',
  ro: 'Articolul 5',
  vi: 'Điều 5',
  el: 'Άρθρο 5',
  ar: 'المادة ٥',
  hi: 'अनुच्छेद ५',
  th: 'มาตรา ๕',
};

describe('provisions', () => {
  test('has examples for every language', () => {
    const missing = languages.map(({ code }) => code).filter((code) => CITED[code] === undefined);
    expect(missing, 'give each of them a citation in CITED, in this file').toEqual([]);
  });

  test.each(languages)('article 5 is known as its word in $code', ({ code, provisions }) => {
    const cited = CITED[code] ?? '';
    const label = labelAt(cited, 0);
    expect(label && keyOf(label)).toBe('article 5');
    // By its own word, not by that of another language.
    expect(cited.toLowerCase()).toMatch(new RegExp(patternOf([provisions.article]), 'u'));
  });
});

describe('normalPlace()', () => {
  test.each([
    ['Art. 5', 'Artikel  5'],
    ['§17', '§\u00a017.'],
    ['ARTICLE 12A', 'article 12a'],
    ['第五条', '第5條'],
    ['702.19b', '702.19b.'],
  ])('is the same for %j and %j', (one, other) => expect(normalPlace(one)).toBe(normalPlace(other)));

  test.each([
    ['Article 12', 'Article 12a'],
    ['1:2', '2:2'],
    ['§ 5', 'Article 5'],
  ])('tells %j from %j', (one, other) => expect(normalPlace(one)).not.toBe(normalPlace(other)));
});
