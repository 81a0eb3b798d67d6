import { sentences } from '../../../src/languages/sentences.ts';
import { describe, expect, test } from 'vitest';
import { Stretches, worth } from '../../../src/search/answer/stretch-worth.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

function stretches(question: string, text: string) {
  const { query, ranked } = rankedOf(question, paragraphs(text, 'A ship.'));
  const [best] = ranked;
  if (best === undefined) throw new Error('no passage');
  const own = new Stretches(query, best, sentences(best.passage.document.text, best.passage.span));
  const spanOf = (words: string) => {
    const start = best.passage.document.text.indexOf(words);
    return { start, end: start + words.length };
  };
  return {
    of: (words: string) => own.worth(spanOf(words)),
    said: (words: string) => worth(query, best, spanOf(words)) / query.totalIdf,
  };
}

describe('worth()', () => {
  test('is what is said, and a share more with what could answer', () => {
    const { said } = stretches('When did the consul come?', 'The consul came. The consul came in 1896.');
    expect(said('The consul came.')).toBeCloseTo(1);
    expect(said('The consul came in 1896.')).toBeCloseTo(1.25);
    expect(said('in 1896')).toBe(0);
  });
});

describe('Stretches.worth()', () => {
  const text = 'It was dark. The consul came. It was old.';

  test('is more with each sentence beside the one that says most', () => {
    const { of } = stretches('consul', text);
    expect(of('The consul came. It was old.')).toBeCloseTo(of('The consul came.') + 0.1);
    expect(of(text)).toBeCloseTo(of('The consul came.') + 0.2);
    expect(of('It was dark.')).toBe(0);
  });

  test('is more where a word is said again, but not twice as much', () => {
    const { of } = stretches('consul', 'It rained. The consul of consul Ray. A consul.');
    const [once, twice] = [of('A consul.'), of('consul of consul')];
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(1.5 * once);
  });

  test('is more where what could answer stands nearer to the words', () => {
    const far = `It was 1700. ${'So it went on. '.repeat(9)}`;
    const { of } = stretches('When did the consul come?', `A consul came. ${far}A consul came in 1896.`);
    expect(of('in 1896')).toBeGreaterThan(of('was 1700'));
  });
});
