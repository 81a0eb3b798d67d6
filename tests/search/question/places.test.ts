import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../src/search/question/places.ts';
import { answered } from '../../support/searched.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { quote } from '../../../src/corpus/document.ts';

describe('placesIn()', () => {
  test.each<[string, string[]]>([
    ['what does article 5 say?', ['article 5']],
    ['compare § 3 and § 7', ['§ 3', '§ 7']],
    ['第三条规定什么', ['第三条']],
    ['who made honey?', []],
  ])('of %j are %j', (text, found) => {
    expect(placesIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
  });
});

describe('namedByPlace()', () => {
  const library = libraryOf({
    'law.md':
      '# Law\n\n## Article 1\n\nBees are free.\n\n## Article 2\n\nWasps are not.\n\n## Article 3\n\nAnts may be.\n',
  });
  const first = (question: string) => {
    const [hit] = answered(library.ask(question)).hits;
    return hit && quote(hit.passage.document, hit.passage.span);
  };

  test.each([
    ['what does article 2 say?', 'Wasps are not.'],
    ['What does Article 3 govern?', 'Ants may be.'],
  ])('%j is answered from its provision', (question, text) => {
    expect(first(question)).toBe(text);
  });
});
