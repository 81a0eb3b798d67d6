import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/document.ts';
import { Suggester } from '../../../src/search/lookup/suggestions.ts';
import { corpusOf } from '../../support/sample-corpus.ts';

/** More than is searched in one piece, the bytes of letters unlike their number. */
const COUNT = 6_000;
const words = Array.from({ length: COUNT }, (_, n) => `Крепость ${n} von Ärmel stands at place ${n * 7}.`);
const { documents, passages } = corpusOf({ 'a.md': `# Forts\n\n${words.join('\n\n')}\n` });
const placeOf = ({ paragraph }: Passage) => `¶ ${paragraph}`;
const suggester = new Suggester(documents, passages, () => undefined, placeOf);

test.each([0, 1, 1_234, 2_999, 3_000, COUNT - 1])(
  'Suggester finds entry %i of many first by its beginning',
  (n) => {
    const found = suggester.passages(`крепость ${n} von`, 25);
    expect(found[0]?.value).toBe(passages[n]?.id);
  },
);

test('Suggester gives what holds the words in the order of the corpus, from wherever it stands', () => {
  const found = suggester.passages('place 41993', 25);
  expect(found.map(({ value }) => value)).toEqual([passages[5_999]?.id]);
  expect(suggester.passages('armel', COUNT).map(({ value }) => value)).toEqual(passages.map(({ id }) => id));
  expect(suggester.passages('zanzibar', 25)).toEqual([]);
});

test('Suggester says how a table begins without its bars', () => {
  const own = corpusOf({ 't.md': '# T\n\n| Berth | Owner |\n|---|---|\n| B1 | Ann |\n' });
  const [found] = new Suggester(
    own.documents,
    own.passages,
    () => undefined,
    () => '',
  ).passages('ann', 1);
  expect(found?.name).toBe('Berth Owner B1 Ann');
});

test('Suggester names a passage by its place first, then its first words, then one of several documents', () => {
  const two = corpusOf({
    'a.md': '# Forts\n\nOn a hill.\n',
    'b.md': `# Towns\n\n${'By the river '.repeat(12)}.\n`,
  });
  const names = new Suggester(two.documents, two.passages, () => undefined, placeOf)
    .passages('', 25)
    .map(({ name }) => name);
  expect(names[0]).toBe('¶ 1 · On a hill. · Forts');
  expect(names[1]).toMatch(/^¶ 1 · By the river .*… · Towns$/u);
  expect(names[1]?.length).toBeLessThanOrEqual(100);
  expect(suggester.passages('крепость 7 von', 1)[0]?.name).toBe(
    '¶ 8 · Крепость 7 von Ärmel stands at place 49.',
  );
});

describe('Suggester.questions()', () => {
  const own = corpusOf({
    'a.md':
      '---\nquestions: [Who sells tea?]\n---\n# A\n\nAda.\n\n## Fees\n\nFive.\n\n### Late fees\n\nTen.\n\n## Times\n\nNine.\n',
    'b.md': '# B\n\nBob.\n\n## Times\n\nEight.\n',
  });
  const [ada, five, ten, nine, bob, eight] = own.passages;
  const offered = (answers: Readonly<Record<string, Passage | undefined>>, typed = '') =>
    new Suggester(own.documents, own.passages, (question) => answers[question], placeOf)
      .questions(typed, 25)
      .map(({ value }) => value);

  test.each([
    ['what a passage of the section answers', { Fees: five, 'Late fees': ten }, ['Fees', 'Late fees']],
    ['what a passage of a section below answers', { Fees: ten }, ['Fees']],
    ['what another section answers no more than what none does', { Fees: nine, 'Late fees': five }, []],
    ['what any section of that name answers', { Times: eight }, ['Times']],
    [
      'what any passage of the document that lists it answers',
      { 'Who sells tea?': nine },
      ['Who sells tea?'],
    ],
    ['what a document that does not list it answers no more', { 'Who sells tea?': bob }, []],
    ['no title', { A: ada }, []],
  ])('offers %s', (_, answers, expected) => {
    expect(offered(answers)).toEqual(expected);
    expect(offered(answers, 'zanzibar')).toEqual([]);
  });

  test('asks each question once, and for one list at most twenty-five in vain', () => {
    const many = corpusOf({
      'm.md': `# M\n\n${Array.from({ length: 60 }, (_, n) => `## Fee ${n}\n\nPound.\n`).join('\n')}`,
    });
    const asked: string[] = [];
    const suggester = new Suggester(
      many.documents,
      many.passages,
      (question) => {
        asked.push(question);
        return question === 'Fee 30'
          ? many.passages.find(({ section }) => section[0] === question)
          : undefined;
      },
      placeOf,
    );
    expect(suggester.questions('fee', 5)).toEqual([]);
    expect(asked).toHaveLength(25);
    expect(suggester.questions('fee', 5)).toEqual([{ name: 'Fee 30', value: 'Fee 30' }]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(suggester.listed(3)).toEqual(['Fee 0', 'Fee 1', 'Fee 2']);
  });
});
