import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { referredTo } from '../../src/library/referred-to.ts';
import { PlaceIndex } from '../../src/search/lookup/place-index.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const corpus = corpusOf({
  'bees.md': '# Bees\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n',
  'law.md': '# Law\n\n## Article 1\n\nFree.\n\n## Article 2\n\nBound.\n',
});
const named = (text: string) =>
  referredTo(text, corpus, new PlaceIndex(corpus.passages), (id) =>
    corpus.passages.filter(({ document }) => document.id === id),
  ).map(({ document, span }) => quote(document, span));

describe('referredTo()', () => {
  test.each<[string, string[]]>([
    ['bees 2-3', ['Two.', 'Three.']],
    ['bees 3, 1', ['Three.', 'One.']],
    ['bees 2, 2-3', ['Two.', 'Three.']],
    ['law article 2', ['Bound.']],
    ['Article 1', ['Free.']],
    ['bees 9', []],
    ['bees 1, 9', []],
    ['who made honey?', []],
  ])('%j names %j', (text, texts) => {
    expect(named(text)).toEqual(texts);
  });
});
