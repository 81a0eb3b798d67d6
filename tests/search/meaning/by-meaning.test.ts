import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/corpus/document.ts';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { confidence } from '../../../src/search/answer/confidence.ts';
import type { Found } from '../../../src/search/answer/slots.ts';
import { byMeaning } from '../../../src/search/meaning/by-meaning.ts';
import { NearWords } from '../../../src/search/meaning/near-words.ts';
import { parseQuery, type Query } from '../../../src/search/question/query.ts';
import { rank } from '../../../src/search/ranking/ranking.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';
import { tableOf } from '../../support/word-tables.ts';

const index = new PassageIndex(
  corpusOf({
    'a.md':
      '# Harbour\n\nThe physician saw every passenger.\n\nThe ship left at dawn.\n\nNobody paid the harbour toll.\n',
  }).passages,
);
const near = new NearWords(
  index,
  tableOf({ en: { doctor: [1, 0], physician: [1, 0], boat: [0, 1], ship: [0, 1] }, de: { arzt: [1, 0] } }),
);
const ranked = (query: Query) => rank(query, [...index.passages.keys()], index);
const wordsOf = (question: string): Found => {
  const query = parseQuery(question, index, glossaryOf(''));
  const found = ranked(query).filter(({ occurrences }) => occurrences.length > 0);
  return { query, ranked: found, confidence: confidence(query, found) };
};
const found = (question: string) => byMeaning(wordsOf(question), near, index, ranked);
const first = ({ ranked: [best] }: Found) => best && quote(best.passage.document, best.passage.span);

describe('byMeaning()', () => {
  test('finds first the passage that means what is asked, and keeps what words alone found', () => {
    const words = wordsOf('doctor');
    const meant = byMeaning(words, near, index, ranked);
    expect(first(meant)).toBe('The physician saw every passenger.');
    expect(meant.words).toBe(words);
    expect(meant.byMeaning).toBe(true);
  });

  test('is by meaning if words alone did not answer, or hardly any of them is in the passage', () => {
    expect(wordsOf('doctor').confidence).toBeLessThan(0.07);
    expect(found('doctor').byMeaning).toBe(true);
    const answered = { ...wordsOf('the doctor saw every passenger'), confidence: 0.2 };
    expect(byMeaning(answered, near, index, ranked).byMeaning).toBe(false);
    const unanswered = { ...answered, confidence: 0.06 };
    expect(byMeaning(unanswered, near, index, ranked).byMeaning).toBe(true);
    expect(byMeaning({ ...wordsOf('Arzt'), confidence: 0.2 }, near, index, ranked).byMeaning).toBe(true);
  });

  test.each(['zanzibar', 'who was it', 'toll', ''])('is what words alone found for "%s"', (question) => {
    const words = wordsOf(question);
    expect(byMeaning(words, near, index, ranked)).toBe(words);
  });

  test('is what words alone found if no passage is left to rank', () => {
    const words = wordsOf('doctor');
    expect(byMeaning(words, near, index, () => [])).toBe(words);
  });
});
