import { describe, expect, test } from 'vitest';
import { queryOf } from '../../support/sample-corpus.ts';

const ways = (question: string, text: string, yaml = '') =>
  queryOf(question, `# T\n\n${text}\n`, yaml).terms.flatMap(({ alternatives }) =>
    alternatives.map(({ kind, text: words }) => [kind, words]),
  );

describe('standIns()', () => {
  test.each<[string, string, unknown[]]>([
    ['honey', 'Bees make honey.', [['exact', 'honey']]],
    ['recognition', 'They recognised it.', [['derived', 'recognis']]],
    ['lighthuose', 'The lighthouse burns.', [['correction', 'lighthouse']]],
    ['zanzibar', 'Bees make honey.', []],
  ])('of %s in %j are %j', (question, text, found) => {
    expect(ways(question, text)).toEqual(found);
  });
});

test('meantBy() a name of the glossary has the other names', () => {
  expect(ways('lamp', 'The lighthouse burns.', '- term: lighthouse\n  en: [lamp]\n')).toEqual([
    ['alias', 'lighthouse'],
  ]);
});
