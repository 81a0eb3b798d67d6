import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.ts';
import { termSearchReply, termsInTitle } from '../../../src/replies/compose/search.ts';
import { SEVERAL } from '../../../src/replies/compose/several.ts';
import type { Reply } from '../../../src/reply.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import {
  actionOf,
  buttons,
  expectSound,
  menuOf,
  quotations,
  said,
  titleOf,
} from '../../commands/footnote.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'a.md': paragraphs(...Array.from({ length: 7 }, (_, n) => `Hive ${n + 1} gives honey.`)),
});

describe('termSearchReply()', () => {
  test.each([
    [0, 'Passages 1–5 of 7', 5, ['▶', '»'], 0],
    [1, 'Passages 6–7 of 7', 2, ['«', '◀'], 1],
    [-3, 'Passages 1–5 of 7', 5, ['▶', '»'], 0],
    [99, 'Passages 6–7 of 7', 2, ['«', '◀'], 1],
  ])('of page %i shows %s, and posts that page', (page, shown, options, leading, posted) => {
    const reply = termSearchReply('honey', library, english, { page });
    expectSound(reply, library);
    expect(said(reply)).toBe(`${shown} · version ${library.corpus.version}`);
    expect(quotations(reply)).toHaveLength(options);
    expect(menuOf(reply).options).toHaveLength(options + 1);
    expect(menuOf(reply).options.at(-1)?.value).toBe(SEVERAL);
    expect(buttons(reply)).toEqual([...leading, 'Post here']);
    expect(actionOf(reply, 'Post here')).toEqual({ kind: 'post-page', page: posted });
  });

  test('names the document in the first line of a run of lines from it, and keeps to one', () => {
    const both = libraryOf({
      'a.md': '# Apiary\n\nHive one.\n\nHive two.\n',
      'b.md': '# Barn\n\nHive three.\n\nHive four.\n',
    });
    const cited = (reply: Reply) => quotations(reply).map(({ citation }) => citation);
    const all = termSearchReply('hive', both, english);
    expect(cited(all)).toEqual(['Apiary · ¶ 1', '¶ 2', 'Barn · ¶ 1', '¶ 2']);
    const document = both.corpus.documents[1]?.id as DocumentId;
    const one = termSearchReply('hive', both, english, { document });
    expect(cited(one)).toEqual(['Barn · ¶ 1', '¶ 2']);
    expect(actionOf(one, 'Post here')).toEqual({ kind: 'post-page', page: 0, document });
    expect(said(one)).toContain(
      'Searched only “Barn”. Leave “document” out to search the other document too.\n',
    );
  });

  test('numbers what it offers like its lines, over all pages', () => {
    const reply = termSearchReply('honey', library, english, { page: 1 });
    expect(menuOf(reply).options.map(({ label }) => label)).toEqual([
      '6. Hive 6 gives honey.',
      '7. Hive 7 gives honey.',
      'Post several of these…',
    ]);
    expect(reply.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([6, 7]);
  });

  test('counts a single passage as one', () => {
    const reply = termSearchReply('"Hive 3"', library, english);
    expect(said(reply)).toBe(`Passage 1 of 1 · version ${library.corpus.version}`);
    expect(buttons(reply)).toEqual(['Post here']);
  });

  test('says that no passage has a word', () => {
    const reply = termSearchReply('zanzibar', library, english);
    expect(titleOf(reply)).toBe('No passage with “zanzibar”');
    expect(said(reply).split('\n')).toEqual([
      'Not in these documents: zanzibar',
      'Searched: “Title”',
      `version ${library.corpus.version}`,
    ]);
    expect(reply.controls).toEqual([]);
  });

  test('says how long a search may be', () => {
    expect(said(termSearchReply('a'.repeat(201), library, english))).toBe(
      'The search has 201 characters; at most 200 can be searched. Shorten it.',
    );
  });
});

test('termsInTitle() reads the search out of the title of its reply, and out of no other', () => {
  expect(termsInTitle(titleOf(termSearchReply('honey hive', library, english)) ?? '')).toBe('honey hive');
  expect(termsInTitle(titleOf(termSearchReply('zanzibar', library, english)) ?? '')).toBeUndefined();
});
