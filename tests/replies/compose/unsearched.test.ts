import { describe, expect, test } from 'vitest';
import { whyUnasked, whyUnchecked, whyUnsearched } from '../../../src/replies/compose/unsearched.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'a.md': '---\nquestions: [Who sells honey?]\n---\n\n# Market\n\nAda sells honey.\n',
});

describe('whyUnasked()', () => {
  test.each([
    [{ kind: 'empty' }, 'The question is empty. Type one, such as “Who sells honey?”.'],
    [
      { kind: 'no-word' },
      'The question has no words to search for, only symbols. Add a name, a place, a date or a thing.',
    ],
    [
      { kind: 'too-common' },
      'Every word of the question is too common to search for. Add a name, a place, a date or a thing.',
    ],
    [
      { kind: 'too-long', length: 1400, most: 1000 },
      'The question has 1,400 characters; at most 1,000 can be searched. Shorten it to one question.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnasked(why, library, english)).toBe(expected);
  });

  test('has dots for an example where the documents offer none', () => {
    expect(whyUnasked({ kind: 'empty' }, libraryOf({ 'a.txt': 'Tea.' }), english)).toBe(
      'The question is empty. Type one, such as “…”.',
    );
  });
});

describe('whyUnsearched()', () => {
  test.each([
    [{ kind: 'empty' }, 'The search is empty. Type words, or an exact phrase in quotation marks.'],
    [
      { kind: 'too-long', length: 301, most: 300 },
      'The search has 301 characters; at most 300 can be searched. Shorten it.',
    ],
    [
      { kind: 'too-many-words', count: 17, most: 16 },
      'The search has 17 words; at most 16 can be searched. Leave some out, or put an exact phrase in quotation marks.',
    ],
    [
      { kind: 'too-many-phrases', count: 9, most: 8 },
      'The search has 9 phrases; at most 8 can be searched. Leave some out.',
    ],
    [{ kind: 'no-word' }, 'The search has no words, only symbols. Type a name, a place, a date or a thing.'],
    [
      { kind: 'only-excluded' },
      'The search only says what to leave out. Add a word or a phrase to look for.',
    ],
    [
      { kind: 'too-common' },
      'Every word of the search is too common to search for. Add a name or a thing, or put an exact phrase in quotation marks.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnsearched(why, english)).toBe(expected);
  });
});

describe('whyUnchecked()', () => {
  test.each([
    [{ kind: 'empty' }, 'The quotation has no words. Paste the words to look for.'],
    [
      { kind: 'too-long', length: 2004, most: 2000 },
      'The quotation has 2,004 characters; at most 2,000 can be checked. Shorten it.',
    ],
  ] as const)('says of %j what to do', (why, expected) => {
    expect(whyUnchecked(why, english)).toBe(expected);
  });
});
