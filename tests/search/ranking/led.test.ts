import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/document.ts';
import { parseQuery } from '../../../src/search/question/query.ts';
import { type Led, Leads } from '../../../src/search/ranking/led.ts';
import { glossaryOf, indexOf } from '../../support/sample-corpus.ts';

const TEXT = '# Lighthouse\n\nKeepers bring these lamps:\n\n- oil\n- wick\n\nNobody sleeps.\n';
const index = indexOf(TEXT);

/** The passage that holds the words, its lead as it is or elsewhere. */
function ledOf(question: string, words: string, change: Partial<Passage> = {}): Led | undefined {
  const holds = ({ document, span }: Passage) => document.text.slice(span.start, span.end).includes(words);
  const passage = index.passages.find(holds);
  if (passage === undefined) throw new Error(`no passage holds ${words}`);
  return new Leads(parseQuery(question, index, glossaryOf('')), index).of({ ...passage, ...change });
}

describe('Leads.of()', () => {
  test('is undefined for a passage without a lead', () => {
    expect(ledOf('lamps', 'Nobody')).toBeUndefined();
  });

  test('tells which terms the lead says', () => {
    const led = ledOf('lamp these oil keepers', 'wick');
    const query = parseQuery('lamp these oil keepers', index, glossaryOf(''));
    expect(query.terms.map(({ text }) => text)).toEqual(['lamp', 'oil', 'keepers']);
    expect([...(led?.quality ?? [])]).toEqual([1, 0, 1]);
  });

  test('tells which terms title and headings say without the lead', () => {
    expect([...(ledOf('lighthouse lamps', 'wick')?.above ?? [])]).toEqual([1, 0]);
  });

  test('is apart for a passage that begins behind its lead', () => {
    const end = TEXT.indexOf('\n\n- oil');
    const from = TEXT.indexOf('- wick');
    expect(ledOf('lamps', 'wick')?.isApart).toBe(false);
    const lead = { start: TEXT.indexOf('Keepers'), end };
    expect(ledOf('lamps', 'wick', { lead, span: { start: from, end: from + 6 } })?.isApart).toBe(true);
  });

  test('reads each lead for itself', () => {
    const leads = new Leads(parseQuery('lamps sleeps', index, glossaryOf('')), index);
    const [passage] = index.passages.filter(({ kind }) => kind === 'list');
    if (passage === undefined) throw new Error('no list');
    const start = TEXT.indexOf('Nobody');
    const other = { ...passage, lead: { start, end: start + 'Nobody sleeps.'.length } };
    expect([passage, other, passage].map((one) => [...(leads.of(one)?.quality ?? [])])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });
});
