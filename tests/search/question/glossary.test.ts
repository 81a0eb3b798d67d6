import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/index/analyzer.ts';
import { toEnd } from '../../../src/slices.ts';
import { glossaryOf } from '../../support/sample-corpus.ts';

const yaml = `
- term: Taiwan
  en: [Formosa, Republic of China]
  near: [the island]
  ru: [Тайвань]
  zh-Hant: [臺灣, 臺灣島]
- term: China
  en: [PRC]
  zh-Hans: [中国, 中国大陆]
- term: Gulf of the Farallones
- term: Boris Yeltsin
  near: [Russian president]
- term: Vladimir Putin
  near: [Russian president]
- term: Kremlin
  en: [Russian president]
- term: republic
  en: [free state]
- term: 大陆
  zh-Hans: [中]
- term: the
- term: New Delhi
  ru: [Дели]
`;
const glossary = glossaryOf(yaml);
const mentions = (question: string) => glossary.mentions(question, analyze(question));
const found = (question: string): string[] =>
  mentions(question).map(({ span }) => question.slice(span.start, span.end));
const others = (question: string): string[] => mentions(question)[0]?.others.map(({ text }) => text) ?? [];

describe('Glossary.mentions()', () => {
  test.each([
    ['the term itself', 'where is Taiwan?', ['Taiwan']],
    ['another form', 'where is FORMOSA?', ['FORMOSA']],
    ['no word that only shares a short stem with a name', 'чьим делом', []],
    ['a name without its capital', 'саммит в дели', ['дели']],
    ['inflected forms', 'консул на Тайване', ['Тайване']],
    ['possessives', 'Taiwan’s and the PRC’s ports', ['Taiwan’s', 'PRC’s']],
    ['several in order', 'did China leave Formosa to the PRC?', ['China', 'Formosa', 'PRC']],
    ['the longest form', 'the Republic of China then', ['Republic of China']],
    ['a form with stop words inside', 'ships in the Gulf of the Farallones', ['Gulf of the Farallones']],
    ['a form less its stop words', 'the gulf farallones ships', ['gulf farallones']],
    ['a form less the stop word it begins with', 'is that island big', ['island']],
    ['nothing where a word comes between', 'the Gulf of deep Farallones', []],
    ['nothing where a stop word is added', 'Russian and president', []],
    ['nothing in other words', 'consuls of Japan', []],
    ['nothing in nothing', '', []],
  ])('finds %s', (_, question, expected) => {
    expect(found(question)).toEqual(expected);
  });

  test.each([
    ['inside a run', '誰在臺灣工作', ['臺灣']],
    ['the longest', '在臺灣島上', ['臺灣島']],
    ['several', '中国大陆与臺灣', ['中国大陆', '臺灣']],
    ['beside Latin words', 'PRC与中国', ['PRC', '中国']],
  ])('finds Han forms by their characters: %s', (_, question, expected) => {
    expect(found(question)).toEqual(expected);
  });

  test('gives the other forms of the entry', () => {
    expect(others('Formosa')).toEqual([
      'Taiwan',
      'Republic of China',
      'the island',
      'Тайвань',
      '臺灣',
      '臺灣島',
    ]);
  });

  test('gives the forms of the longest alone', () => {
    expect(others('the Republic of China')).toContain('Taiwan');
    expect(others('the Republic of China')).not.toContain('free state');
    expect(others('republic')).toEqual(['free state']);
    expect(others('中国大陆')).toEqual(['China', 'PRC', '中国']);
    expect(others('中')).toEqual(['大陆']);
  });

  test('tells names from what only comes near', () => {
    const [exact] = mentions('Formosa');
    expect(exact?.form.near).toBe(false);
    expect(exact?.others.filter(({ near }) => near).map(({ text }) => text)).toEqual(['the island']);
    const [near] = mentions('island');
    expect(near?.form.near).toBe(true);
    expect(near?.others.every((other) => other.near)).toBe(true);
  });

  test('joins the entries that share a form, each as near as it stands to it', () => {
    const [mention] = mentions('the Russian president');
    expect(mention?.others.map(({ text, near }) => [text, near])).toEqual([
      ['Boris Yeltsin', true],
      ['Vladimir Putin', true],
      ['Kremlin', false],
    ]);
    expect(mention?.form.near).toBe(false);
  });

  test('never reads a form of stop words only', () => {
    expect(found('the the the')).toEqual([]);
  });

  test('leaves out the stop words of a form in its terms', () => {
    expect(mentions('Gulf of the Farallones')[0]?.form.terms).toHaveLength(2);
  });
});

describe('Glossary.readAhead()', () => {
  const numbers = '- term: pair\n  ru: [два, два порта]\n- term: "1917"\n  ru: [семнадцатый год]';

  test.each([
    ['in the letters of a form', 'где два порта'],
    ['with a number for a word in other letters', 'which 2'],
    ['in letters that only look otherwise', 'the ｐａｉｒ'],
    ['with nothing of it', 'who was the consul'],
  ])('changes nothing for a question %s', (_, question) => {
    for (const text of [yaml, numbers]) {
      const [read, fresh] = [glossaryOf(text), glossaryOf(text)];
      toEnd(read.readAhead());
      const tokens = analyze(question);
      expect(fresh.mentions(question, tokens)).toEqual(read.mentions(question, tokens));
    }
  });

  test('finds a form in other letters by the number that it says', () => {
    expect(glossaryOf(numbers).mentions('which 2', analyze('which 2'))).toHaveLength(1);
  });
});
