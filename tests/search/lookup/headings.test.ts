import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/corpus/document.ts';
import { headingsAbove } from '../../../src/search/lookup/headings.ts';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { corpusOf, libraryOf } from '../../support/sample-corpus.ts';
import { runs } from '../../support/runs.ts';
import { searched } from '../../support/searched.ts';

const FAQ = `# Camp questions

Opening: we meet in June.

## Can I bring my dog?

Lead: yes, on a lead.

Kitchen: never into the kitchen.

### Dog food

Food: bring a bowl.

## Where do I park?

Park: behind the barn.

Barn: a dog sleeps there.

## How do I pay?

Pay: in cash.
`;
const camp = libraryOf({
  'faq.md': FAQ,
  'anreise.md':
    '---\nlanguage: de\n---\n# Anreise\n\nZug: mit der Bahn.\n\n## Gehören Hunde an die Leine?\n\nLeine: ja.\n',
  'pravila.md':
    '---\nlanguage: ru\n---\n# Правила\n\nНачало: общее.\n\n## Можно ли взять собаку?\n\nДа: на поводке.\n',
  'guize.md': '---\nlanguage: zh\n---\n# 规则\n\n开始：一般。\n\n## 可以带狗吗？\n\n可以：用绳子。\n',
});
const found = (text: string, from = camp): string[] =>
  searched(from.searchTerms(text)).hits.map(
    ({ passage }) => quote(passage.document, passage.span).split(/[:：]/u)[0] ?? '',
  );

describe('Library.searchTerms() below headings', () => {
  test.each([
    [
      'what stands right below a heading as what says it, the rest of the section behind',
      'dog',
      ['Lead', 'Food', 'Barn', 'Kitchen'],
    ],
    ['an inflection in a heading', 'dogs', ['Lead', 'Food', 'Barn', 'Kitchen']],
    ['a title for the first passage alone', 'camp', ['Opening']],
    ['a word of a heading and one of the text first', 'dog kitchen', ['Kitchen', 'Lead', 'Food', 'Barn']],
    ['a phrase of a heading', '"bring my dog"', ['Lead', 'Kitchen', 'Food']],
    ['a phrase of a heading in another case', '"Bring MY dog?"', ['Lead', 'Kitchen', 'Food']],
    ['a phrase of common words in a heading', '"where do I"', ['Park', 'Barn']],
    ['no phrase over two headings', '"dog dog food"', []],
    ['no phrase over a heading and its text', '"pay pay"', []],
    ['a word that must be there', '+dog', ['Lead', 'Food', 'Barn', 'Kitchen']],
    ['a word that must be there beside another', 'kitchen +dog', ['Kitchen', 'Lead', 'Food', 'Barn']],
    ['a phrase that must be there', '+"bring my dog" bowl', ['Food', 'Lead', 'Kitchen']],
    ['nothing below a heading that says an excluded word', 'bring -dog', []],
    ['nothing below a heading that says an excluded phrase', 'dog -"bring my dog"', ['Barn']],
    ['a German heading', 'Hund', ['Leine']],
    ['a Russian heading', 'собака', ['Да']],
    ['a Chinese heading', '带狗', ['可以']],
    ['a phrase of a Chinese heading', '"可以带狗"', ['可以']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(searched(camp.searchTerms(text)).total).toBe(expected.length);
  });

  test('knows a word that stands in a heading only', () => {
    expect(searched(camp.searchTerms('camp +park "bring my"')).unknown).toEqual([]);
  });

  test('with + and with - before a word part what is found without', () => {
    const word = fc.constantFrom('dog', 'camp', 'barn', '"bring my"', 'kitchen', 'pay', 'hunde');
    fc.assert(
      fc.property(word, word, (one, other) => {
        const all = found(one);
        const [these, those] = [found(`${one} +${other}`), found(`${one} -${other}`)];
        expect(those.filter((hit) => these.includes(hit))).toEqual([]);
        expect(all.filter((hit) => !these.includes(hit) && !those.includes(hit))).toEqual([]);
      }),
      runs(60),
    );
  });

  test('finds a section of the name before fifty-five texts that mention it', () => {
    const texts = Array.from({ length: 55 }, (_, n) => `Text ${n}: somebody saw a dog there.`);
    const from = libraryOf({ 'a.md': `# Notes\n\n${texts.join('\n\n')}\n\n## Dog\n\nSection: on a lead.\n` });
    expect(found('dog', from)[0]).toBe('Section');
    expect(found('dog', from).length).toBe(56);
  });
});

test('headingsAbove() names the headings that a passage is the first below', () => {
  const { passages } = corpusOf({
    'a.md':
      '# T\n\nOne.\n\n## A\n\nTwo.\n\nThree.\n\n### B\n\nFour.\n\n### C\n\nFive.\n\n## D\n\nSix.\n\n## D\n\nSeven.\n',
  });
  const index = new PassageIndex(passages);
  const named = passages.map((_, at) =>
    headingsAbove(at, index).map(({ text, isFirst }) => (isFirst ? text : text.toLowerCase())),
  );
  expect(named).toEqual([['T'], ['A'], ['a'], ['a', 'B'], ['a', 'C'], ['D'], ['D']]);
});
