import { describe, expect, test, vi } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { ArrayCandidates } from '../../src/index/array-candidates.ts';
import { MiniSearchCandidates } from '../../src/index/minisearch-candidates.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf, indexOf, paragraphs } from '../support/sample-corpus.ts';

const text = `# Harbours

## Trade

Ships carry tea. Ships sail from Keelung.

Keelung exports tea to the SHIPS of Moscow.

Nobody trades here, not even in 台湾.
`;
const index = indexOf(text);
const said = (places: readonly number[]): string[] =>
  places.map((place) => {
    const passage = index.passages[place];
    return passage === undefined ? '' : quote(passage.document, passage.span).slice(0, 6);
  });

describe('PassageIndex', () => {
  test('counts the passages that hold a term, once each', () => {
    expect(index.frequency('ship')).toBe(2);
    expect(index.frequency('keelung')).toBe(2);
    expect(index.frequency('moscow')).toBe(1);
    expect(index.frequency('台湾')).toBe(1);
  });

  test('knows no term that stands nowhere, nor stop words', () => {
    expect(index.frequency('zanzibar')).toBe(0);
    expect(index.frequency('the')).toBe(0);
    expect(index.frequency('')).toBe(0);
  });

  test('counts passages by their headings too', () => {
    expect(index.frequency('harbour')).toBe(3);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows %s for no term', (word) => {
    expect(index.frequency(word)).toBe(0);
    expect(index.spells(word)).toBe(false);
    expect(index.candidates([{ term: word, weight: 1 }], 3)).toEqual([]);
    expect(indexOf(`A ${word.toLowerCase()} here.`).spells(word.toLowerCase().replaceAll('_', ''))).toBe(
      true,
    );
  });

  test('gives terms by their beginning', () => {
    expect(index.startingWith('keel')).toEqual(['keelung']);
    expect(index.startingWith('ship')).toEqual(['ship']);
    expect(index.startingWith('zz')).toEqual([]);
  });

  test('knows how words are spelt, folded', () => {
    expect(index.spells('ships')).toBe(true);
    expect(index.spells('ship')).toBe(false);
    expect(index.spells('Ships')).toBe(false);
  });

  test('takes for names what never stands in lower case', () => {
    expect(index.isName('keelung')).toBe(true);
    expect(index.isName('tea')).toBe(false);
    expect(index.isName('zanzibar')).toBe(false);
    expect(indexOf('Tea is drunk. They drink tea.').isName('tea')).toBe(false);
  });

  test('gives near words with their distance and count', () => {
    expect(index.near('keelong', 1)).toEqual([{ word: 'keelung', distance: 1, count: 2 }]);
    expect(index.near('keelong', 0)).toEqual([]);
  });

  test('gives the passages that hold any of the terms, the likeliest first', () => {
    const both = [
      { term: 'tea', weight: 1 },
      { term: 'moscow', weight: 1 },
    ];
    expect(said(index.candidates(both, 10))).toEqual(['Keelun', 'Ships ']);
    expect(said(index.candidates(both, 1))).toEqual(['Keelun']);
    expect(index.candidates([], 10)).toEqual([]);
  });

  test('weighs the terms', () => {
    const terms = (ships: number, moscow: number) => [
      { term: 'even', weight: ships },
      { term: 'moscow', weight: moscow },
    ];
    const trade = indexOf(paragraphs('Even so.', 'Moscow too.'));
    expect(trade.candidates(terms(1, 0.1), 2)).toEqual([0, 1]);
    expect(trade.candidates(terms(0.1, 1), 2)).toEqual([1, 0]);
  });

  test('knows the scripts and the languages of its documents', () => {
    expect([...index.scripts].sort()).toEqual(['Han', 'Latin']);
    const { passages } = corpusOf({
      'a.md': '---\nlanguage: ru\n---\nКорабли.',
      'b.md': '---\nlanguage: en\n---\nShips.',
      'c.md': 'More.',
    });
    expect(new PassageIndex(passages).languages).toEqual(['ru', 'en']);
  });

  test('has a mean length in words that are no stop words', () => {
    expect(indexOf(paragraphs('The ships and the tea.', 'Ships carry rice and tea.')).meanLength).toBe(3);
    expect(new PassageIndex([]).meanLength).toBe(0);
  });

  test('asks MiniSearch once it has read ahead, and proposes the same', () => {
    const { passages, data } = index;
    const large = new PassageIndex(passages, data, new ArrayCandidates(data));
    const asked = vi.spyOn(MiniSearchCandidates.prototype, 'candidates');
    const tea = [{ term: 'tea', weight: 1 }];
    const before = large.candidates(tea, 10);
    expect(asked).not.toHaveBeenCalled();
    toEnd(large.readAhead());
    expect(large.candidates(tea, 10)).toEqual(before);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});
