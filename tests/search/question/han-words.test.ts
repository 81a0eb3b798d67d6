import { describe, expect, test } from 'vitest';
import { hanWords } from '../../../src/search/question/han-words.ts';

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
