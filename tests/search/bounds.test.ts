import { describe, expect, test, vi } from 'vitest';
import { toPassage } from '../../bench/eval-set.ts';
import { passagesOfSize } from '../../bench/scale/data.ts';
import { ChunkedArray, integers } from '../../src/index/chunked-array.ts';
import { readSpans, writeSpan } from '../../src/index/index-data.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { TopScores } from '../../src/index/top-scores.ts';
import { MOST_TERMS, parseQuery } from '../../src/search/question/query.ts';
import { toEnd } from '../../src/slices.ts';
import { randomNumbers } from '../support/random.ts';
import { glossaryOf } from '../support/sample-corpus.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const text =
  'The consul of Keelung sent much tea to Moscow. Ships sail in winter from a harbour with lanterns.';
const index = new PassageIndex(passagesOfSize([toPassage('p', 'Harbour', text, 0)], 40));
const glossary = glossaryOf('');

/** So many words that are misspelt in as many ways. */
function misspelt(word: string, count: number): string {
  return Array.from({ length: count }, (_, n) => {
    const at = n % word.length;
    return `${word.slice(0, at)}${LETTERS[(n * 7) % 26]}${LETTERS[Math.floor(n / 26) % 26]}${word.slice(at + 1)}`;
  }).join(' ');
}

describe('parseQuery()', () => {
  test('looks for few misspelt words among like ones, however many there are', () => {
    const near = vi.spyOn(index, 'near');
    const query = parseQuery(misspelt('lanterns', 800), index, glossary);
    expect(near.mock.calls.length).toBeGreaterThan(0);
    expect(near.mock.calls.length).toBeLessThanOrEqual(24);
    expect(query.terms.length).toBeLessThanOrEqual(MOST_TERMS);
    near.mockRestore();
  });

  test.each([
    ['26 single letters', [...LETTERS].join(' ')],
    ['a word of 6,000 letters', 'a'.repeat(6_000)],
    ['6,000 different words', Array.from({ length: 1_000 }, (_, n) => `w${n.toString(36)}`).join(' ')],
  ])('reads %s as at most so many terms', (_, question) => {
    expect(parseQuery(question, index, glossary).terms.length).toBeLessThanOrEqual(MOST_TERMS);
  });
});

describe('PassageIndex.candidates()', () => {
  test('reads so many postings of a large corpus, and no more', () => {
    const count = 12_000;
    const random = randomNumbers(3);
    const passages = Array.from({ length: count }, (_, at) =>
      toPassage(
        `p${at}`,
        '',
        `common${at < count / 2 ? ' middling' : ''} ${Math.floor(random() * 9_000)}`,
        at,
      ),
    );
    const large = new PassageIndex(passages);
    const lastWord = (place: number) => large.passages[place]?.document.text.split(' ').at(-1);
    const terms = ['common', 'middl', lastWord(9_999) ?? ''].map((term) => ({ term, weight: 1 }));
    const found = large.candidates(terms, 150);
    expect(found).toContain(9_999);
    expect(new Set(found.map(lastWord))).toEqual(new Set([lastWord(9_999)]));
  });

  test('knows nothing of the question before', () => {
    const terms = [{ term: 'tea', weight: 1 }];
    const first = index.candidates(terms, 5);
    index.candidates([{ term: 'winter', weight: 1 }], 5);
    expect(index.candidates(terms, 5)).toEqual(first);
  });
});

test('Best keeps the highest scores, and of equal ones the first places', () => {
  const random = randomNumbers(5);
  const scored = Array.from({ length: 500 }, (_, number) => ({ number, score: Math.floor(random() * 40) }));
  const best = new TopScores(30);
  for (const { number, score } of [...scored].sort((a, b) => (a.number % 7) - (b.number % 7)))
    best.add(number, score);
  const wanted = scored.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, 30);
  expect(best.numbers()).toEqual(wanted.map(({ number }) => number));
  expect(new TopScores(0).numbers()).toEqual([]);
});

test('readSpans() gives the spans that writeSpan() wrote, overlapping or far apart', () => {
  const spans = [0, 3, 4, 6, 5, 7, 300, 20_000, 20_000, 20_001];
  const bytes: number[] = [];
  let before = 0;
  for (let at = 0; at < spans.length; at += 2) {
    writeSpan(bytes, before, spans[at] ?? 0, spans[at + 1] ?? 0);
    before = spans[at + 1] ?? 0;
  }
  expect(Math.max(...bytes)).toBeLessThan(256);
  expect(readSpans(Uint8Array.from([9, 9, ...bytes]), 2, bytes.length + 2, 50)).toEqual(
    spans.map((at) => at + 50),
  );
});

test('Growing joins all that was pushed, over its pieces', () => {
  const list = new ChunkedArray(integers);
  const count = (1 << 19) + 3;
  for (let number = 0; number < count; number++) list.push(number);
  const all = toEnd(list.join());
  expect(all.length).toBe(count);
  expect(all.every((number, at) => number === at)).toBe(true);
});
