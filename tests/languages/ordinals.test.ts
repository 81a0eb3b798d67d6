import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { ordinalWords, ranksIn } from '../../src/languages/ordinals.ts';

describe('ranksIn()', () => {
  test.each<[string, number[]]>([
    ['Who was the first consul?', [1]],
    ['the last keeper of the lighthouse', [0]],
    ['How long did it last?', []],
    ['What is the last name of the first keeper?', [1]],
    ['when it was first published', []],
    ['за последние годы', []],
    ['the 2nd and the 3rd floor', [2, 3]],
    ['firstly, thirds and fifthly', []],
    ['Wer war der zweite Konsul?', [2]],
    ['ihr letzter und ihr erster Tag', [0, 1]],
    ['Quel fut le premier consul ?', [1]],
    ['la dernière réunion', [0]],
    ['¿Quién fue el tercer cónsul?', [3]],
    ['la última vez', [0]],
    ['Кто был первым консулом?', [1]],
    ['Кто служил вторым и третьим?', [2, 3]],
    ['Пять консулов', []],
    ['последнего смотрителя', [0]],
    ['谁是首任领事？', [1]],
    ['第一位領事和第二位領事', [1, 2]],
    ['最后一任领事', [0]],
    ['一位領事', []],
    ['cine a fost al doilea consul?', [2]],
    ['Primul consul', [1]],
    ['ilk konsolos kimdi?', [1]],
    ['ποιος ήταν ο πρώτος πρόξενος;', [1]],
    ['من كان القنصل الأول؟', [1]],
    ['दूसरे राजदूत कौन थे?', [2]],
    ['lãnh sự đầu tiên là ai?', [1]],
    ['กงสุลคนแรกคือใคร', [1]],
    ['', []],
  ])('finds in "%s" %j', (text, ranks) => {
    expect(ranksIn(text)).toEqual(ranks);
  });

  test.each(languages.map(({ code, ordinals }) => ({ code, ordinals })))(
    'knows in $code what the last is called, and the first five',
    ({ ordinals }) => {
      expect(ordinals).toHaveLength(6);
      for (const [rank, source] of ordinals.entries()) {
        const [word = ''] = source.split('|');
        const plain = word.replace(/\[(.).*?\]\??/gu, '$1').replace(/\(\?:.*?\)\??/gu, '');
        expect(source).not.toMatch(/\((?!\?[:!])/u);
        if (!/[?[(]/u.test(word)) expect(ranksIn(plain)).toContain(rank);
      }
    },
  );
});

describe('ordinalWords()', () => {
  test.each<[string, number, string[]]>([
    ['en', 1, ['first', '1st', 'earliest', 'inaugural']],
    ['de', 2, ['zweite', 'zweiten', 'zweitem', 'zweiter', 'zweites']],
    ['es', 1, ['primer', 'primero', 'primera', 'primeros', 'primeras']],
    ['xx', 1, []],
  ])('spells out in %s the words for %i', (code, rank, words) => {
    const found = ordinalWords(rank, code);
    if (code === 'de' || code === 'es') for (const word of found) expect(ranksIn(word)).toContain(rank);
    else expect(found).toEqual(words);
    expect(found.length > 0).toBe(words.length > 0);
  });

  test.each(languages.map(({ code }) => code))(
    'has words in %s for each rank that ranksIn() knows',
    (code) => {
      for (const rank of [0, 1, 2, 3, 4, 5])
        for (const word of ordinalWords(rank, code)) expect(ranksIn(word), word).toContain(rank);
    },
  );
});
