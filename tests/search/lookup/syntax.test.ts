import { describe, expect, test } from 'vitest';
import { faultOf, nothingWanted, onlyWords, partsOf } from '../../../src/search/lookup/syntax.ts';

const read = (text: string) =>
  partsOf(text).map(({ sign, phrase, text: said }) => `${sign}${phrase ? `"${said}"` : said}`);

describe('partsOf()', () => {
  test.each<[string, string[]]>([
    ['honey wax', ['honey', 'wax']],
    ['+honey -"bees wax" −wasp', ['+honey', '-"bees wax"', '-wasp']],
    ['well-known', ['well-known']],
    ['“bees wax', ['"bees wax"']],
    ['"" - ?', []],
  ])('of %j are %j', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test('have spans in the search', () => {
    expect(partsOf('a -"bees wax"').map(({ span }) => span)).toEqual([
      { start: 0, end: 1 },
      { start: 4, end: 12 },
    ]);
  });
});

test('onlyWords() keeps the offsets of plain words', () => {
  const text = '-wasp honey "bees wax" wax';
  expect(onlyWords(text, partsOf(text))).toBe('      honey            wax');
});

describe('faultOf()', () => {
  const fault = (text: string) => faultOf(text, partsOf(text));

  test.each([
    [' ', { kind: 'empty' }],
    ['?!', { kind: 'no-word' }],
    ['a'.repeat(301), { kind: 'too-long', length: 301, most: 300 }],
    ['honey '.repeat(17), { kind: 'too-many-words', count: 17, most: 16 }],
    ['"a b" '.repeat(9), { kind: 'too-many-phrases', count: 9, most: 8 }],
    ['honey '.repeat(16), undefined],
  ])('of %j is %j', (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });
});

test.each([
  ['-honey -wax', 'only-excluded'],
  ['the -wax', 'too-common'],
])('nothingWanted() of %j is %s', (text, kind) => {
  expect(nothingWanted(partsOf(text))).toEqual({ kind });
});
