import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/corpus/chunk.ts';
import { confidence, signals } from '../../../src/search/answer/confidence.ts';
import { ANSWER_FROM, level } from '../../../src/search/answer/trust.ts';
import type { Query, QueryTerm } from '../../../src/search/question/query.ts';
import type { Features, RankedPassage } from '../../../src/search/ranking/ranking.ts';
import { documentOf } from '../../corpus/sample.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

const TEXT = 'A ship came. The consul bought tea in Keelung. The consul slept.';
const [passage] = passages(documentOf(`# Title\n\n${TEXT}\n`));
if (passage === undefined) throw new Error('no passage');

/** Words of the question, as asked: "consul" with what it tells, a name where it begins with a capital. */
function question(idfs: Readonly<Record<string, number>>, asks: Query['asks'] = 'any'): Query {
  const terms = Object.entries(idfs).map(([text, idf], n): QueryTerm => {
    const isName = /^\p{Lu}/u.test(text);
    const span = { start: n, end: n + 1 };
    return { span, text, surfaces: [text], isName, isLight: false, alternatives: [], idf };
  });
  const totalIdf = terms.reduce((sum, { idf }) => sum + idf, 0);
  return { question: '', words: [], terms, asks, asked: new Set(), hasContent: true, totalIdf };
}

/** The passage above, where words of it stand for terms of the question: `[word, term, quality]`. */
function found(
  said: readonly (readonly [word: string, term: number, quality: number])[],
  { window = 0, ...features }: Partial<Features & Pick<RankedPassage, 'window'>> = {},
): RankedPassage {
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
  let from = 0;
  const occurrences = said.map(([word, term, quality], n) => {
    const start = passage?.document.text.indexOf(word, from) ?? -1;
    if (start === -1) throw new Error(`"${word}" does not come next`);
    from = start + word.length;
    return { term, quality, start, end: from, from: n, to: n + 1, asWritten: true };
  });
  if (passage === undefined) throw new Error('no passage');
  return {
    passage,
    passageNumber: 0,
    occurrences,
    above: [],
    before: [],
    window,
    features: { ...none, ...features },
    score: 1,
    answers: [],
  };
}

describe('signals()', () => {
  test('are undefined where nothing was found, or nothing was asked for', () => {
    expect(signals(question({ tea: 2 }), [])).toBeUndefined();
    expect(signals(question({ tea: 0 }), [found([['tea', 0, 1]])])).toBeUndefined();
    expect(signals(question({}), [found([])])).toBeUndefined();
  });

  test('measure the best passage alone', () => {
    const query = question({ tea: 2 });
    const best = found([['tea', 0, 1]], { bm25: 0.5 });
    expect(signals(query, [best, found([], { bm25: 1 })])).toEqual(signals(query, [best]));
  });

  test('say how much of the question the best single sentence says', () => {
    const query = question({ ship: 1, consul: 2, tea: 3, slept: 2 });
    const ranked = found([
      ['ship', 0, 1],
      ['consul', 1, 1],
      ['tea', 2, 1],
      ['consul', 1, 1],
      ['slept', 3, 1],
    ]);
    expect(signals(query, [ranked])?.sentence).toBeCloseTo(5 / 8);
  });

  test('say nothing of sentences that say nothing', () => {
    expect(signals(question({ tea: 3 }), [found([])])?.sentence).toBe(0);
  });

  test.each([
    ['date', 0.7],
    ['person', 0.7],
    ['any', 0.3],
    ['reason', 0.3],
  ] as const)('look near what is asked for where a sort of words is: %s', (asks, answer) => {
    const ranked = found([['tea', 0, 1]], { answer: 0.7, window: 0.3 });
    expect(signals(question({ tea: 3 }, asks), [ranked])?.answer).toBe(answer);
  });

  test('say how much is said loosely, by the best of the words that stand for a term', () => {
    const query = question({ consul: 2, tea: 3, slept: 5 });
    const ranked = found([
      ['consul', 0, 0.5],
      ['tea', 1, 1],
      ['consul', 0, 0.25],
    ]);
    expect(signals(query, [ranked])?.loose).toBeCloseTo((2 * 0.5) / 10);
  });

  test('say how much of the question is in names that stand nowhere', () => {
    const said = found([
      ['tea', 0, 1],
      ['Keelung', 1, 0.5],
    ]);
    const query = question({ tea: 3, Keelung: 2, Moscow: 4, silver: 1 });
    expect(signals(query, [said])?.missingNames).toBeCloseTo(4 / 10);
  });

  test('weigh the evidence in nats, up to what few questions reach', () => {
    const evidence = (idf: number, bm25: number) =>
      signals(question({ tea: idf }), [found([['tea', 0, 1]], { bm25 })])?.evidence;
    expect(evidence(10, 0.8)).toBeCloseTo(8 / 40);
    expect(evidence(10, 0.4)).toBeCloseTo(4 / 40);
    expect(evidence(90, 1)).toBe(1);
  });

  test('count the terms', () => {
    expect(signals(question({ tea: 3 }), [found([])])?.brevity).toBe(1);
    expect(signals(question({ tea: 3, ship: 3, consul: 3, Keelung: 3 }), [found([])])?.brevity).toBe(1 / 4);
  });
});

describe('confidence()', () => {
  const asked = { tea: 3, ship: 3, consul: 3, Keelung: 3 };
  const all = found(
    [
      ['ship', 1, 1],
      ['consul', 2, 1],
      ['tea', 0, 1],
      ['Keelung', 3, 1],
    ],
    { bm25: 0.8, answer: 1, window: 1 },
  );

  test('is 0 where nothing was found', () => {
    expect(confidence(question(asked), [])).toBe(0);
  });

  test('is no answer where the words of the question stand nowhere, and an answer where all do', () => {
    expect(level(confidence(question(asked), [found([])]))).toBe('nothing');
    expect(level(confidence(question(asked), [all]))).toBe('answer');
    expect(confidence(question(asked), [all])).toBeGreaterThan(0.9);
    expect(confidence(question(asked), [all])).toBeLessThan(1);
  });

  const some = found([['tea', 0, 1]]);
  test.each([
    [
      'more of it stands in one sentence',
      found([
        ['consul', 2, 1],
        ['tea', 0, 1],
      ]),
    ],
    ['it stands closer together', found([['tea', 0, 1]], { window: 0.5 })],
    ['there is more evidence', found([['tea', 0, 1]], { bm25: 0.5 })],
    [
      'a name is not missing',
      found([
        ['tea', 0, 1],
        ['Keelung', 3, 1],
      ]),
    ],
  ])('rises where %s', (_, more) => {
    expect(confidence(question(asked), [more])).toBeGreaterThan(confidence(question(asked), [some]));
  });

  test('rises in even steps of the odds, as the evidence does', () => {
    const odds = [0, 0.25, 0.5].map((bm25) => {
      const chance = confidence(question(asked), [found([['tea', 0, 1]], { bm25 })]);
      return Math.log(chance / (1 - chance));
    });
    const [none = 0, half = 0, whole = 0] = odds;
    expect(whole - half).toBeCloseTo(half - none);
    expect(half - none).toBeGreaterThan(0.1);
  });

  test('falls where a name is asked for that stands nowhere, more than for a word', () => {
    const { tea } = asked;
    expect(confidence(question({ tea, Moscow: 3 }), [some])).toBeLessThan(
      confidence(question({ tea, silver: 3 }), [some]),
    );
  });

  test('is lower for a short question that says as much', () => {
    const short = found([['tea', 0, 1]], { window: 1, bm25: 1 });
    const long = found(
      [
        ['ship', 1, 1],
        ['consul', 2, 1],
        ['tea', 0, 1],
      ],
      { window: 1, bm25: 1 },
    );
    const [tea, ship, consul] = [3, 0, 0];
    expect(confidence(question({ tea }), [short])).toBeLessThan(
      confidence(question({ tea, ship, consul }), [long]),
    );
  });

  test('tells a question that the text answers from one that it only shares a word with', () => {
    const text = paragraphs(
      'The first consul in Keelung was Paul Shabert.',
      'Tea was shipped from Keelung to Moscow in 1896.',
      'The harbour lies in the north of the island.',
    );
    const of = (question: string) => {
      const { query, ranked } = rankedOf(question, text);
      return confidence(query, ranked);
    };
    expect(of('Who was the first consul in Keelung?')).toBeGreaterThan(ANSWER_FROM);
    expect(of('Who painted the harbour of Lisbon for Napoleon?')).toBeLessThan(
      of('Who was the first consul in Keelung?') / 2,
    );
  });
});

test('confidence() takes a sentence together with the label that leads it in', () => {
  const library = libraryOf({
    'bakery.md': [
      '# Bakery\n\nThe oven stands by the wall.',
      '!!! note\n\n    The flap is opened at four hundred seconds.',
      ':::tip Dough\n\nDough is kneaded for nine minutes before use.\n\n:::',
      '=== "Rye"\n\n    Baked at 1230 seconds.',
      '=== "Spelt"\n\n    Baked at 1210 seconds.',
    ].join('\n\n'),
  });
  const { level, hits } = answered(library.ask('At how many seconds is spelt baked?'));
  expect(level).toBe('answer');
  expect(hits[0]?.passage.document.text.slice(hits[0].span.start, hits[0].span.end)).toContain('1210');
});
