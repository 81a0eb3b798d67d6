import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { confidence } from '../../../src/search/answer/confidence.ts';
import { foreignSignals, meantConfidence, wordShare } from '../../../src/search/meaning/meant-confidence.ts';
import type { Found } from '../../../src/search/answer/slots.ts';
import { ANSWER_FROM } from '../../../src/search/answer/trust.ts';
import { NearWords } from '../../../src/search/meaning/near-words.ts';
import { softened } from '../../../src/search/meaning/soften.ts';
import { parseQuery } from '../../../src/search/question/query.ts';
import { rank } from '../../../src/search/ranking/ranking.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';
import { tableOf } from '../../support/word-tables.ts';

const index = new PassageIndex(
  corpusOf({
    'a.md': `# Harbour

The physician of the harbour saw every passenger before the ship left.

Nobody paid the toll, and the barges lay in the sun.

The ship left at dawn, and the town went on with its work.
`,
  }).passages,
);
const table = tableOf({
  en: { doctor: [1, 0], physician: [1, 0], boat: [0, 1], ship: [0, 1] },
  de: { arzt: [1, 0], schiff: [0, 1] },
  ru: { врач: [1, 0], корабл: [0, 1] },
});
const near = new NearWords(index, table);
const found = (question: string) => {
  const query = parseQuery(question, index, glossaryOf(''));
  const ranked = rank(query, [...index.passages.keys()], index).filter(({ score }) => score > 0);
  const words: Found = { query, ranked, confidence: confidence(query, ranked) };
  const soft = softened(query, near, index);
  const meant = rank(soft, [...index.passages.keys()], index);
  return { query: soft, ranked: meant, words };
};
const sure = (question: string, by?: number) => {
  const { query, ranked, words } = found(question);
  return meantConfidence(query, ranked, by === undefined ? words : { ...words, confidence: by }, index);
};

const QUESTIONS = [
  'Which doctor was on the boat?',
  'Welcher Arzt war auf dem Schiff?',
  'Какой врач был на корабле?',
  'doctor',
  'The physician of the harbour saw every passenger before the ship left.',
];

describe('meantConfidence()', () => {
  test.each(QUESTIONS)('is never that of a sure answer: %s', (question) => {
    for (const words of [0, 0.01, 0.05, 0.2, 0.31, 0.9, 1]) {
      const confidence = sure(question, words);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThan(0.38);
    }
  });

  test.each([...QUESTIONS, 'Welche Lampe im Garten hat ein Arzt gestern ohne Fenster und Tisch gekauft?'])(
    'offers still what words alone offered: %s',
    (question) => {
      for (const words of [0.03, 0.05, 0.07, 0.3]) expect(sure(question, words)).toBeGreaterThanOrEqual(0.03);
    },
  );

  test('is next to nothing for a passage that means nothing of the question, but for what words alone offered', () => {
    const { query, ranked, words } = found('Welcher Arzt war auf dem Schiff?');
    const [worst] = ranked.toReversed();
    const of = (confidence: number) =>
      meantConfidence(query, worst === undefined ? [] : [worst, ...ranked], { ...words, confidence }, index);
    expect(of(0)).toBeLessThan(0.03);
    expect(of(0.05)).toBe(0.03);
    expect(of(0.2)).toBe(0.03);
  });

  test('leaves an answer of words alone an answer if meaning finds the same passage first', () => {
    const { query, ranked, words } = found('Welcher Arzt war auf dem Schiff?');
    const [worst] = ranked.toReversed();
    const order = worst === undefined ? [] : [worst, ...ranked];
    const same = { ...words, ranked: order, confidence: 0.2 };
    expect(meantConfidence(query, order, same, index)).toBe(ANSWER_FROM);
    expect(meantConfidence(query, order, { ...same, ranked: ranked.slice(0, 1) }, index)).toBeLessThan(
      ANSWER_FROM,
    );
    expect(meantConfidence(query, order, { ...same, confidence: 0.05 }, index)).toBeLessThan(ANSWER_FROM);
  });

  test('is higher for a passage that means the question than for one that does not', () => {
    expect(sure('Welcher Arzt war auf dem Schiff?')).toBeGreaterThan(
      sure('Welcher Tierarzt kennt ein Schiff?'),
    );
  });

  test('is higher the more words alone were sure, in the language of the texts', () => {
    const all = [0.001, 0.02, 0.08, 0.2, 0.31].map((words) => sure('Which doctor was on the boat?', words));
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(new Set(all).size).toBeGreaterThan(2);
  });

  test('is 0 if nothing was found', () => {
    const { query, words } = found('Welcher Arzt war auf dem Schiff?');
    expect(meantConfidence(query, [], words, index)).toBe(0);
  });
});

describe('foreignSignals()', () => {
  test('measures from 0 to 1 how much is said only in other words', () => {
    const { query, ranked, words } = found('Welcher Arzt war auf dem Schiff?');
    const signals = foreignSignals(query, ranked, words, index);
    expect(signals?.meant).toBeGreaterThan(0.5);
    for (const value of Object.values(signals ?? {})) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    const same = found('The physician saw the ship');
    expect(foreignSignals(same.query, same.ranked, same.words, index)?.meant).toBeCloseTo(0, 5);
  });

  test('is nothing without a passage', () => {
    const { query, words } = found('Welcher Arzt war auf dem Schiff?');
    expect(foreignSignals(query, [], words, index)).toBeUndefined();
  });
});

describe('wordShare()', () => {
  test.each([
    ['Which doctor was on the boat?', 0, 0.01],
    ['The physician saw the boat', 0.4, 0.9],
    ['The physician saw every passenger', 0.99, 1],
  ])('tells how much of "%s" a passage has in the words asked', (question, least, most) => {
    const {
      query,
      ranked: [best],
      words,
    } = found(question);
    if (best === undefined) throw new Error('no passage');
    const share = wordShare(query, best, words, index);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most + 1e-9);
  });

  test('looks at the passage anew if words alone had not found it', () => {
    const {
      query,
      ranked: [best],
      words,
    } = found('The physician saw every passenger');
    if (best === undefined) throw new Error('no passage');
    expect(wordShare(query, best, { ...words, ranked: [] }, index)).toBeCloseTo(
      wordShare(query, best, words, index),
      9,
    );
  });
});
