import { describe, expect, test } from 'vitest';
import { labelAt } from '../../../src/languages/provision-label.ts';
import { PlaceIndex } from '../../../src/search/lookup/place-index.ts';
import { corpusOf } from '../../support/sample-corpus.ts';

const { passages } = corpusOf({
  'law.md':
    '# Law\n\n## Article 1\n\nBees are free.\n\n## Article 2\n\n(1) Wasps are not.\n\n(2) Ants may be.\n',
});
const index = new PlaceIndex(passages);
const found = (text: string) => {
  const label = labelAt(text, 0);
  return label === undefined
    ? undefined
    : index
        .find(label)
        .map((at) => passages[at]?.document.text.slice(passages[at]?.span.start, passages[at]?.span.end));
};

describe('PlaceIndex', () => {
  test.each<[string, string[]]>([
    ['Article 1', ['Bees are free.']],
    ['Article 2', ['(1) Wasps are not.', '(2) Ants may be.']],
    ['Article 2(2)', ['(2) Ants may be.']],
    ['Article 3', []],
    ['Article 2(3)', []],
  ])('finds under %s: %j', (label, texts) => {
    expect(found(label)).toEqual(texts);
  });
});
