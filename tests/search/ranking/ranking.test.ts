import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/corpus/document.ts';
import type { Features } from '../../../src/search/ranking/ranking.ts';
import { saidWithin, WEIGHTS, weigh } from '../../../src/search/ranking/ranking.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

const order = (question: string, ...texts: string[]): string[] =>
  rankedOf(question, paragraphs(...texts)).ranked.map(({ passage }) => quote(passage.document, passage.span));

/** The features of the only passage. */
const measured = (question: string, text: string): Features => {
  const [only] = rankedOf(question, paragraphs(text)).ranked;
  if (only === undefined) throw new Error('no passage');
  return only.features;
};

describe('rank()', () => {
  test.each([
    [
      'says more of the question',
      'first consul Keelung',
      'The first ship came.',
      'The first consul came to Keelung.',
    ],
    ['says the rarer word', 'tea Keelung', 'Tea is tea, and tea.', 'In Keelung.', 'Tea.', 'More tea.'],
    [
      'says it together',
      'Russian consul',
      `Russian ships ${'went on and on '.repeat(20)} to a consul.`,
      `The Russian consul ${'went on and on '.repeat(20)} to ships.`,
    ],
    ['says the words as asked', 'consuls', 'A consul.', 'Some consuls.'],
    [
      'says it next to a date',
      'when did the consul come',
      'The consul came by a ship.',
      'The consul came in 1896.',
    ],
    [
      'says it next to a number',
      'how many consuls came',
      'The consuls came by the sea.',
      'The consuls came, 27 of them.',
    ],
  ])('puts first the passage that %s', (_, question, ...texts) => {
    const best = texts[1] ?? '';
    expect(order(question, ...texts)[0]).toBe(best.trim());
    expect(order(question, ...texts.toReversed())[0]).toBe(best.trim());
  });

  test('keeps equal passages in the order of the corpus', () => {
    expect(order('tea', 'Tea, they say.', 'Rum, they say.', 'Tea, they said.', 'Rum, he said.')).toEqual([
      'Tea, they say.',
      'Tea, they said.',
      'Rum, they say.',
      'Rum, he said.',
    ]);
  });

  test('gives features from 0 to 1 for any question', () => {
    for (const question of ['', 'tea', 'tea tea 台湾 1949 zanzibar', 'who came when', 'Republic of China'])
      for (const { features } of rankedOf(question, paragraphs('Tea came in 1949.', '台湾。', 'Republic.'))
        .ranked)
        for (const value of Object.values(features)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
  });

  test('covers all of a question that stands in the passage, none of one that does not', () => {
    expect(measured('consul Keelung', 'A consul in Keelung.')).toMatchObject({
      coverage: 1,
      stretch: 1,
      phrases: 0,
    });
    expect(measured('consul in Keelung', 'A consul in Keelung.')).toMatchObject({ surfaces: 1, phrases: 1 });
    expect(measured('zanzibar', 'A consul in Keelung.')).toMatchObject({
      coverage: 0,
      stretch: 0,
      bm25: 0,
      phrases: 0,
    });
  });

  test('measures a stretch of a sentence apart from the whole', () => {
    const read = (between: string) => {
      const [only] = rankedOf('consul Keelung', paragraphs(`A consul ${between} to Keelung.`)).ranked;
      return [only?.features.coverage, only?.features.stretch === 1];
    };
    expect(read('went')).toEqual([1, true]);
    expect(read('went on and on '.repeat(12))).toEqual([1, false]);
  });

  test('counts one hit as a hit', () => {
    const { ranked } = rankedOf('zanzibar consul', paragraphs('A ship.', 'A consul.'));
    expect(ranked[0]?.occurrences).toHaveLength(1);
    expect(ranked[0]?.score).toBeGreaterThan(ranked[1]?.score ?? 0);
  });

  test('takes a heading for words of what stands below it', () => {
    const { ranked } = rankedOf(
      'May I bring my dog?',
      '# Questions\n\n## May I bring my dog?\n\nYes, on a lead.\n\n## Food\n\nThe dog food is in the shed.\n',
    );
    expect(ranked.map(({ passage }) => quote(passage.document, passage.span))[0]).toBe('Yes, on a lead.');
    expect(ranked[0]).toMatchObject({ features: { coverage: 1, stretch: 1, topic: 1 } });
  });

  test('measures what title and headings say', () => {
    const { ranked } = rankedOf('tea', '# T\n\n## Tea\n\nNothing.\n\n## Rum\n\nNothing more.');
    expect(ranked.map(({ features }) => features.headings)).toEqual([1, 0]);
  });

  test('counts a title for each passage of its document, whichever says the rest', () => {
    const { ranked } = rankedOf(
      'kombucha jar',
      '# Kombucha\n\nA drink from the south.\n\n## Care\n\nThe jar is kept warm.\n',
    );
    expect(ranked.map(({ passage }) => quote(passage.document, passage.span))).toEqual([
      'The jar is kept warm.',
      'A drink from the south.',
    ]);
    expect(ranked[0]?.features.coverage).toBe(1);
    // What it says by itself decides whether it answers.
    expect(ranked[0]?.above).toEqual([0, 0]);
  });
});

describe('saidWithin()', () => {
  test('sums what stands wholly within, each term once at its best', () => {
    const { query, ranked } = rankedOf('consul Keelung', paragraphs('A consul, a consul in Keelung.'));
    const [passage] = ranked;
    if (passage === undefined) throw new Error('no passage');
    const { span } = passage.passage;
    const consul = query.terms[0]?.idf ?? 0;
    expect(saidWithin(query, passage.occurrences, span)).toBeCloseTo(query.totalIdf);
    expect(saidWithin(query, passage.occurrences, { start: span.start, end: span.start + 19 })).toBeCloseTo(
      consul,
    );
    expect(saidWithin(query, passage.occurrences, { start: span.start, end: span.start + 7 })).toBe(0);
    expect(saidWithin(query, passage.occurrences, { start: span.end, end: span.end })).toBe(0);
  });
});

describe('weigh()', () => {
  test('rises with every feature', () => {
    const none = {
      bm25: 0,
      coverage: 0,
      stretch: 0,
      headings: 0,
      topic: 0,
      surfaces: 0,
      phrases: 0,
      answer: 0,
      definition: 0,
    };
    expect(weigh(none)).toBe(0);
    for (const name of Object.keys(WEIGHTS)) expect(weigh({ ...none, [name]: 1 })).toBeGreaterThan(0);
  });
});
