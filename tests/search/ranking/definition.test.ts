import { describe, expect, test } from 'vitest';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

describe('definition', () => {
  const wall = [
    'They raised the weir, and the weir of the mill held, as a weir of stone will.',
    'The **weir** is a wall across the stream that the mill keeps for its wheel and its men.',
  ];
  const inOrder = (question: string, texts: readonly string[]) =>
    rankedOf(question, paragraphs(...texts)).ranked.map(({ features }) => features.definition);

  test.each([
    ['What is a weir?', wall],
    ['What is a weir?', ['A weir held.', '- weir: a wall']],
    ['What does weir mean?', ['A weir held.', 'Weir – a wall']],
    ['Was ist ein Wehr?', ['Das Wehr hielt der Flut stand.', 'Ein Wehr ist eine Mauer quer durch den Bach.']],
    ['Что такое плотина?', ['Там стоит плотина.', 'Плотина — это стена через ручей.']],
    ['什么是水坝？', ['那里有水坝。', '水坝是一道墙。']],
  ])('is 1 in the passage that tells, which goes first: "%s"', (question, texts) => {
    expect(inOrder(question, texts)).toEqual([1, 0]);
  });

  test('is 0 for other questions', () => {
    expect(inOrder('Where is the weir?', wall)).toEqual([0, 0]);
  });
});
