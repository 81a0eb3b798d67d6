import { describe, expect, test } from 'vitest';
import { termSearchReply, termsInTitle } from '../../../src/replies/compose/search.ts';
import { buttons, menuOf, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';

const library = libraryOf({
  'a.md': paragraphs(...Array.from({ length: 7 }, (_, n) => `Hive ${n + 1} gives honey.`)),
});

describe('termSearchReply()', () => {
  test.each([
    [0, 'passages 1–5 of 7', 5, ['▶', '»']],
    [1, 'passages 6–7 of 7', 2, ['«', '◀']],
    [-3, 'passages 1–5 of 7', 5, ['▶', '»']],
    [99, 'passages 6–7 of 7', 2, ['«', '◀']],
  ])('of page %i shows %s', (page, shown, options, leading) => {
    const reply = termSearchReply('honey', library, { page });
    expect(said(reply)).toContain(shown);
    expect(menuOf(reply)?.options).toHaveLength(options);
    expect(buttons(reply)).toEqual(leading);
  });

  test('says that no passage has a word', () => {
    const reply = termSearchReply('zanzibar', library);
    expect(titleOf(reply)).toBe('No passage with “zanzibar”');
    expect(said(reply)).toContain('0 passages');
  });

  test('says how long a search may be', () => {
    expect(said(termSearchReply('a'.repeat(201), library))).toContain('has 201 characters and at most 200');
  });
});

test('termsInTitle() reads the search out of the title of its reply, and out of no other', () => {
  expect(termsInTitle(titleOf(termSearchReply('honey hive', library)) ?? '')).toBe('honey hive');
  expect(termsInTitle(titleOf(termSearchReply('zanzibar', library)) ?? '')).toBeUndefined();
});
