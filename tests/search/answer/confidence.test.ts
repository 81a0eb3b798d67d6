import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/corpus/chunk.ts';
import { confidence, signals } from '../../../src/search/answer/confidence.ts';
import { ANSWER_FROM, isSure, level } from '../../../src/search/answer/trust.ts';
import type { Query, QueryTerm } from '../../../src/search/question/query.ts';
import { type Features, type RankedPassage, WEIGHTS } from '../../../src/search/ranking/ranking.ts';
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
  return {
    question: '',
    words: [],
    terms,
    asks,
    asked: new Set(),
    hasContent: true,
    totalIdf,
    passageCount: 500,
    asker: undefined,
  };
}

/** The passage above, where words of it stand for terms of the question: `[word, term, quality]`. */
function found(
  said: readonly (readonly [word: string, term: number, quality: number])[],
  features: Partial<Features> = {},
  answers: RankedPassage['answers'] = [],
): RankedPassage {
  let from = 0;
  const occurrences = said.map(([word, term, quality], n) => {
    const start = passage?.document.text.indexOf(word, from) ?? -1;
    if (start === -1) throw new Error(`"${word}" does not come next`);
    from = start + word.length;
    return { term, quality, start, end: from, from: n, to: n + 1 };
  });
  if (passage === undefined) throw new Error('no passage');
  return {
    passage,
    passageNumber: 0,
    occurrences,
    above: [],
    features: { ...NONE, ...features },
    score: 1,
    answers,
  };
}

const NONE: Features = {
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

const ALL: Features = {
  bm25: 1,
  coverage: 1,
  stretch: 1,
  headings: 1,
  topic: 1,
  surfaces: 1,
  phrases: 1,
  answer: 1,
  definition: 1,
};

const WEIGHTED = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

describe('signals()', () => {
  test('are undefined where nothing was found, or nothing was asked for', () => {
    expect(signals(question({ tea: 2 }), [])).toBeUndefined();
    expect(signals(question({ tea: 0 }), [found([['tea', 0, 1]])])).toBeUndefined();
    expect(signals(question({}), [found([])])).toBeUndefined();
  });

  test('are 0 to 1 and take the score as a share of the highest', () => {
    const query = question({ tea: 2 });
    expect(signals(query, [found([], ALL)])?.score).toBeCloseTo(1);
    expect(signals(query, [found([])])?.score).toBeGreaterThanOrEqual(0);
    for (const value of Object.values(signals(query, [found([], ALL)]) ?? {})) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  test('tell how far the second and the fifth passage are behind, as far as that tells anything', () => {
    const query = question({ tea: 2 });
    const at = (bm25: number) => found([], { ...ALL, bm25, coverage: 0, stretch: 0 });
    const score = signals(query, [at(1)])?.score ?? 0;
    const ahead = signals(query, [at(1), at(0.5), at(0.5), at(0.5), at(0)]);
    const behind = 0.5 / (WEIGHTED - WEIGHTS.coverage - WEIGHTS.stretch);
    expect(ahead?.aheadOfSecond).toBeCloseTo(score * behind);
    expect(ahead?.aheadOfFifth).toBeCloseTo(2 * score * behind);
    expect(signals(query, [at(1)])?.aheadOfSecond).toBeCloseTo(0.4 * score);
    expect(signals(query, [at(1)])?.aheadOfFifth).toBeCloseTo(0.5 * score);
    expect(signals(query, [at(0.8), at(1)])?.aheadOfSecond).toBe(0);
  });

  test('say how much of the question is in names that stand nowhere', () => {
    const said = found([
      ['tea', 0, 1],
      ['Keelung', 1, 0.5],
    ]);
    const query = question({ tea: 3, Keelung: 2, Moscow: 4, silver: 1 });
    expect(signals(query, [said])?.missingNames).toBeCloseTo(4 / 10);
    expect(signals(query, [{ ...said, above: [0, 0, 1, 0] }])?.missingNames).toBe(0);
  });

  test('say how little of the question is said, by the best of the words that stand for a term', () => {
    const query = question({ consul: 2, tea: 3, slept: 5 });
    expect(signals(query, [found([['consul', 0, 0.5]])])?.unsaid).toBeCloseTo(0.35 - 0.1);
    expect(signals(query, [found([['tea', 1, 1]])])?.unsaid).toBeCloseTo(0.35 - 0.3);
    expect(signals(query, [found([['slept', 2, 1]])])?.unsaid).toBe(0);
    expect(signals(query, [{ ...found([]), above: [0, 1, 0] }])?.unsaid).toBeCloseTo(0.35 - 0.3);
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

  test.each([
    ['date', [], 1],
    ['date', [{ start: 0, end: 1, isLoose: false }], 0],
    ['any', [], 0],
  ] as const)('tell whether what is asked for is missing: %s %j', (asks, answers, missing) => {
    expect(signals(question({ tea: 3 }, asks), [found([], {}, answers)])?.noAnswer).toBe(missing);
  });

  test('count the passages of the corpus', () => {
    const size = (passageCount: number) =>
      signals({ ...question({ tea: 3 }), passageCount }, [found([])])?.size;
    expect(size(1)).toBe(0);
    expect(size(1000)).toBeCloseTo(Math.log(1000) / 10);
    expect(size(1e6)).toBe(1);
  });
});

describe('confidence()', () => {
  const asked = { tea: 3, ship: 3, consul: 3, Keelung: 3 };
  const most = { bm25: 0.8, coverage: 1, stretch: 1, surfaces: 1, phrases: 1 };
  const all = found(
    [
      ['ship', 1, 1],
      ['consul', 2, 1],
      ['tea', 0, 1],
      ['Keelung', 3, 1],
    ],
    most,
  );
  const some = found([['tea', 0, 1]], { bm25: 0.2, coverage: 0.25 });

  test('is 0 where nothing was found', () => {
    expect(confidence(question(asked), [])).toBe(0);
  });

  test('is no answer where the words of the question stand nowhere, and a sure one where all do', () => {
    expect(level(confidence(question({ ...asked, Moscow: 4 }), [found([]), found([])]))).toBe('nothing');
    expect(isSure(confidence(question(asked), [all, some]))).toBe(true);
    expect(confidence(question(asked), [all, some])).toBeLessThan(1);
  });

  test.each([
    ['it says more', found([['tea', 0, 1]], { bm25: 0.2, coverage: 0.5 }), some],
    ['there is more evidence', found([['tea', 0, 1]], { bm25: 0.5, coverage: 0.25 }), some],
    ['the next is farther behind', some, found([], { bm25: 0.1, coverage: 0.25 })],
  ])('rises where %s', (_, best, second) => {
    expect(confidence(question(asked), [best, second])).toBeGreaterThan(
      confidence(question(asked), [some, some]),
    );
  });

  test('falls where a name is asked for that stands nowhere, more than for a word', () => {
    const { tea } = asked;
    expect(confidence(question({ tea, Moscow: 3 }), [some])).toBeLessThan(
      confidence(question({ tea, silver: 3 }), [some]),
    );
  });

  test('is lower for a short question that says as much', () => {
    const [tea, ship, consul] = [3, 0, 0];
    expect(confidence(question({ tea }), [some])).toBeLessThan(
      confidence(question({ tea, ship, consul }), [some]),
    );
  });

  test('is lower among many passages, more of which share words by chance', () => {
    const among = (passageCount: number) => confidence({ ...question(asked), passageCount }, [some]);
    expect(among(20_000)).toBeLessThan(among(200));
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
