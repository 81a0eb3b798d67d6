import { describe, expect, test } from 'vitest';
import { type Passage, type Place, quote } from '../../src/corpus/document.ts';
import { referredTo } from '../../src/library/referred-to.ts';
import { PlaceIndex } from '../../src/search/lookup/place-index.ts';
import { exported } from '../corpus/chat/sample.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const corpus = corpusOf({
  'bees.md': '# Bees\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n',
  'talk.srt':
    '1\n00:00:10,000 --> 00:00:12,000\nHello.\n\n2\n00:07:01,000 --> 00:07:03,500\nTrim it.\n\n3\n01:02:03,500 --> 01:02:06,000\nBye.\n',
  'chat.json': exported([
    { content: 'Pay.', timestamp: '2025-03-03T14:02:00+00:00' },
    { content: 'Pay now.', timestamp: '2025-03-03T15:30:00+00:00' },
  ]),
  'law.md': '# Law\n\n## Article 1\n\nFree.\n\n## Article 2\n\nBound.\n',
});
const named = (text: string) =>
  referredTo(text, corpus, new PlaceIndex(corpus.passages), (id) =>
    corpus.passages.filter(({ document }) => document.id === id),
  ).map(({ document, span }) => quote(document, span));

/** Two passages on page iv, one on it and the next, and one on page 2. */
const PAGES: readonly Place[] = [
  { kind: 'page', label: 'iv' },
  { kind: 'page', label: 'iv', to: '1' },
  { kind: 'page', label: '1' },
  { kind: 'page', label: '2' },
];
const bees = corpus.passages.filter(({ document }) => document.id === 'bees');
const paged = bees.map((passage, at): Passage => ({ ...passage, place: PAGES[at] as Place }));

describe('referredTo()', () => {
  test.each<[string, string[]]>([
    ['bees 2-3', ['Two.', 'Three.']],
    ['bees 3, 1', ['Three.', 'One.']],
    ['bees 2, 2-3', ['Two.', 'Three.']],
    ['law article 2', ['Bound.']],
    ['Article 1', ['Free.']],
    ['talk 07:01', ['Trim it.']],
    ['talk at 8:00', ['Trim it.']],
    ['talk 500:00:00', []],
    ['talk 00:10,000', ['Hello.']],
    ['talk 7:01.5-7:02.250', ['Trim it.']],
    ['Talk, 07:01–1:02:03', ['Trim it.', 'Bye.']],
    ['talk 0:10, 1:02:04', ['Hello.', 'Bye.']],
    ['chat Mon 3 Mar 2025, 14:02', ['Ada: Pay.']],
    ['#rules, Mon 3 Mar 2025, 15:30', ['Ada: Pay now.']],
    ['chat 3 Mar 2025', ['Ada: Pay.', 'Ada: Pay now.']],
    ['chat Mon 3 Mar 2025, 14:03', []],
    ['chat Tue 3 Mar 2025, 14:02', []],
    ['07:01', []],
    ['bees 9', []],
    ['bees 1, 9', []],
    ['who made honey?', []],
  ])('%j names %j', (text, texts) => {
    expect(named(text)).toEqual(texts);
  });

  test.each<[string, string[]]>([
    ['bees p. iv', ['One.', 'Two.']],
    ['bees p. 1', ['Two.', 'Three.']],
    ['bees pp. 1–2', ['Two.', 'Three.', 'Four.']],
    ['bees page 2, p. iv', ['Four.', 'One.', 'Two.']],
    ['bees p. 9', []],
  ])('%j names what stands on pages: %j', (text, texts) => {
    const found = referredTo(text, { ...corpus, passages: paged }, new PlaceIndex(paged), () => paged);
    expect(found.map(({ document, span }) => quote(document, span))).toEqual(texts);
  });
});
