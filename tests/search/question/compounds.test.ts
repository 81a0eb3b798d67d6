import { describe, expect, test } from 'vitest';
import { queryOf } from '../../support/sample-corpus.ts';

const ways = (question: string, text: string, language = 'de') =>
  queryOf(question, `---\nlanguage: ${language}\n---\n# T\n\n${text}\n`)
    .terms.filter(({ isLight }) => !isLight)
    .map(({ alternatives }) => alternatives.map(({ kind, text: word }) => `${kind} ${word}`));

describe('compoundsWith()', () => {
  test.each([
    ['Schlüssel', 'Der Haustürschlüssel liegt hier.', [['compound hausturschlussel']]],
    ['Haustür', 'Der Haustürschlüssel liegt hier.', [['compound hausturschlussel']]],
    ['Versammlung', 'Die Mitgliederversammlung tagt.', [['compound mitgliederversammlung']]],
    [
      'Schlüssel',
      'Der Schlüssel liegt hier. Der Kellerschlüssel auch.',
      [['exact Schlüssel', 'compound kellerschlussel']],
    ],
  ])('of %s in %j are %j', (question, text, found) => {
    expect(ways(question, text)).toEqual(found);
  });

  test.each([
    ['Rate', 'Der Karate kurs tagt.', 'de'],
    ['window', 'The shopwindow is clean.', 'en'],
  ])('of %s in %j are none', (question, text, language) => {
    expect(
      ways(question, text, language)
        .flat()
        .filter((way) => way.startsWith('compound')),
    ).toEqual([]);
  });
});

describe('partsOf()', () => {
  test('an unknown compound are what it is made of', () => {
    expect(ways('Haustürschlüssel', 'Der Schlüssel der Haustür liegt hier.')).toEqual([
      ['compound schlussel', 'compound haustur'],
    ]);
  });
});
