import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { Searcher, type SearchOptions } from '../../src/search/search.ts';
import { inSlices, toEnd } from '../../src/slices.ts';
import { corpusOf, glossaryOf } from '../support/sample-corpus.ts';
import { tableOf } from '../support/word-tables.ts';

const { passages } = corpusOf({
  'ships.md': `# Ships

The first consul in Keelung was Paul Shabert.

A physician looks at every passenger before the vessel leaves.

Tea was shipped from Keelung to Moscow in 1896.

The barges lay in the sun all day, and nobody sold them.
`,
});
const table = tableOf({
  en: { doctor: [1, 0, 0, 0], physician: [1, 0, 0, 0.1], ship: [0, 1, 0, 0], vessel: [0, 1, 0.1, 0] },
  de: { arzt: [1, 0, 0, 0], schiff: [0, 1, 0, 0] },
});
const index = new PassageIndex(passages);
const words = new Searcher(index, glossaryOf(''));
const searcher = new Searcher(index, glossaryOf(''), { table: () => table });
const first = (question: string, options?: SearchOptions) => {
  const [hit] = searcher.search(question, options).hits;
  return hit && quote(hit.passage.document, hit.span);
};

const PHYSICIAN = 'A physician looks at every passenger before the vessel leaves.';

describe('Searcher.search() with a table of words', () => {
  test.each(['doctor', 'which doctor', 'der Arzt', 'Wann kommt der Arzt?'])(
    'finds by "%s" what means the same',
    (question) => {
      expect(words.search(question).hits).toEqual([]);
      expect(first(question)).toBe(PHYSICIAN);
    },
  );

  test('says of such a hit that it is found by meaning, marks nothing, and is never sure', () => {
    const { hits, level, confidence } = searcher.search('Wann kommt der Arzt aufs Schiff?');
    expect(hits[0]).toMatchObject({ byMeaning: true, marks: [] });
    expect(level).toBe('answer');
    expect(confidence).toBeLessThan(0.38);
  });

  test.each([
    'Who was the first consul in Keelung?',
    'When was tea shipped to Moscow?',
    'Who was the first consul in Keelung, and which doctor came?',
    'Who was the first consul in Keelung? Wann kommt der Arzt?',
    'Wann kommt der Arzt? Who was the first consul in Keelung?',
    'Which doctor came? When was tea shipped from Keelung to Moscow?',
  ])('gives what words alone find if they decide: %s', (question) => {
    const byWords = words.search(question);
    expect(byWords.confidence).toBeGreaterThan(0.32);
    expect(searcher.search(question)).toEqual(byWords);
  });

  test('reads the table only if words do not decide', () => {
    let times = 0;
    const counting = new Searcher(index, glossaryOf(''), {
      table: () => {
        times++;
        return table;
      },
    });
    counting.search('Who was the first consul in Keelung?');
    expect(times).toBe(0);
    counting.search('doctor');
    counting.search('Arzt');
    expect(times).toBe(1);
  });

  test('gives what words alone find if that is asked for', () => {
    for (const question of ['doctor', 'Wann kommt der Arzt aufs Schiff?', 'which ship'])
      expect(searcher.search(question, { byWords: true })).toEqual(words.search(question));
  });

  test('lists no word as replaced, and none as known, because another one means the same', () => {
    const { query } = searcher.search('doctor');
    expect(query).toEqual(words.search('doctor').query);
  });

  test('searches nothing that is left out', () => {
    const all = searcher.search('doctor');
    const without = new Set(all.hits.map(({ passage }) => passage.id));
    expect(without.size).toBeGreaterThan(0);
    expect(searcher.search('doctor', { without }).hits).toEqual([]);
  });

  test('answers the same whether or not it has read ahead', async () => {
    const before = searcher.search('Wann kommt der Arzt?');
    for (const read of [toEnd, inSlices]) {
      const ahead = new Searcher(index, glossaryOf(''), { table: () => table });
      await read(ahead.readAhead());
      expect(ahead.search('Wann kommt der Arzt?')).toEqual(before);
    }
  });

  test('answers a question that comes while it reads ahead', () => {
    const ahead = new Searcher(index, glossaryOf(''), { table: () => table });
    const reading = ahead.readAhead();
    reading.next();
    reading.next();
    const between = ahead.search('Wann kommt der Arzt?');
    toEnd(reading);
    expect(between).toEqual(searcher.search('Wann kommt der Arzt?'));
    expect(ahead.search('Wann kommt der Arzt?')).toEqual(between);
  });
});
