import { expect, test } from 'vitest';
import { Suggester } from '../../../src/search/lookup/suggestions.ts';
import { corpusOf } from '../../support/sample-corpus.ts';

/** More than is searched in one piece, the bytes of letters unlike their number. */
const COUNT = 6_000;
const words = Array.from({ length: COUNT }, (_, n) => `Крепость ${n} von Ärmel stands at place ${n * 7}.`);
const { documents, passages } = corpusOf({ 'a.md': `# Forts\n\n${words.join('\n\n')}\n` });
const suggester = new Suggester(documents, passages);

test.each([0, 1, 1_234, 2_999, 3_000, COUNT - 1])(
  'Suggester finds entry %i of many first by its beginning',
  (n) => {
    const found = suggester.passages(`крепость ${n} von`, 25);
    expect(found[0]?.value).toBe(passages[n]?.id);
  },
);

test('Suggester gives what holds the words in the order of the corpus, from wherever it stands', () => {
  const found = suggester.passages('place 41993', 25);
  expect(found.map(({ value }) => value)).toEqual([passages[5_999]?.id]);
  expect(suggester.passages('armel', COUNT).map(({ value }) => value)).toEqual(passages.map(({ id }) => id));
  expect(suggester.passages('zanzibar', 25)).toEqual([]);
});

test('Suggester says how a table begins without its bars', () => {
  const own = corpusOf({ 't.md': '# T\n\n| Berth | Owner |\n|---|---|\n| B1 | Ann |\n' });
  const [found] = new Suggester(own.documents, own.passages).passages('ann', 1);
  expect(found?.name).toBe('T — Berth Owner B1 Ann');
});
