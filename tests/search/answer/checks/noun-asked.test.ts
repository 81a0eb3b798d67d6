import { describe, expect, test } from 'vitest';
import { lacksNounAsked } from '../../../../src/search/answer/checks/noun-asked.ts';
import { rankedOf } from '../../../support/sample-corpus.ts';

function lacks(question: string, text: string): boolean {
  const { query, ranked } = rankedOf(question, text);
  if (ranked[0] === undefined) throw new Error('no passage');
  return lacksNounAsked(query, ranked[0]);
}

describe('lacksNounAsked()', () => {
  test.each([
    ['Which colour is the boat?', '# Club\n\nThe boat is five metres long.\n'],
    ['What size are the tents?', '# Club\n\nThe tents are kept dry.\n'],
    ['Whose key opens the boathouse?', '# Club\n\nThe boathouse opens at nine.\n'],
    ['Welche Farbe hat das Boot?', '# Verein\n\nDas Boot ist fünf Meter lang und liegt am Steg.\n'],
    ['Какого цвета лодка?', '# Клуб\n\nЛодка длиной пять метров стоит у причала.\n'],
  ])('is true of a passage that shares the other words alone: "%s"', (question, text) => {
    expect(lacks(question, text)).toBe(true);
  });

  test.each([
    ['Which colour is the boat?', '# Club\n\nThe boat has a green colour.\n'],
    ['Which colour is the boat?', '# Club\n\n## Colour\n\nThe boat is green.\n'],
    ['Which colour is the boat?', '# Boat colours\n\nThe boat is green.\n'],
    ['Who owns the boat?', '# Club\n\nThe boat is five metres long.\n'],
  ])('is false where the noun stands in or above it, or none is asked for: "%s"', (question, text) => {
    expect(lacks(question, text)).toBe(false);
  });
});
