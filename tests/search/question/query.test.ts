import { describe, expect, test } from 'vitest';
import type { Query, QueryTerm } from '../../../src/search/question/query.ts';
import { carriedOn, MOST_TERMS } from '../../../src/search/question/query.ts';
import { paragraphs, queryOf } from '../../support/sample-corpus.ts';

const text = paragraphs(
  'The consulate opened in Keelung. Consuls drank tea.',
  'Khrushchev recognised nine islands, islands of the United States.',
  'Putin and Lavrov spoke. The reconnaissance of Formosa began in 1949. A kind man happened by.',
);
const yaml = `
- term: Formosa
  en: [Taiwan, Republic of China]
  near: [the isle]
  ru: [Тайвань]
  zh-Hant: [臺灣]
- term: Khrushchev
  en: [Soviet leader]
- term: United States
  en: [US, America]
`;
const query = (question: string) => queryOf(question, text, yaml);
const written = (question: string): string[] => query(question).terms.map((term) => term.text);
const first = (question: string): QueryTerm | undefined => query(question).terms[0];
const standIns = (question: string) =>
  first(question)?.alternatives.map(({ kind, text: words }) => `${kind} ${words}`);

describe('parseQuery()', () => {
  test.each([
    ['words without stop words, in order', 'Where did the consuls drink tea?', ['consuls', 'drink', 'tea']],
    ['a word said twice once', 'tea tea TEA consul consuls', ['tea', 'consul']],
    ['the same name in other words once', 'Taiwan or Formosa', ['Taiwan']],
    ['names of the glossary whole', 'the Republic of China and tea', ['Republic of China', 'tea']],
    ['numbers', 'in 1949?', ['1949']],
    ['nothing where there are stop words only', 'who was it then and what of the', []],
    ['nothing of nothing', '', []],
    ['nothing of signs', '?! 🎉', []],
    ['words of Han text by their meaning where the corpus has none', '臺灣的咖啡在哪裡', ['臺灣', '咖啡']],
  ])('looks for %s', (_, question, expected) => {
    expect(written(question)).toEqual(expected);
  });

  test('gives the place of each term in the question', () => {
    const question = 'Did «Республика» and 臺灣 drink 𠀀 tea?';
    for (const { span, text: said } of query(question).terms)
      expect(question.slice(span.start, span.end)).toBe(said);
  });

  test('looks at no more terms than it says', () => {
    const question = Array.from(
      { length: 500 },
      (_, n) => `word${String.fromCharCode(97 + (n % 26))}x${n}y`,
    ).join(' ');
    expect(query(question).terms).toHaveLength(MOST_TERMS);
  });

  test.each([
    ['itself', 'tea', ['exact tea']],
    ['its stem', 'consulates', ['exact consulates']],
    ['other names of it that stand in the corpus', 'Taiwan', ['alias Formosa']],
    ['a name in Russian', 'на Тайване', ['alias Formosa']],
    ['a name in Chinese', '臺灣', ['alias Formosa']],
    ['a name and its aliases that stand in the corpus', 'US', ['alias United States']],
    ['the correction of a slip', 'lavorv', ['correction lavrov']],
    ['a name in other letters', 'Путин', ['transliteration putin']],
    ['a numeral', '9', ['exact 9']],
    ['words with its beginning', 'recognition', ['derived recognis']],
  ])('lets stand for a word %s', (_, question, expected) => {
    expect(standIns(question)?.slice(0, expected.length)).toEqual(expected);
  });

  test('lets the aliases of a corrected name stand for it too', () => {
    expect(standIns('khruschev')).toEqual(['correction khrushchev']);
    expect(queryOf('formsoa', paragraphs('Formosa. Taiwan.'), yaml).terms[0]?.alternatives).toMatchObject([
      { kind: 'correction', text: 'formosa' },
      { kind: 'alias', text: 'Taiwan' },
    ]);
  });

  test.each([
    ['a real word', 'conjurer'],
    ['a real word near one of the corpus', 'console'],
    ['a number near one of the corpus', '1948'],
    ['a word in other letters that sounds like no name', 'чай'],
    ['a word that is near nothing', 'zanzibarium'],
    ['the dunders of JavaScript', '__proto__'],
    ['the constructor of JavaScript', 'constructor'],
  ])('lets nothing stand for %s', (_, question) => {
    expect(standIns(question)).toEqual([]);
  });

  test('transliterates to names only', () => {
    const only = queryOf('самовар', paragraphs('They boil a samovar. Samovar is a word.'));
    expect(only.terms[0]?.alternatives).toEqual([]);
    expect(queryOf('Чан', paragraphs('There was Chan.')).terms[0]?.alternatives[0]?.text).toBe('chan');
  });

  test('trusts the word asked most, then other names, then guesses', () => {
    const weight = (question: string) => first(question)?.alternatives[0]?.weight ?? 0;
    expect(weight('tea')).toBe(1);
    expect(weight('Taiwan')).toBeLessThan(1);
    expect(weight('isle')).toBeLessThan(weight('Taiwan'));
    expect(weight('lavorv')).toBeLessThan(weight('Taiwan'));
    expect(weight('recognition')).toBeGreaterThan(0);
    for (const { alternatives } of query('Taiwan isle lavorv recognition tea US').terms)
      for (const { weight: own, terms } of alternatives) {
        expect(own).toBeGreaterThan(0);
        expect(own).toBeLessThanOrEqual(1);
        expect(terms.length).toBeGreaterThan(0);
      }
  });

  test('counts rare words for more, unknown ones for most, light ones for little', () => {
    const rarity = (word: string) => first(word)?.idf ?? 0;
    const often = queryOf('tea coffee zanzibar kind', paragraphs('Tea.', 'Tea and coffee.', 'A kind tea.'));
    const [tea = 0, coffee = 0, unknown = 0, kind = 0] = often.terms.map(({ idf }) => idf);
    expect(tea).toBeLessThan(coffee);
    expect(coffee).toBeLessThan(unknown);
    expect(kind).toBeLessThan(coffee);
    expect(kind).toBeGreaterThan(0);
    expect(rarity('zanzibar')).toBeGreaterThan(rarity('tea'));
    expect(often.totalIdf).toBeCloseTo(tea + coffee + unknown + kind);
  });

  test('takes a name of the glossary for one though it is typed without a capital', () => {
    const yaml = '- term: Norway\n  en: [Norwegian, fjord country]\n';
    const { terms } = queryOf('is norwegian tea sold in a fjord country', '# Tea\n\nTea of Norway.\n', yaml);
    const names = terms.map(({ text, isName }) => [text, isName]);
    expect(names).toContainEqual(['norwegian', true]);
    expect(names).toContainEqual(['tea', false]);
  });

  test('takes for names what has a capital within the question, a digit, or is no word', () => {
    const names = query('Which Keelung tea did 1949 Consuls keelungish').terms.filter(({ isName }) => isName);
    expect(names.map((term) => term.text)).toEqual(['Keelung', '1949', 'Consuls', 'keelungish']);
    expect(first('Tea in Keelung')?.isName).toBe(false);
  });

  test.each([
    ['How many islands', 'number'],
    ['WHEN was it', 'date'],
    ['кто был консулом', 'person'],
    ['консул 在哪里', 'place'],
    ['why tea', 'reason'],
    ['tea', 'any'],
  ])('reads what "%s" asks for', (question, asks) => {
    expect(query(question).asks).toBe(asks);
  });

  test('remembers every word asked, folded, stop words too', () => {
    expect([...query('WHO drank Café?').asked]).toEqual(['who', 'drank', 'cafe']);
  });
});

describe('what a question asks for', () => {
  test.each([
    ['谁喝茶？', 'person'],
    ['Wer hat den Tee getrunken?', 'person'],
    ['Unde se bea ceai și de ce?', 'reason'],
  ])('is told by its own language: "%s"', (question, asks) => {
    expect(queryOf(question, text).asks).toBe(asks);
  });

  test('is no name where the texts have no capital letters to tell one by', () => {
    const chinese = paragraphs('领事在基隆喝茶。', '1949年，领事馆关闭。');
    expect(queryOf('谁喝茶？', chinese).asks).toBe('any');
    expect(queryOf('领事馆什么时候关闭？', chinese).asks).toBe('date');
  });

  test('takes a capital for a name but in a language whose nouns all have one', () => {
    const german = paragraphs(
      'Der Konsul hat in der Stadt mit den Leuten den Tee getrunken und ist dort geblieben.',
    );
    const names = (question: string, of: string) =>
      queryOf(question, of)
        .terms.filter(({ isName }) => isName)
        .map(({ text: name }) => name);
    expect(names('Wer hat 1949 den Tee getrunken?', german)).toEqual(['1949']);
    expect(names('Who drank Tea in 1949?', text)).toEqual(['Tea', '1949']);
  });
});

describe('carriedOn()', () => {
  const text = '# T\n\nThe consul used the hut.\n\nThe ship was old.\n\nA lamp and a rope.\n';
  const before = queryOf('Where is the consul with the rope?', text);
  const idfs = ({ terms }: Query) => Object.fromEntries(terms.map(({ text: word, idf }) => [word, idf]));

  test('takes the words of the question before along, which count for less', () => {
    const own = queryOf('When was the ship old?', text);
    const both = carriedOn(before, own);
    expect(both.terms.map((term) => term.text)).toEqual(['ship', 'old', 'consul', 'rope']);
    expect(idfs(both).consul).toBeCloseTo(0.35 * (idfs(before).consul ?? 0));
    expect(idfs(both).ship).toBe(idfs(own).ship);
    expect(both.totalIdf).toBeCloseTo(both.terms.reduce((sum, { idf }) => sum + idf, 0));
    expect([both.question, both.asks]).toEqual([own.question, own.asks]);
  });

  test('has them count less than what the question says itself, and wholly where it says nothing', () => {
    const own = queryOf('Who may use it?', text);
    expect(carriedOn(before, own).totalIdf).toBeLessThanOrEqual(1.5 * own.totalIdf);
    expect(carriedOn(before, queryOf('And when?', text)).totalIdf).toBeCloseTo(before.totalIdf);
  });

  test('asks once for a word that both say', () => {
    const own = queryOf('Who saw the consul?', text);
    expect(carriedOn(before, own).terms.filter((term) => term.text === 'consul')).toHaveLength(1);
  });
});

describe('what asks by a measure', () => {
  const stove = paragraphs('The stove is swept twice a year.', 'A long stove burns.');

  test.each([
    ['How often is the stove swept?', ['stove', 'swept']],
    ['What does the stove cost?', ['stove']],
    ['Wie oft wird der Ofen gekehrt?', ['Ofen', 'gekehrt']],
  ])('is not looked for where the corpus lacks it: "%s"', (question, expected) => {
    expect(queryOf(question, stove).terms.map(({ text: word }) => word)).toEqual(expected);
  });

  test('leaves the same word its weight where the question is about it', () => {
    const { terms } = queryOf('How long does a long stove burn?', stove);
    expect(terms.map(({ text: word, isLight }) => [word, isLight])).toEqual([
      ['long', false],
      ['stove', false],
      ['burn', false],
    ]);
  });

  test('is light where the corpus has it', () => {
    const { terms } = queryOf('How long is the stove?', stove);
    expect(terms.map(({ text: word, isLight }) => [word, isLight])).toEqual([
      ['long', true],
      ['stove', false],
    ]);
  });
});
