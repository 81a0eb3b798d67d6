import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { NearWords } from '../../../src/search/meaning/near-words.ts';
import { toEnd } from '../../../src/slices.ts';
import { corpusOf, type Files } from '../../support/sample-corpus.ts';
import { type Directions, tableOf } from '../../support/word-tables.ts';

const WORDS: Directions = {
  en: {
    doctor: [1, 0, 0, 0],
    physician: [1, 0, 0, 0.2],
    ship: [0, 1, 0, 0],
    gift: [0, 0, 1, 0],
    tax: [0, 0, 0, 1],
  },
  de: { arzt: [1, 0, 0, 0], gift: [0, 1, 0, 0], schiff: [0, 1, 0, 0.1] },
  ru: { врач: [1, 0, 0, 0], корабл: [0, 1, 0, 0] },
  zh: { 医生: [1, 0, 0, 0], 船: [0, 1, 0, 0], 航海者: [0, 1, 0, 0] },
};
const table = tableOf(WORDS, { zh: { 醫生: '医生' } });
const indexOf = (files: Files) => new PassageIndex(corpusOf(files).passages);
const nearOf = (files: Files) => new NearWords(indexOf(files), table);
const near = nearOf({
  'a.md': '# Harbour\n\nThe physician saw the ship, and the tax on it, and the ships.\n',
});
const terms = (word: string, asker?: string, among = near) => among.of(word, asker).map(({ term }) => term);

describe('NearWords.of()', () => {
  test.each([
    ['doctor', 'en', ['physician']],
    ['Doctors', 'en', ['physician']],
    ['Arzt', 'de', ['physician']],
    ['врача', 'ru', ['physician']],
    ['医生', 'zh', ['physician']],
    ['醫生', 'zh', ['physician']],
    ['船', 'zh', ['ship']],
    ['航海者', 'zh', ['ship']],
  ])('gives the terms of the corpus that are near "%s"', (word, asker, expected) => {
    expect(terms(word, asker)).toEqual(expected);
  });

  test('gives a word that is in the corpus too, as the same', () => {
    expect(near.of('ships', 'en')).toEqual([{ term: 'ship', nearness: expect.closeTo(1, 1) }]);
  });

  test('says how near each is, from 0 to 1, the nearest first', () => {
    const both = nearOf({ 'a.md': '# A\n\nA doctor, a physician.\n' }).of('doctor', 'en');
    expect(both.map(({ term }) => term)).toEqual(['doctor', 'physician']);
    for (const { nearness } of both) {
      expect(nearness).toBeGreaterThan(0.9);
      expect(nearness).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    ['harbour', 'en'],
    ['zanzibar', 'en'],
    ['γιατρός', 'el'],
    ['', 'en'],
    ['7', 'en'],
    ['🚢', 'en'],
    ['__proto__', 'en'],
  ])('knows nothing of "%s"', (word, asker) => {
    expect(terms(word, asker)).toEqual([]);
  });

  test('reads a word in the language of the question, and then of the corpus', () => {
    const german = nearOf({
      'a.md': '# Hafen\n\nDas Schiff, der Arzt und die Ärzte liegen im Hafen und sind nicht zu sehen.\n',
    });
    expect(terms('gift', 'de', german)).toEqual(['schiff']);
    expect(terms('gift', undefined, german)).toEqual(['schiff']);
    expect(terms('gift', 'en', german)).toEqual([]);
  });

  test('reads a word in any language of its script if neither has it', () => {
    expect(terms('arzt')).toEqual(['physician']);
    expect(terms('корабль')).toEqual(['ship']);
    expect(terms('корабль', 'zh')).toEqual(['ship']);
  });

  test('knows no words of another corpus with the same table', () => {
    const other = nearOf({ 'b.md': '# Hospital\n\nA doctor came.\n' });
    for (let times = 0; times < 2; times++) {
      expect(terms('Arzt', 'de', other)).toEqual(['doctor']);
      expect(terms('Arzt', 'de')).toEqual(['physician']);
    }
  });

  test('finds words of every language of a corpus', () => {
    const mixed = nearOf({
      'a.md': '# Harbour\n\nThe physician came to the town, and everyone in the town saw him there.\n',
      'b.md': '# Гавань\n\nВрач приехал в город, и все в городе видели его там.\n',
    });
    expect(terms('Arzt', 'de', mixed).toSorted()).toEqual(['physician', 'врач']);
  });

  test('knows nothing in an empty corpus', () => {
    expect(terms('doctor', 'en', nearOf({}))).toEqual([]);
  });

  test('gives the same for a word that was asked long ago', () => {
    const many = Array.from({ length: 1_200 }, (_, n) => `w${n.toString(36)}x`);
    const wide = tableOf({
      en: { doctor: [1, 0], physician: [1, 0], ...Object.fromEntries(many.map((word) => [word, [0, 1]])) },
    });
    const some = new NearWords(indexOf({ 'a.md': '# A\n\nA physician came.\n' }), wide);
    const before = some.of('doctor', 'en');
    for (const word of many) expect(some.of(word, 'en')).toEqual([]);
    expect(some.of('doctor', 'en')).toEqual(before);
    expect(before.map(({ term }) => term)).toEqual(['physician']);
  });

  test('gives no more than 24', () => {
    const many = Array.from(
      { length: 40 },
      (_, n) => `word${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${n < 26 ? 'a' : 'b'}`,
    );
    const wide = tableOf({
      en: { doctor: [1, 0], ...Object.fromEntries(many.map((word, n) => [word, [1, n / 100]])) },
    });
    const all = new NearWords(indexOf({ 'a.md': `# A\n\n${many.join(' ')}\n` }), wide);
    expect(all.of('doctor', 'en')).toHaveLength(24);
    const nearness = all.of('doctor', 'en').map((one) => one.nearness);
    expect(nearness).toEqual(nearness.toSorted((a, b) => b - a));
  });
});

describe('NearWords.reading()', () => {
  test('finds the same words in slices, each of which is short', () => {
    const words = Array.from({ length: 5_000 }, (_, n) => `w${n.toString(36)}x`);
    const long = indexOf({ 'a.md': `# A\n\nThe physician ${words.join(' ')}\n` });
    const steps = [...NearWords.reading(long, table)].length;
    expect(steps).toBeGreaterThan(8);
    expect(toEnd(NearWords.reading(long, table)).of('doctor', 'en')).toEqual(
      new NearWords(long, table).of('doctor', 'en'),
    );
  });
});
