import { describe, expect, test } from 'vitest';
import { bestHits } from '../../../src/search/answer/hits.ts';
import { rankedOf } from '../../support/sample-corpus.ts';

describe('bestHits()', () => {
  const text = 'The first consul came in 1896.\n\nThe second consul came in 1897, not first.';
  const focuses = (question: string): (string | undefined)[] => {
    const { query, ranked } = rankedOf(question, text);
    return bestHits(query, ranked, {}).map(
      ({ passage, focus }) => focus && passage.document.text.slice(focus.start, focus.end),
    );
  };

  test('tells what is likely the answer in the first hit alone', () => {
    expect(focuses('When did the first consul come?')).toEqual(['1896', undefined]);
    expect(focuses('When did the second consul come?')).toEqual(['1897', undefined]);
  });

  test.each(['Why did the first consul come?', 'first consul', 'Where did the first consul come?'])(
    'tells nothing where no such words are asked for: "%s"',
    (question) => {
      expect(focuses(question)).toEqual([undefined, undefined]);
    },
  );
});
