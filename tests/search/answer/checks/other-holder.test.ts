import { describe, expect, test } from 'vitest';
import { namesOtherHolder } from '../../../../src/search/answer/checks/other-holder.ts';
import { paragraphs, rankedOf } from '../../../support/sample-corpus.ts';

function other(question: string, text: string): boolean {
  const { query, ranked } = rankedOf(question, paragraphs(text, 'A lamp and a rope.', 'Tea in the hut.'));
  if (ranked[0] === undefined) throw new Error('no passage');
  return namesOtherHolder(query, ranked[0]);
}

describe('namesOtherHolder()', () => {
  test.each([
    [
      'Who is the president of Lima?',
      'Under President Ana Berg the club had many more ties than before with Lima.',
    ],
    ['Кто президент Лимы?', 'При президенте Анне Берг клуб завёл много новых связей с людьми из Лимы.'],
  ])('is true where office and name are far apart: "%s"', (question, text) => {
    expect(other(question, text)).toBe(true);
  });

  test.each([
    ['Who is the president of Lima?', 'The president of the old town of Lima is Ana Berg.'],
    ['Who is the president of Lima?', 'Ana Berg, who is Lima’s president, came by a ship that was old.'],
    ['Who is the president of Lima?', 'Nobody has seen the president for as long as anybody can say.'],
    [
      'When did the president come to Lima?',
      'The president went by a ship that was old and slow, and saw Lima.',
    ],
  ])('is false where they are near, one is missing, or nobody is asked for: "%s" "%s"', (question, text) => {
    expect(other(question, text)).toBe(false);
  });
});
