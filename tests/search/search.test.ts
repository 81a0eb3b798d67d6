import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import { quote } from '../../src/corpus/document.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { Searcher, type SearchOptions } from '../../src/search/search.ts';
import { corpusOf, glossaryOf } from '../support/sample-corpus.ts';

const { passages } = corpusOf({
  'east.md':
    '# East\n\nThe first consul in Keelung was Paul Shabert.\n\nTea was shipped from Keelung to Moscow in 1896.',
  'west.md': `# West\n\nThe consul in Lisbon was Ana Sousa.\n\n${'The ships went on and on and on. '.repeat(12)}A consul saw them. ${'The barges lay in the sun all day. '.repeat(12)}A consul sold them in Lisbon.`,
});
const searcher = new Searcher(new PassageIndex(passages), glossaryOf('- term: Keelung\n  zh-Hant: [基隆]\n'));
const hits = (question: string, options?: SearchOptions): string[] =>
  searcher.search(question, options).hits.map(({ passage, span }) => quote(passage.document, span));

describe('Searcher.search()', () => {
  test('puts the passage that answers first and says that it does', () => {
    const { level, confidence } = searcher.search('Who was the first consul in Keelung?');
    expect(hits('Who was the first consul in Keelung?')[0]).toBe(
      'The first consul in Keelung was Paul Shabert.',
    );
    expect(level).toBe('answer');
    expect(confidence).toBeGreaterThan(0.5);
  });

  test('finds by a name in another language', () => {
    expect(hits('基隆')[0]).toContain('Keelung');
  });

  test('finds by a single word, even beside words that stand nowhere', () => {
    expect(hits('zanzibar moscow')).toEqual(['Tea was shipped from Keelung to Moscow in 1896.']);
  });

  test.each(['zanzibar', '', '?!', 'who was it', '台', '__proto__ constructor'])(
    'finds nothing for "%s"',
    (question) => {
      expect(searcher.search(question)).toMatchObject({ hits: [], confidence: 0, level: 'nothing' });
    },
  );

  test('gives no more hits than asked for, the best first', () => {
    const scores = searcher.search('consul in Lisbon', { limit: 10 }).hits.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(hits('consul in Lisbon', { limit: 1 })).toEqual(['The consul in Lisbon was Ana Sousa.']);
    expect(hits('consul in Lisbon', { limit: 2 })).toHaveLength(2);
  });

  test('searches one document alone', () => {
    const { hits: found } = searcher.search('first consul in Keelung', {
      document: 'west' as DocumentId,
      limit: 10,
    });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ passage }) => passage.document.id))).toEqual(new Set(['west']));
    expect(hits('consul', { document: 'none' as DocumentId })).toEqual([]);
  });

  test('searches several documents alone', () => {
    const three = new Searcher(
      new PassageIndex(
        corpusOf({
          'a.md': '# A\n\nThe consul in Lisbon was Ana Sousa.',
          'b.md': '# B\n\nThe consul in Oporto was Rui Lima.',
          'c.md': '# C\n\n## Article 7\n\nThe consul in Faro was Eva Reis.',
        }).passages,
      ),
      glossaryOf(''),
    );
    const found = (question: string, ...ids: string[]) =>
      three
        .search(question, { documents: ids as DocumentId[], limit: 10 })
        .hits.map(({ passage }) => passage.document.id);
    expect(found('consul', 'a', 'b', 'c').toSorted()).toEqual(['a', 'b', 'c']);
    expect(found('consul', 'a', 'c').toSorted()).toEqual(['a', 'c']);
    expect(found('consul in Oporto', 'a', 'c')).not.toContain('b');
    // A provision is not fetched from a document that is not asked either.
    expect(found('What does article 7 say?', 'c')).toEqual(['c']);
    expect(found('What does article 7 say?', 'a', 'b')).toEqual([]);
  });

  test('keeps to the length it is given', () => {
    for (const text of hits('consul ships Lisbon', { maxLength: 50, limit: 10 }))
      expect(text.length).toBeLessThanOrEqual(50);
  });

  test('quotes a long passage as often as asked, in stretches apart', () => {
    const ask = (perPassage: number) =>
      searcher
        .search('consul barges Lisbon', { perPassage, limit: 10 })
        .hits.filter(({ passage }) => passage.paragraph === 2 && passage.document.id === 'west');
    expect(ask(1)).toHaveLength(1);
    const two = ask(2)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    expect(two).toHaveLength(2);
    expect(two[0]?.end).toBeLessThanOrEqual(two[1]?.start ?? 0);
  });

  test('puts no further stretch of a passage before its best', () => {
    const { hits: found } = searcher.search('Who sold barges to the consul?', { limit: 9 });
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('answers the same when asked again', () => {
    const once = searcher.search('Who was the consul in Lisbon?');
    searcher.search('tea');
    expect(searcher.search('Who was the consul in Lisbon?')).toEqual(once);
  });
});

describe('Query.hasContent', () => {
  test.each([
    ['consul', true],
    ['zanzibar', true],
    ['1949', true],
    ['基隆', true],
    ['who was it', false],
    ['', false],
    ['🎉', false],
  ])('says of "%s" %s', (question, expected) => {
    expect(searcher.search(question).query.hasContent).toBe(expected);
  });
});

describe('new Searcher()', () => {
  test('finds nothing in no passages', () => {
    const none = new Searcher(new PassageIndex([]), glossaryOf(''));
    expect(none.search('consul')).toMatchObject({ hits: [], level: 'nothing' });
  });
});
