import { describe, expect, test } from 'vitest';
import { isUncounted } from '../../../../src/search/answer/checks/how-many.ts';
import { paragraphs, rankedOf } from '../../../support/sample-corpus.ts';

function uncounted(question: string, text: string): boolean {
  const { query, ranked } = rankedOf(question, paragraphs(text));
  const [only] = ranked;
  if (only === undefined) throw new Error('no passage');
  return isUncounted(query, only);
}

describe('isUncounted()', () => {
  test.each([
    [
      'how many lanterns did the lighthouse have?',
      'The lighthouse had lanterns and was built by Dutch masons.',
    ],
    [
      'how many barrels of oil does the lighthouse burn',
      'The lighthouse burns oil and was built with 40 masons.',
    ],
    ['number of keepers at the lighthouse', 'The lighthouse was lit in 1896 by its keepers.'],
  ])('tells that what "%s" asks is not counted: %s', (question, text) => {
    expect(uncounted(question, text)).toBe(true);
  });

  test.each([
    ['a number by the thing', 'how many lanterns are lit', 'There are 12 lanterns that are lit.'],
    ['a number in words', 'how many lanterns are lit', 'There are twelve lanterns that are lit.'],
    ['a number of tens', 'how many lanterns are lit', 'Thirty lanterns are lit, and fifteen in the rain.'],
    ['none of the thing', 'how many lanterns are lit', 'There are no lanterns that are lit.'],
    ['a name before the thing', 'how many Dutch masons came', 'There came 40 Dutch masons.'],
    ['a filler for what is counted', 'how many people lit lanterns', 'The lanterns were lit by the crew.'],
    ['a verb behind how much', 'how much did the lantern cost', 'The lantern was dear.'],
    ['another question', 'who lit the lanterns', 'The lanterns were lit by the crew.'],
    ['another language', 'wie viele Laternen brannten', 'Die Laternen brannten hell.'],
  ])('is silent where there is %s', (_, question, text) => {
    expect(uncounted(question, text)).toBe(false);
  });
});
