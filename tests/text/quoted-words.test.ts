import { describe, expect, test } from 'vitest';
import { plainSetting, saidWords, withoutQuoteSigns } from '../../src/text/quoted-words.ts';

const said = (text: string) => saidWords(text).map((word) => word.said);

describe('saidWords()', () => {
  test.each<[string, string[]]>([
    ['The Keeper’s lamp', ['the', "keeper's", 'lamp']],
    ['1,000 ships, 3.5 %', ['1,000', 'ships', '3.5', '%']],
    ['−5 degrees', ['-5', 'degrees']],
    ['台湾 lamp', ['台', '湾', 'lamp']],
    ['co\u00adoperate', ['cooperate']],
    ['на́до йод', ['надо', 'йод']],
    ['— … “”', []],
  ])('of %j are %j', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  test('have their offsets in the whole text, also if a range is asked for', () => {
    expect(saidWords('one two three', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, said: 'two' }]);
  });
});

describe('plainSetting()', () => {
  test.each([
    ['“Tea” — said  he…', '"Tea" - said he...'],
    [' the keeper’s\nlamp ', "the keeper's lamp"],
    ['co\u00adoperate', 'cooperate'],
  ])('of %j is %j', (text, plain) => {
    expect(plainSetting(text)).toBe(plain);
  });
});

test.each([
  ['> Bees make\n> honey', '  Bees make\n  honey'],
  ['  >>> Bees\nmake > 3', '      Bees\nmake > 3'],
])('withoutQuoteSigns() of %j is as long', (text, expected) => {
  expect(withoutQuoteSigns(text)).toBe(expected);
});
