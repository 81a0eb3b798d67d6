import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/corpus/chunk.ts';
import { distinctPassages } from '../../../src/search/answer/distinct.ts';
import type { RankedPassage } from '../../../src/search/ranking/ranking.ts';
import { documentOf } from '../../corpus/sample.ts';

/** What is left of paragraphs of a document each, in order. */
function left(texts: readonly string[], limit = 9, maxLength?: number): string[] {
  const ranked = texts.flatMap((text, n) =>
    passages(documentOf(`# Title\n\n${text}\n`, `a${n}.md`)).map((passage) => ({ passage }) as RankedPassage),
  );
  return distinctPassages(ranked, limit, maxLength).map(({ passage: { document, span } }) =>
    document.text.slice(span.start, span.end),
  );
}

const RULE = 'Members who borrow a boat pay 10 euros and bring the key back to Ann.';

describe('distinctPassages()', () => {
  test.each([
    ['the same words', RULE],
    [
      'other capitals, spaces and commas',
      'members who borrow a boat, pay 10 euros  and bring the key back to Ann',
    ],
    ['another ending of a word', 'Members who borrows a boat pay 10 euros and bring the key back to Ann.'],
  ])('drops what has %s', (_, same) => expect(left([RULE, same])).toEqual([RULE]));

  test.each([
    ['another number', RULE.replace('10', '12')],
    ['a number below nought', RULE.replace('10', '-10')],
    ['another name', RULE.replace('Ann', 'Anna')],
    ['a name of another ending', RULE.replace('Ann', 'Anns')],
    ['a negation', RULE.replace('pay', 'never pay')],
    ['another word', RULE.replace('bring', 'takes')],
    ['no for a', RULE.replace('borrow a', 'borrow no')],
    ['a question mark', RULE.replace('.', '?')],
    ['more to say', `${RULE} The key is red.`],
    ['many other endings', RULE.replace('borrow', 'borrows').replace('bring', 'brings')],
  ])('keeps what has %s', (_, other) => expect(left([RULE, other])).toEqual([RULE, other]));

  test.each([
    ['Клуб не берёт деньги за лодки летом.', 'Клуб берёт деньги за лодки летом.'],
    ['Der Schlüssel darf nicht verliehen werden.', 'Der Schlüssel darf verliehen werden.'],
    ['会员不可以用小船。', '会员可以用小船。'],
    ['Gençler çalışma odasına gelme.', 'Gençler çalışma odasına gel.'],
  ])('keeps both %s and %s', (one, other) => {
    expect(left([one, other])).toEqual([one, other]);
    expect(left([other, one])).toEqual([other, one]);
  });

  test('drops sentences that all stand in what is quoted whole before', () => {
    const long = `It rains here. ${RULE} The key is red.`;
    expect(left([long, RULE])).toEqual([long]);
    expect(left([long, RULE], 9, 60)).toEqual([long, RULE]);
    expect(left([`It is not so that ${RULE.toLowerCase()}`, RULE])).toHaveLength(2);
    expect(left(['It rains here. We are closed on Mondays.', 'We are closed on Mondays.'])).toHaveLength(2);
  });

  test('gives no more than asked for', () => {
    expect(left([RULE, RULE, 'A ship.', 'A boat.'], 2)).toEqual([RULE, 'A ship.']);
  });
});
