import { expect, test, vi } from 'vitest';
import { VerbatimIndex } from '../../src/index/verbatim-index.ts';
import { Suggester } from '../../src/search/lookup/suggestions.ts';
import { saidWords } from '../../src/text/quoted-words.ts';
import { corpusOf, indexOf, libraryOf, paragraphs } from '../support/sample-corpus.ts';
import { searched } from '../support/searched.ts';

const WORDS = Array.from({ length: 700 }, (_, n) => `w${n.toString(36)}x`);

test('Wordings finds a word once where it stands once, and never within the number of another', () => {
  const wordings = new VerbatimIndex(indexOf(paragraphs(WORDS.join(' '))));
  for (const word of WORDS) {
    const run = wordings.runOf(saidWords(word));
    if (run === undefined) throw new Error(`${word} is not known`);
    const at = wordings.next(run);
    expect(wordings.run(run, at)[0]?.span.start).toBe('# Title\n\n'.length + WORDS.join(' ').indexOf(word));
    expect(wordings.next(run, at + 1)).toBe(-1);
  }
});

test('Library.searchTerms() reads few passages word by word, however many say a phrase', () => {
  const many = Array.from({ length: 400 }, (_, n) => `The end of the road ${n} of the north.`);
  const set = Array.from({ length: 100 }, (_, n) => `The end of, the road ${n}.`);
  const library = libraryOf({
    'a.md': paragraphs(...many, ...set, 'One “of the” old.', 'And of\nthe rest.'),
  });
  const run = vi.spyOn(VerbatimIndex.prototype, 'run');
  const { total } = searched(library.searchTerms('"of the"', { limit: 5 }));
  expect(total).toBe(402);
  // Fifty are read closely, and what a glance does not tell.
  expect(run.mock.calls.length).toBeLessThan(150);
  run.mockRestore();
});

test('Suggester folds so many passages at once, and no more', () => {
  const { documents, passages } = corpusOf({ 'a.md': paragraphs(...WORDS) });
  const suggester = new Suggester(
    documents,
    passages,
    () => undefined,
    () => '',
  );
  let steps = 0;
  for (const _ of suggester.readAhead()) steps++;
  expect(steps).toBeGreaterThan(passages.length / 300);
  expect(suggester.passages('w1x', 5)).toEqual(
    new Suggester(
      documents,
      passages,
      () => undefined,
      () => '',
    ).passages('w1x', 5),
  );
  expect(suggester.passages('w1x', 5)[0]?.name).toContain('w1x');
});
