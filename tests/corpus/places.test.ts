import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { outlineOf, passagesInRange } from '../../src/corpus/places.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const { passages, documents } = corpusOf({
  'bees.md': '# On Bees\n\nOne.\n\n## Wax\n\nTwo.\n\nThree.\n\n## Honey\n\nFour.\n\n## Wax\n\nFive.\n',
});

test('outlineOf() counts the passages of each section, two of one name apart', () => {
  expect(outlineOf(passages).map(({ path, passages: count }) => [path.join('/'), count])).toEqual([
    ['On Bees', 1],
    ['Wax', 2],
    ['Honey', 1],
    ['Wax', 1],
  ]);
});

describe('passagesInRange()', () => {
  const named = (text: string) =>
    passagesInRange(text, documents, () => passages).map(({ document, span }) => quote(document, span));

  test.each<[string, string[]]>([
    ['bees ¶ 2–3', ['Two.', 'Three.']],
    ['On Bees 3-2', ['Two.', 'Three.']],
    ['bees#4', ['Four.']],
    ['BEES, ¶ 1', ['One.']],
    ['bees 9', []],
    ['wasps 1', []],
    ['bees', []],
    [`bees ${' '.repeat(300)}1`, []],
  ])('%j names %j', (text, found) => {
    expect(named(text)).toEqual(found);
  });
});
