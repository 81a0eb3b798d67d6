import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import {
  actionOf,
  buttons,
  footnoteOf,
  libraryIn,
  menuOf,
  quotations,
  quotedPlaces,
  run,
  runnable,
  SHIPPED,
  SMALL,
  said,
  titleOf,
  words,
} from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const shipped = footnoteOf(await Library.open(SHIPPED));
const second = library.resolve('bees 2');

describe('/cite', () => {
  test.each([
    second?.id ?? '',
    second?.id.toUpperCase() ?? '',
    'Bees, Honey, ¶ 2 — source: Comb Press, 4 May 2019',
    'bees 2',
    'bees ¶ 2',
    'Bees 2',
    ' bees#2 ',
  ])('finds the passage named %j and shows it whole', async (passage) => {
    const reply = await run('cite', { passage }, footnote);
    expect(quotations(reply).map(words)).toEqual(['A hive yields twenty kilograms of honey in a summer.']);
    expect(titleOf(reply)).toBe('Passage 2 of 4 in “Bees”');
    expect(reply.visibility).toBe('private');
    expect(said(reply)).toBe('');
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Post here']);
  });

  test('finds every passage of the corpus by its id', async () => {
    for (const passage of shipped.library.corpus.passages) {
      expect(quotations(await run('cite', { passage: passage.id }, shipped))[0]?.passage).toBe(passage);
    }
  });

  test('shows a range, each passage with its citation, and goes on behind it', async () => {
    const reply = await run('cite', { passage: 'bees 2-3' }, footnote);
    expect(quotedPlaces(reply)).toEqual(['bees 2', 'bees 3']);
    expect(titleOf(reply)).toBe('Passages 2–3 of 4 in “Bees”');
    expect(actionOf(reply, '◀ ¶ 1')).toEqual({ kind: 'show', passage: library.resolve('bees 1')?.id });
    expect(actionOf(reply, '¶ 4 ▶')).toEqual({ kind: 'show', passage: library.resolve('bees 4')?.id });
    expect(menuOf(reply).options.map(({ value }) => value)).toEqual(
      quotations(reply).map(({ passage }) => passage.id),
    );
    expect(said(reply)).not.toContain('continues');
  });

  test('shows as much of a long range as one message holds, and says so', async () => {
    const reply = await run('cite', { passage: 'russia-taiwan-relations 1-25' }, shipped);
    const shown = quotations(reply);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length).toBeLessThan(25);
    expect(shown.reduce((sum, one) => sum + words(one).length + one.citation.length, 0)).toBeLessThanOrEqual(
      2_800,
    );
    expect(said(reply)).toContain(`Only ${shown.length} of 25 passages fit in one message. ▶ continues.`);
    const next = shipped.library.resolve(`russia-taiwan-relations ${shown.length + 1}`);
    expect(actionOf(reply, `¶ ${shown.length + 1} ▶`)).toEqual({ kind: 'show', passage: next?.id });
    expect(actionOf(reply, 'Post here')).toEqual({ kind: 'post-range' });
  });

  test.each(['', 'bees', 'bees 9', 'ants 1', 'bees:00000000', 'bees 9-12'])(
    'says how to name a passage instead of %j',
    async (passage) => {
      const reply = await run('cite', { passage }, footnote);
      expect(reply.visibility).toBe('private');
      expect(quotations(reply)).toEqual([]);
      expect(said(reply)).toContain('type a document’s ID and a number (such as “bees 1”)');
    },
  );

  test('offers what the words may mean', async () => {
    const reply = await run('cite', { passage: 'kilograms' }, footnote);
    expect(said(reply)).toContain('No passage is called “kilograms”.');
    expect(menuOf(reply).options.map(({ value }) => value)).toEqual([second?.id]);
  });

  test('offers passages by number, first words and document while somebody types', () => {
    const [option] = runnable('cite').options;
    const offered = option?.kind === 'text' ? option.suggest?.('hive', footnote) : undefined;
    expect(offered).toEqual([
      { name: '¶ 2 · A hive yields twenty kilograms of honey in a summer. · Bees', value: second?.id },
    ]);
  });
});
