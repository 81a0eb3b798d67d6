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

  test('is below what is sure where a word is read as another, and no list says that it is none itself', () => {
    const shop =
      '---\nlanguage: es\n---\n# Tienda\n\nEl plato cuesta dos euros.\n\nEl local abre a las nueve.\n';
    const sure = (question: string) => {
      const { query, ranked } = rankedOf(question, shop);
      return confidence(query, ranked) >= SURE_FROM;
    };
    expect(sure('¿Cuánto cuesta el plato?')).toBe(true);
    expect(sure('¿Cuánto cuesta el plazo?')).toBe(false);
  });

  test('is below what is sure where a name is said by one word of another that is like it', () => {
    const yaml = '- term: Ada Lint\n  near: [harbour master]\n  en: [Lint]\n';
    const text = paragraphs(
      'Ada Lint lives here.',
      'Many people visit the old harbour each year.',
      ...others,
    );
    const { query, ranked } = rankedOf('When did Ada Lint visit the old harbour?', text, yaml);
    const visited = ranked.filter(({ passage: { document, span } }) =>
      document.text.slice(span.start, span.end).startsWith('Many'),
    );
    expect(confidence(query, visited)).toBeLessThan(SURE_FROM);
  });
});
