import { describe, expect, test } from 'vitest';
import { confidence } from '../../../src/search/answer/confidence.ts';
import { SURE_FROM } from '../../../src/search/answer/trust.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

function sureOf(question: string, ...texts: string[]): number {
  const { query, ranked } = rankedOf(question, paragraphs(...texts));
  return confidence(query, ranked);
}

const others = Array.from({ length: 60 }, (_, n) => `Of hill ${n} it is told that road ${n} leads there.`);
const keeper = 'The keeper of the old lighthouse drank tea in the lantern room with guests from Callao.';

describe('confidence()', () => {
  test.each([
    ['What did the keeper of the old lighthouse not drink in the lantern room with guests?'],
    ['How many guests from Callao drank tea in the lantern room of the old lighthouse?'],
  ])('is below what is sure for "%s", whatever words are shared', (question) => {
    expect(sureOf(question, keeper, ...others)).toBe(SURE_FROM - 0.001);
  });

  test('is sure where the same is asked of what the text says', () => {
    const question = 'What did the keeper of the old lighthouse drink in the lantern room with guests?';
    expect(sureOf(question, keeper, ...others)).toBeGreaterThan(SURE_FROM);
  });
});
