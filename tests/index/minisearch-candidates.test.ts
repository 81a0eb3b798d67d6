import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IndexedPassage, MiniSearchCandidates } from '../../src/index/minisearch-candidates.ts';
import { passagesOfTerms, weightedTerms } from './random-passages.ts';

function filledWith(passages: Iterable<IndexedPassage>): MiniSearchCandidates {
  const index = new MiniSearchCandidates();
  for (const passage of passages) index.add(passage);
  return index;
}

const index = filledWith([
  { id: 0, text: 'ship carry tea ship', heading: 'harbour trade' },
  { id: 1, text: 'keelung export tea', heading: 'harbour trade' },
  { id: 2, text: 'trade', heading: 'harbour' },
]);
const found = (terms: Readonly<Record<string, number>>, limit = 10, accepts?: (id: number) => boolean) =>
  index.candidates(
    Object.entries(terms).map(([term, weight]) => ({ term, weight })),
    limit,
    accepts,
  );

describe('MiniSearchCandidates', () => {
  test('proposes passages that hold any of the terms, the rarer and more frequent first', () => {
    expect(found({ tea: 1, keelung: 1 })).toEqual([1, 0]);
    expect(found({ ship: 1, keelung: 1 })).toEqual([0, 1]);
    expect(found({ ship: 1, keelung: 1 }, 1)).toEqual([0]);
    expect(found({})).toEqual([]);
  });

  test('weighs terms, and counts a heading for less than the text', () => {
    expect(found({ ship: 0.1, keelung: 1 })).toEqual([1, 0]);
    expect(found({ trade: 1 })).toEqual([2, 0, 1]);
  });

  test('does not count a passage for more because more of the terms match', () => {
    expect(found({ ship: 1, carry: 0.001, keelung: 1.5 })).toEqual([1, 0]);
  });

  test('proposes only what is accepted', () => {
    expect(found({ tea: 1, keelung: 1 }, 10, (id) => id !== 1)).toEqual([0]);
  });

  test('takes terms as they are', () => {
    expect(found({ Tea: 1 })).toEqual([]);
    expect(found({ te: 1 })).toEqual([]);
  });

  test('knows in how many passages a term stands, in the text or in headings', () => {
    expect(index.frequency('tea')).toBe(2);
    expect(index.frequency('harbour')).toBe(3);
    expect(index.frequency('trade')).toBe(2);
    expect(index.frequency('zanzibar')).toBe(0);
    expect(index.frequency('')).toBe(0);
  });

  test('gives terms by their beginning, the shortest first', () => {
    const alike = filledWith([{ id: 0, text: 'consular consul const port', heading: 'consulate' }]);
    expect(alike.startingWith('cons', 10)).toEqual(['const', 'consul', 'consular', 'consulate']);
    expect(alike.startingWith('consul', 2)).toEqual(['consul', 'consular']);
    expect(alike.startingWith('', 10)).toEqual([]);
  });

  test('refuses a number that it has, and to discard one that it lacks', () => {
    expect(() => index.add({ id: 0, text: 'tea', heading: '' })).toThrow(/duplicate ID 0/);
    expect(() => index.discard([7])).toThrow(/ID 7/);
  });

  test('does not propose a discarded passage any more, before it is vacuumed too', () => {
    const own = filledWith([
      { id: 0, text: 'tea', heading: '' },
      { id: 1, text: 'tea', heading: '' },
    ]);
    expect(own.frequency('tea')).toBe(2);
    own.discard([0]);
    expect(own.candidates([{ term: 'tea', weight: 1 }], 10)).toEqual([1]);
    expect(own.frequency('tea')).toBe(1);
  });

  test('proposes what a fresh index does after passages came, went and were replaced', async () => {
    const change = fc.record({ id: fc.nat({ max: 9 }), passage: fc.option(passagesOfTerms(1)) });
    await fc.assert(
      fc.asyncProperty(
        passagesOfTerms(10),
        fc.array(change, { maxLength: 12 }),
        weightedTerms,
        fc.integer({ min: 1, max: 12 }),
        async (first, changes, terms, limit) => {
          const now = new Map(first.map((passage) => [passage.id, passage]));
          const changed = filledWith(first);
          for (const { id, passage } of changes) {
            if (now.delete(id)) changed.discard([id]);
            const [replacement] = passage ?? [];
            if (replacement === undefined) continue;
            now.set(id, { ...replacement, id });
            changed.add({ ...replacement, id });
          }
          await changed.vacuum();
          const fresh = filledWith(now.values());
          expect(changed.candidates(terms, limit)).toEqual(fresh.candidates(terms, limit));
          for (const { term } of terms) expect(changed.frequency(term)).toBe(fresh.frequency(term));
          expect(changed.startingWith('t', 10)).toEqual(fresh.startingWith('t', 10));
        },
      ),
    );
  });
});
