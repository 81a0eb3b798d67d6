import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/question/query.ts';
import { Matcher, occurrencesOf } from '../../../src/search/ranking/matching.ts';
import { glossaryOf, indexOf, paragraphs } from '../../support/sample-corpus.ts';

const yaml = `
- term: Treaty of Friendship
- term: Formosa
  en: [Republic of China]
- term: the isle
  near: [Formosa]
`;

function occurrences(question: string, text: string) {
  const index = indexOf(paragraphs(text));
  const query = parseQuery(question, index, glossaryOf(yaml));
  const [passage] = index.passages;
  if (passage === undefined) throw new Error('no passage');
  return occurrencesOf(new Matcher(query, index).matches(0), 0, index).map((occurrence) => ({
    ...occurrence,
    words: passage.document.text.slice(occurrence.start, occurrence.end),
  }));
}
const words = (question: string, text: string): string[] =>
  occurrences(question, text).map((occurrence) => occurrence.words);

describe('Matcher.matches()', () => {
  test.each([
    [
      'every place in order',
      'tea consul',
      'Consuls drink tea, the CONSUL’s tea.',
      ['Consuls', 'tea', 'CONSUL’s', 'tea'],
    ],
    ['words with accents', 'cafe', 'A café is no cafe\u0301.', ['café', 'cafe\u0301']],
    ['numbers however they are written', '1000 nine', 'The 1,000 and 9.', ['1,000', '9']],
    ['Cyrillic in any case', 'консул', 'О консуле и Консулах.', ['консуле', 'Консулах']],
    ['pairs of Han characters', '台湾问题', '谈台湾问题了', ['台湾', '湾问', '问题']],
    ['Thai words', 'เกาะ', 'ไต้หวันเป็นเกาะ', ['เกาะ']],
    ['words of other letters beyond the basic plane', 'tea', '𠀀𠀁 tea 🎉 tea', ['tea', 'tea']],
    ['nothing', 'zanzibar tea', 'Coffee only.', []],
  ])('finds %s', (_, question, text, expected) => {
    expect(words(question, text)).toEqual(expected);
  });

  test.each([
    [
      'with its stop words',
      'the Treaty of Friendship',
      'A treaty of the friendship.',
      'treaty of the friendship',
    ],
    ['in other words', 'Formosa', 'In the Republic of China.', 'Republic of China'],
    ['by its whole alone', 'Treaty of Friendship', 'Treaty, treaty friendship.', 'treaty friendship'],
  ])('finds a name %s', (_, question, text, expected) => {
    const best = occurrences(question, text).filter(({ quality }) => quality > 0.9);
    expect(best.map((occurrence) => occurrence.words)).toEqual([expected]);
  });

  test('counts part of a name for less than the whole', () => {
    const [whole, part] = occurrences('Republic of China', 'The Republic of China signed, China only.')
      .filter(({ words }, at) => at === 0 || words === 'China')
      .toSpliced(1, 1);
    expect(whole).toMatchObject({ words: 'Republic of China', quality: 1 });
    expect(part?.words).toBe('China');
    expect(part?.quality).toBeGreaterThan(0);
    expect(part?.quality).toBeLessThan(0.5);
  });

  test('does not join words of a name across other words', () => {
    expect(words('Treaty of Friendship', 'A treaty ends friendship.')).toEqual(['treaty', 'friendship']);
  });

  test('counts for less what says a word only loosely', () => {
    const quality = (question: string) => occurrences(question, 'Formosa is far.')[0]?.quality ?? 0;
    expect(quality('Formosa')).toBe(1);
    expect(quality('Republic of China')).toBeLessThan(1);
    expect(quality('the isle')).toBeLessThan(quality('Republic of China'));
    expect(quality('the isle')).toBeGreaterThan(0);
  });

  test('counts positions in words from the first', () => {
    expect(occurrences('tea', 'We drink tea.')).toMatchObject([{ term: 0, from: 2, to: 3 }]);
  });
});

describe('Matcher.inHeadings()', () => {
  test('says how well title and headings say each term', () => {
    const index = indexOf('# Notes on Formosa\n\n## Tea\n\nNothing here.');
    const query = parseQuery('tea Formosa Republic of China zanzibar', index, glossaryOf(yaml));
    const [tea, formosa, unknown] = new Matcher(query, index).inHeadings(0);
    expect(tea).toBe(1);
    expect(formosa).toBe(1);
    expect(unknown).toBe(0);
  });
});

describe('Matcher.fromHeadings()', () => {
  const index = indexOf(
    '# Formosa\n\nAn island.\n\n## Tea\n\nIt is picked in spring.\n\nIt is dried.\n\n## Rice\n\nFlat fields.\n',
  );

  test.each([
    ['says the title right below it', 0, [0, 1]],
    ['says a heading right below it, and not the title', 1, [1, 0]],
    ['says a heading less further below', 2, [0.5, 0]],
    ['says nothing of another heading', 3, [0, 0]],
  ])('%s', (_, passageNumber, said) => {
    const query = parseQuery('tea Formosa', index, glossaryOf(''));
    expect(new Matcher(query, index).fromHeadings(passageNumber)).toEqual(said);
  });
});
