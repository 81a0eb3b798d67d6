import { describe, expect, test } from 'vitest';
import { whyUnasked, whyUnchecked, whyUnsearched } from '../../../src/replies/compose/unsearched.ts';

describe('whyUnasked()', () => {
  test.each([
    [{ kind: 'empty' }, 'The question is empty; type a question, such as "Who was the first consul?".'],
    [
      { kind: 'no-word' },
      'The question has no word to search for, only signs; ask with a name, a place, a date or a thing.',
    ],
    [
      { kind: 'too-common' },
      'Every word of the question is too common to search for; add a name, a place, a date or a thing.',
    ],
    [
      { kind: 'too-long', length: 1400, most: 1000 },
      'The question has 1400 characters and at most 1000 can be searched; shorten it to one question.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnasked(why)).toBe(expected);
  });
});

describe('whyUnsearched()', () => {
  test.each([
    [{ kind: 'empty' }, 'The search is empty; type words, or an exact phrase in quotation marks.'],
    [
      { kind: 'too-long', length: 301, most: 300 },
      'The search has 301 characters and at most 300 can be searched; shorten it.',
    ],
    [
      { kind: 'too-many-words', count: 17, most: 16 },
      'The search has 17 words and at most 16 can be searched; leave some out, or put an exact phrase in quotation marks.',
    ],
    [
      { kind: 'too-many-phrases', count: 9, most: 8 },
      'The search has 9 phrases and at most 8 can be searched; leave some out.',
    ],
    [
      { kind: 'no-word' },
      'The search has no word in it, only signs; type a name, a place, a date or a thing.',
    ],
    [
      { kind: 'only-excluded' },
      'The search only says what to leave out; add a word or a phrase to look for.',
    ],
    [
      { kind: 'too-common' },
      'Every word of the search is too common to search for; add a name or a thing, or put an exact phrase in quotation marks.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnsearched(why)).toBe(expected);
  });
});

describe('whyUnchecked()', () => {
  test.each([
    [{ kind: 'empty' }, 'The quotation has no words; paste the words to look for.'],
    [
      { kind: 'too-long', length: 2004, most: 2000 },
      'The quotation has 2004 characters and at most 2000 can be checked; shorten it.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnchecked(why)).toBe(expected);
  });
});
