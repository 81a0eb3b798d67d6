import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { NearWords } from '../../../src/search/meaning/near-words.ts';
import { softened } from '../../../src/search/meaning/soften.ts';
import { parseQuery } from '../../../src/search/question/query.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';
import { tableOf } from '../../support/word-tables.ts';

const index = new PassageIndex(
  corpusOf({
    'a.md':
      '# Harbour\n\nThe physician saw the ship.\n\nA vessel came.\n\nA vessel left.\n\nIn 1896 the New York line began.\n',
  }).passages,
);
const near = new NearWords(
  index,
  tableOf({
    en: {
      doctor: [1, 0, 0],
      physician: [1, 0, 0],
      ship: [0, 1, 0],
      vessel: [0, 3, 1],
      line: [0, 0, 1],
      york: [0, 1, 1],
      b52: [0, 0, 1],
    },
    de: { arzt: [1, 0, 0] },
    zh: { 船: [0, 1, 0], 医生: [1, 0, 0] },
  }),
);
const read = (question: string, yaml = '') => parseQuery(question, index, glossaryOf(yaml));
const soft = (question: string, yaml = '') => softened(read(question, yaml), near, index);
const alternatives = (question: string, yaml = '') =>
  soft(question, yaml).terms.map((term) =>
    term.alternatives.map(({ terms, kind }) => `${terms.join('+')} ${kind}`),
  );

describe('softened()', () => {
  test('adds words that mean nearly the same, after those asked', () => {
    expect(alternatives('ship')).toEqual([['ship exact', 'vessel meaning', 'york meaning']]);
    expect(alternatives('Arzt')).toEqual([['physician meaning']]);
  });

  test('weighs a word less beside the word asked than in place of it, and less the less near it is', () => {
    const [there] = soft('ship').terms;
    const weights = there?.alternatives.map(({ weight }) => weight) ?? [];
    expect(weights).toHaveLength(3);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights[1]).toBeLessThan(0.6);
    const [missing] = soft('doctor').terms;
    expect(missing?.alternatives[0]?.weight).toBeCloseTo(1, 1);
  });

  test('gives a word that is not there the rarity of the word that means most nearly the same', () => {
    const idf = (question: string) => read(question).terms[0]?.idf ?? 0;
    const [arzt] = soft('Arzt').terms;
    expect(arzt?.idf).toBeCloseTo(idf('physician'), 9);
    expect(soft('ship').terms[0]?.idf).toBe(idf('ship'));
    const both = soft('Arzt ship');
    expect(both.totalIdf).toBeCloseTo(
      both.terms.reduce((sum, term) => sum + term.idf, 0),
      9,
    );
  });

  test.each(['zanzibar', '1896', 'b52', 'harbour', '', 'who was it', '👩‍⚕️', '7'])(
    'is the same query for "%s", which nothing means nearly',
    (question) => {
      const query = read(question);
      expect(softened(query, near, index)).toBe(query);
    },
  );

  test('leaves names of several words as they are', () => {
    const yaml = '- term: New York\n  en: [Big Apple]\n';
    const query = read('Big Apple', yaml);
    expect(query.terms.map(({ text }) => text)).toEqual(['Big Apple']);
    expect(softened(query, near, index)).toBe(query);
  });

  test('adds no word twice', () => {
    for (const term of soft('ship vessel doctor Arzt physician').terms) {
      const all = term.alternatives.map(({ terms }) => terms.join(' '));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('changes nothing else about the query, and not the query itself', () => {
    const query = read('When did the doctor see the ship?');
    const copy = structuredClone(query);
    const { terms, totalIdf, ...others } = softened(query, near, index);
    const { terms: before, totalIdf: sumBefore, ...same } = query;
    expect(others).toEqual(same);
    expect(terms.map(({ span, text, isName, isLight }) => ({ span, text, isName, isLight }))).toEqual(
      before.map(({ span, text, isName, isLight }) => ({ span, text, isName, isLight })),
    );
    expect(query).toEqual(copy);
    expect(sumBefore).not.toBe(totalIdf);
  });

  test('looks for words of one Chinese character in texts without any, after all others and at a lower weight', () => {
    expect(read('医生 船').terms.map(({ text }) => text)).toEqual(['医生']);
    expect(alternatives('医生 船')).toEqual([
      ['physician meaning'],
      ['ship meaning', 'vessel meaning', 'york meaning'],
    ]);
    const [, ship] = soft('医生 船').terms;
    expect(ship?.idf).toBeLessThan(read('ship').terms[0]?.idf ?? 0);
    expect(soft('狗')).toEqual(read('狗'));
  });

  test('leaves them to the pairs of characters in texts that have some', () => {
    const chinese = new PassageIndex(
      corpusOf({ 'a.md': '# 港口\n\n医生看见了船。\n\nThe ship came.\n' }).passages,
    );
    const query = parseQuery('船 医生', chinese, glossaryOf(''));
    const table = tableOf({ zh: { 船: [0, 1, 0] }, en: { ship: [0, 1, 0] } });
    const terms = softened(query, new NearWords(chinese, table), chinese).terms;
    expect(terms).toHaveLength(query.terms.length);
  });
});
