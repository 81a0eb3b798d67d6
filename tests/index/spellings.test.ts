import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import { lengthOf, lettersOf, Spellings } from '../../src/index/spellings.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const text = 'Keelung sent tea. The team of Keelung took the TEA to Kiel; tea.';
const spellings = new Spellings(toEnd(buildIndex(corpusOf({ 'a.md': text }).passages)));
const near = (word: string, edits: number) =>
  [...spellings.near(word, edits)].sort((a, b) => (a.word < b.word ? -1 : 1));

describe('Spellings', () => {
  test('gives words within so many edits, with how often they stand there', () => {
    expect(near('tean', 1)).toEqual([
      { word: 'tea', distance: 1, count: 3 },
      { word: 'team', distance: 1, count: 1 },
    ]);
    expect(near('kelung', 1)).toEqual([{ word: 'keelung', distance: 1, count: 2 }]);
    expect(near('kelun', 1)).toEqual([]);
    expect(near('kelun', 2)).toEqual([{ word: 'keelung', distance: 2, count: 2 }]);
  });

  test('gives the word itself, and the same the second time', () => {
    expect(near('tea', 0)).toEqual([{ word: 'tea', distance: 0, count: 3 }]);
    expect(near('tea', 0)).toEqual([{ word: 'tea', distance: 0, count: 3 }]);
  });

  test('leaves out stop words', () => {
    expect(near('tha', 1)).toEqual([{ word: 'tea', distance: 1, count: 3 }]);
    expect(spellings.has('the')).toBe(false);
  });

  test('knows which words stand there with a capital only', () => {
    expect(['keelung', 'tea', 'zanzibar'].map((word) => spellings.isCapital(word))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('lettersOf() has a bit for each letter, however often it stands there', () => {
  expect(lettersOf('')).toBe(0);
  expect(lettersOf('abba')).toBe(0b110);
  expect(lettersOf('ab')).toBe(lettersOf('BA'));
});

test('lengthOf() is at most 255', () => {
  expect(lengthOf('tea')).toBe(3);
  expect(lengthOf('x'.repeat(300))).toBe(255);
});
