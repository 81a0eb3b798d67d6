import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { searched } from '../support/searched.ts';
import {
  buttons,
  footnoteOf,
  libraryIn,
  menuOf,
  quotations,
  quotedPlaces,
  run,
  SHIPPED,
  SMALL,
  said,
  titleOf,
} from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const shipped = footnoteOf(await Library.open(SHIPPED));

describe('/search', () => {
  test('lists every passage with the words, five a page, privately', async () => {
    const reply = await run('search', { terms: 'Lavrov' }, shipped);
    const { total } = searched(shipped.library.searchTerms('Lavrov'));
    expect(reply.visibility).toBe('private');
    expect(titleOf(reply)).toBe('Passages with “Lavrov”');
    expect(reply.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(said(reply)).toContain(`Passages 1–5 of ${total}`);
    expect(buttons(reply)).toEqual(['▶', '»', 'Post here']);
    expect(menuOf(reply).options.map(({ value }) => value)).toEqual([
      ...quotations(reply).map(({ passage }) => passage.id),
      'several',
    ]);
  });

  test('takes one hit for a hit', async () => {
    const reply = await run('search', { terms: 'nectar' }, footnote);
    expect(quotedPlaces(reply)).toEqual(['bees 1']);
    expect(titleOf(reply)).toBe('Passages with “nectar”');
    expect(said(reply)).toContain('Passage 1 of 1 · ');
    expect(buttons(reply)).toEqual(['Post here']);
  });

  test.each([
    ['"in winter"', ['bees 3', 'wasps 2']],
    ['winter -wasps', ['bees 3', 'bees 4']],
    ['queen +wasps', ['wasps 1', 'wasps 2']],
    ['+queen +wasps', ['wasps 2']],
  ])('reads the signs of %s', async (terms, places) => {
    const reply = await run('search', { terms }, footnote);
    expect(quotedPlaces(reply).sort()).toEqual(places);
    expect(titleOf(reply)).toBe(`Passages with “${terms}”`);
  });

  test('searches one document alone and says which', async () => {
    const reply = await run('search', { terms: 'queen', document: 'Wasps' }, footnote);
    expect(quotedPlaces(reply)).toEqual(['wasps 2']);
    expect(said(reply)).toContain(
      'Searched only “Wasps”. Leave “document” out to search the other document too.',
    );
    expect(said(await run('search', { terms: 'queen', document: 'ants' }, footnote))).toContain(
      'There is no document called “ants”',
    );
  });

  test('says that nothing has the words', async () => {
    const reply = await run('search', { terms: 'xyzzy' }, footnote);
    expect(titleOf(reply)).toBe('No passage with “xyzzy”');
    expect(said(reply).split('\n')).toEqual([
      'Not in these documents: xyzzy',
      'Searched: “Bees”, “Wasps”',
      `version ${library.corpus.version}`,
    ]);
    expect(reply.controls).toEqual([]);
  });

  test.each(['', '-honey', '???'])('says what to do instead of searching for %j', async (terms) => {
    const reply = await run('search', { terms }, footnote);
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['text']);
    expect(said(reply)).toMatch(/[.]$/u);
  });

  test('refuses terms that no title could hold for paging', async () => {
    const terms = 'honey '.repeat(34).trim();
    expect(terms.length).toBe(203);
    expect(said(await run('search', { terms }, footnote))).toBe(
      'The search has 203 characters; at most 200 can be searched. Shorten it.',
    );
  });
});
