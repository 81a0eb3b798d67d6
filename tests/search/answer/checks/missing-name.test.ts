import { describe, expect, test } from 'vitest';
import { lacksName } from '../../../../src/search/answer/checks/missing-name.ts';
import { rankedOf } from '../../../support/sample-corpus.ts';

const TEXT = `# The Harbour of Lima

Olga Berg spoke of the old lighthouse in May.

The keeper of the lighthouse bought oil from the market.

## Bergen

There the lighthouse was painted red, the mayor said.

Ana Ríos came by ship in 1931.
`;

/** Whether the passage that holds some words lacks a name of a question. */
function lacks(question: string, words: string, yaml = ''): boolean {
  const { query, ranked } = rankedOf(question, TEXT, yaml);
  const found = ranked.find(({ passage: { document, span } }) =>
    document.text.slice(span.start, span.end).includes(words),
  );
  if (found === undefined) throw new Error(`no passage has ${words}`);
  return lacksName(query, found);
}

describe('lacksName()', () => {
  test.each([
    ['What did Olga Berg buy for the lighthouse?', 'bought oil'],
    ['When did Ana Ríos see the lighthouse?', 'bought oil'],
    ['what was painted in 1931 at the lighthouse', 'painted red'],
    ['What oil did Berg buy for the lighthouse?', 'painted red'],
    ['Who bought oil for the lighthouse of Lima?', 'bought oil'],
  ])('tells that nothing of a name in "%s" stands in the passage with "%s"', (question, words) => {
    expect(lacks(question, words)).toBe(true);
  });

  test.each([
    ['the name itself', 'What did Olga Berg say of the lighthouse?', 'Olga Berg'],
    ['the name without its accents', 'When did Ana Rios come by ship?', 'Ana Ríos'],
    ['the name in the title above the first passage', 'Who spoke of the lighthouse of Lima?', 'Olga Berg'],
    ['the name in a heading above it', 'Who painted the lighthouse in Bergen?', 'painted red'],
    ['another form of the name in a heading', 'Who painted the lighthouse in Bergens?', 'painted red'],
    ['a question without a name', 'who bought oil for the lighthouse', 'bought oil'],
    [
      'a name that stands nowhere in the corpus',
      'Who bought oil in Reykjavik for the lighthouse?',
      'bought oil',
    ],
  ])('tells nothing of the kind of %s', (_, question, words) => {
    expect(lacks(question, words)).toBe(false);
  });

  test('takes another name of the glossary for the name', () => {
    const yaml = '- term: Olga Berg\n  en: [the keeper]\n';
    expect(lacks('What did Olga Berg buy for the lighthouse?', 'bought oil', yaml)).toBe(false);
  });
});
