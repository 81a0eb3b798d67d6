import { describe, expect, test } from 'vitest';
import { type Document, formatProblem } from '../../src/corpus/document.ts';
import { doubtsOn, withKnownSections } from '../../src/corpus/doubts.ts';
import { toEnd } from '../../src/slices.ts';
import { reading } from '../../src/corpus/read-document.ts';
import { corpusOf, libraryOf } from '../support/sample-corpus.ts';
import { answered, searched } from '../support/searched.ts';

const BODY = '\n# Lamps\n\nFirst.\n\n## North\n\nSecond.\n\n### Oil\n\nThird.\n\n## South\n\nLast.\n';
const DOUBTS =
  'doubts:\n  - section: North\n    note: The year is unclear.\n  - section: Oil\n    note: So is the price.\n';
const read = (matter: string, strict = false) => {
  const { document, problems } = toEnd(reading('lamps.md', `---\n${matter}---\n${BODY}`, strict));
  return { document, said: problems.map(formatProblem) };
};

describe('doubtsOn()', () => {
  test('gives the notes on the sections that a passage is in, the outer ones too', () => {
    const { passages } = corpusOf({ 'lamps.md': `---\n${DOUBTS}---\n${BODY}` });
    expect(passages.map(doubtsOn)).toEqual([
      [],
      ['The year is unclear.'],
      ['The year is unclear.', 'So is the price.'],
      [],
    ]);
  });

  test('gives none where the document lists none', () => {
    const [passage] = corpusOf({ 'lamps.md': BODY }).passages;
    if (passage === undefined) throw new Error('The sample has no passage');
    expect(doubtsOn(passage)).toEqual([]);
  });
});

describe('withKnownSections()', () => {
  const sections: Document['sections'] = [{ path: ['North'], span: { start: 0, end: 5 } }];

  test('separates the doubts on headings of the document from the others', () => {
    const known = { section: 'North', note: 'a' };
    const stray = { section: 'north', note: 'b' };
    expect(withKnownSections([known, stray], sections)).toEqual({ known: [known], stray: [1] });
  });
});

describe('a doubt that names no heading of the document', () => {
  const stray = `title: Lamps\n${DOUBTS}  - section: West\n    note: Who knows.\n`;

  test('is dropped with a warning on its line, and the others are kept', () => {
    const { document, said } = read(stray);
    expect(document?.doubts?.map(({ section }) => section)).toEqual(['North', 'Oil']);
    expect(said).toEqual([
      'lamps.md:8: doubts 3 does not name a section of the document (got "West") and is not used; write a heading exactly as it appears below',
    ]);
  });

  test('is an error on its line in a strict folder', () => {
    const { document, said } = read(stray, true);
    expect(document).toBeUndefined();
    expect(said).toEqual([
      'lamps.md:8: doubts 3 does not name a section of the document (got "West"); write a heading exactly as it appears below',
    ]);
  });
});

test('a doubt is neither found by its words nor quoted', () => {
  const library = libraryOf({ 'lamps.md': `---\n${DOUBTS}---\n${BODY}` });
  expect(searched(library.searchTerms('unclear', { limit: 5 })).total).toBe(0);
  expect(answered(library.ask('Is the price unclear?')).hits).toEqual([]);
});
