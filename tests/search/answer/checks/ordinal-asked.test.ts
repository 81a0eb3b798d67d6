import { describe, expect, test } from 'vitest';
import { lacksOrdinal } from '../../../../src/search/answer/checks/ordinal-asked.ts';
import { paragraphs, rankedOf } from '../../../support/sample-corpus.ts';

function lacks(question: string, text: string): boolean {
  const { query, ranked } = rankedOf(question, paragraphs(text));
  const [only] = ranked;
  if (only === undefined) throw new Error('no passage');
  return lacksOrdinal(query, only);
}

describe('lacksOrdinal()', () => {
  test.each([
    ['Who was the second keeper of the lighthouse?', 'The first keeper of the lighthouse was Ann.'],
    ['Who was the last keeper of the lighthouse?', 'The keeper of the lighthouse was Ann.'],
    ['Who was the first keeper of the lighthouse?', 'A keeper of the lighthouse was Ann.'],
  ])('is true if "%s" asks for another one than: %s', (question, text) => {
    expect(lacks(question, text)).toBe(true);
  });

  test.each([
    [
      'the same word',
      'Who was the first keeper of the lighthouse?',
      'The first keeper of the lighthouse was Ann.',
    ],
    ['another word', 'Who was the first keeper?', 'The earliest keeper was Ann.'],
    ['another language', 'Wer war der erste keeper?', 'The first keeper was Ann.'],
    ['a question for no rank', 'Who kept the lighthouse?', 'The first keeper of the lighthouse was Ann.'],
    ['what lasts', 'How long did the lighthouse last?', 'The lighthouse stood for nine years.'],
  ])('is false for %s', (_, question, text) => {
    expect(lacks(question, text)).toBe(false);
  });
});
