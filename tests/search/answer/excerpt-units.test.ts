import { sentences } from '../../../src/languages/sentences.ts';
import { describe, expect, test } from 'vitest';
import { excerptUnits } from '../../../src/search/answer/excerpt-units.ts';
import { corpusOf, paragraphs } from '../../support/sample-corpus.ts';

const units = (text: string, maxLength: number) => {
  const [passage] = corpusOf({ 'a.md': paragraphs(text) }).passages;
  if (passage === undefined) throw new Error('no passage');
  return excerptUnits(passage, maxLength, sentences(passage.document.text, passage.span)).map(
    ({ start, end, ends, isEntry }) => ({
      text: passage.document.text.slice(start, end),
      ends,
      isEntry,
    }),
  );
};

describe('excerptUnits()', () => {
  test('cuts prose into clauses, and lets an excerpt begin at a sentence that fits', () => {
    expect(units('The consul came by sea, and the ships went on. He left.', 80)).toEqual([
      { text: 'The consul came by sea,', ends: 'clause', isEntry: true },
      { text: 'and the ships went on.', ends: 'sentence', isEntry: false },
      { text: 'He left.', ends: 'sentence', isEntry: true },
    ]);
  });

  test('lets an excerpt begin within a sentence that does not fit', () => {
    const found = units('The consul came by sea, and the ships went on and on.', 40);
    expect(found.map(({ isEntry }) => isEntry)).toEqual([true, true]);
  });

  test.each([
    'She came by sea (as many had, or so they said, in that year), and left.',
    'The master said to us: “I have seen the ship of the consul, and it was old and slow and grey.”',
  ])('keeps together what one would not cut: %s', (text) => {
    for (const { text: unit, ends } of units(text, 100)) {
      expect(ends).not.toBe('amid');
      expect(unit.includes('(')).toBe(unit.includes(')'));
      expect(unit.includes('“')).toBe(unit.includes('”'));
    }
    expect(units(text, 100)[0]?.text).toMatch(/\)|”/u);
  });

  test('says where a cut within a quotation could not be helped', () => {
    const text = 'The master said: “I have seen the ship of the consul, and it was old and slow and grey.”';
    expect(units(text, 60).map(({ ends }) => ends)).toEqual(['amid', 'sentence']);
  });

  test('tells the words of a clause that does not fit', () => {
    expect(units('ship '.repeat(20).trim(), 40).map(({ ends }) => ends)).toEqual([
      'word',
      'word',
      'sentence',
    ]);
  });
});
