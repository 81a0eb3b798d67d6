import { describe, expect, test } from 'vitest';
import { nearness } from '../../../src/search/answer/nearness.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

describe('nearness()', () => {
  test('is less the farther off the words of the question stand', () => {
    const text =
      'In 1896 the consul came. It rained for many, many days and nights on end. That was in 1700.';
    const { query, ranked } = rankedOf('When did the consul come?', paragraphs(text, 'A ship.'));
    const [best] = ranked;
    if (best === undefined) throw new Error('no passage');
    const at = (year: string) => {
      const start = best.passage.document.text.indexOf(year);
      return nearness(query, best.occurrences, { start, end: start + year.length });
    };
    expect(at('1896')).toBeGreaterThan(at('1700'));
    expect(at('1700')).toBeGreaterThan(0);
    expect(at('1896')).toBeLessThan(query.totalIdf);
    expect(nearness(query, [], { start: 0, end: 4 })).toBe(0);
  });
});
