import { expect, test } from 'vitest';
import { goneOf } from '../../src/moderation/gone.ts';
import { libraryOf } from '../support/sample-corpus.ts';

test('goneOf() keeps each passage as it stood, with the citation that programs write', () => {
  const library = libraryOf({ 'bees.md': '# Bees\n\nThey dance.\n', 'wasps.md': '# Wasps\n\nThey sting.\n' });
  const gone = goneOf(library.corpus.passages, 7, ({ document }) => document.id === 'bees');
  expect(gone.map(({ document, text, at, isChanged }) => [document, text, at, isChanged])).toEqual([
    ['bees', 'They dance.', 7, true],
    ['wasps', 'They sting.', 7, false],
  ]);
  for (const { id, citation } of gone) expect(library.resolve(citation)?.id).toBe(id);
});
