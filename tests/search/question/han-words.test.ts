import { describe, expect, test } from 'vitest';
import { hanWords, singleHanWords } from '../../../src/search/question/han-words.ts';

const words = (question: string, covered = () => false) =>
  hanWords(question, covered).map(({ surface, start }) => [surface, start]);

describe('hanWords()', () => {
  test('are the words of two characters and more, where they stand', () => {
    expect(words('who 台湾 is')).toEqual([['台湾', 4]]);
  });

  test.each(['lamp', 'лампа', '的', ''])('are none in %j', (question) => {
    expect(words(question)).toEqual([]);
  });

  test('leave out what is accounted for', () => {
    expect(words('台湾', () => true)).toEqual([]);
  });
});

describe('singleHanWords()', () => {
  const singles = (question: string, covered = () => false) =>
    singleHanWords(question, covered).map(({ surface, start }) => [surface, start]);

  test('are the words of one character, where they stand', () => {
    expect(singles('可以带 狗 吗')).toContainEqual(['狗', 4]);
    expect(singles('台湾 船')).toEqual([['船', 3]]);
  });

  test.each(['lamp', '的', '台湾', ''])('are none in %j', (question) => {
    expect(singles(question)).toEqual([]);
  });

  test('leave out what is accounted for', () => {
    expect(singles('船', () => true)).toEqual([]);
  });
});
