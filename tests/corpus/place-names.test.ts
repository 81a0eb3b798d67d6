import { expect, test } from 'vitest';
import { pagesOf, placeLabel, placeName } from '../../src/corpus/place-names.ts';
import { documentOf } from './sample.ts';
import type { Passage, Place } from '../../src/corpus/document.ts';
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

test.each<[Place, string, string | undefined]>([
  [{ kind: 'page', label: 'xiv' }, 'p. xiv', 'xiv'],
  [{ kind: 'page', label: '12', to: '13' }, 'pp. 12–13', '12–13'],
  [{ kind: 'provision', label: '§ 3' }, '§ 3', undefined],
  [{ kind: 'provision', label: '§ 3', within: { kind: 'page', label: '7' } }, '§ 3, p. 7', '7'],
])('placeLabel() of %j is %j, and pagesOf() %j', (place, label, pages) => {
  expect([placeLabel(place), pagesOf(place)]).toEqual([label, pages]);
});

test('placeName() has the page and the number, as several paragraphs stand on a page', () => {
  const document = documentOf('# Bees\n\nOne.\n', 'bees.md');
  const passage = { document, paragraph: 5, place: { kind: 'page', label: '12' } } as Passage;
  expect(placeName(passage)).toBe('p. 12, ¶ 5');
});
