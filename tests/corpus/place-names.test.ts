import { expect, test } from 'vitest';
import { placeName } from '../../src/corpus/place-names.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const names = (text: string) => corpusOf({ 'a.md': text }).passages.map(placeName);

test('placeName() is the number of a paragraph', () => {
  expect(names('# Bees\n\nOne.\n\nTwo.\n')).toEqual(['¶ 1', '¶ 2']);
});

test('placeName() is the provision, with the number for what goes on with it', () => {
  expect(
    names('# Law\n\n## Article 1\n\nBees are free.\n\nSo are wasps.\n\n## Article 2\n\nAnts are not.\n'),
  ).toEqual(['Article 1', 'Article 1, ¶ 2', 'Article 2']);
});
