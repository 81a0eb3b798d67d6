import { describe, expect, test } from 'vitest';
import { limitOf, sketching } from '../../../src/corpus/upload/sketch.ts';
import { toEnd } from '../../../src/slices.ts';

const ALL = 2 ** 32;
const of = (text: string, limit = ALL) => toEnd(sketching({ text }, limit));
const words = (count: number, name = 'w'): string =>
  Array.from({ length: count }, (_, n) => `${name}${n}`).join(' ');

describe('sketching()', () => {
  test.each([
    ['case and signs', 'Honey, is SWEET: (very)!', 'honey is sweet very'],
    ['accents', 'Miód jest słodki, żółty; café', 'miod jest słodki zołty cafe'],
    ['composition', 'cafe\u0301', 'caf\u00e9'],
    ['apostrophes and joiners', 'don’t co\u00adop', 'dont coop'],
    ['white space and markup', '| a | b |\n\n**c**', 'a b c'],
    ['full width', 'ＡＢＣ　１２', 'abc 12'],
  ])('takes texts for the same that differ only in %s', (_, one, other) => {
    expect(of(one).all).toBe(of(other).all);
  });

  test.each([
    ['a b', 'ab'],
    ['a b', 'b a'],
    ['蜂蜜很甜', '蜂蜜不甜'],
    ['🐝🐝', '🐝🍯'],
    ['a a', 'a a a'],
  ])('tells %j from %j', (one, other) => {
    expect(of(one).all).not.toBe(of(other).all);
  });

  test('counts words, and each Han or kana character as one', () => {
    expect(of("It isn't 12.5 mm.").words).toBe(5);
    expect(of('蜂蜜很甜。ミツバチ').words).toBe(8);
    expect(of('').words).toBe(0);
  });

  test('keeps each piece of five words once, in order', () => {
    const { pieces } = of(words(100));
    expect(pieces.length).toBe(96);
    expect([...pieces]).toEqual([...new Set(pieces)].sort((a, b) => a - b));
    expect(of(`${words(100)} ${words(100)}`).pieces.length).toBe(100);
    expect(of('one two three four').pieces.length).toBe(0);
  });

  test('keeps the same pieces wherever they stand, also across steps of its work', () => {
    const behind = of(`${'x '.repeat(100_000)}${words(100)}`);
    const inside = [...of(words(100)).pieces].filter((piece) => behind.pieces.includes(piece));
    expect(inside.length).toBe(96);
  });

  test('keeps the pieces below a limit', () => {
    const all = of(words(10_000));
    const some = of(words(10_000), ALL / 8);
    expect([...some.pieces]).toEqual([...all.pieces].filter((piece) => piece < ALL / 8));
    expect(some.pieces.length).toBeGreaterThan(1_000);
    expect(some.pieces.length).toBeLessThan(1_500);
  });
});

test('limitOf() keeps all of a short document, and about a thousand pieces of a long one', () => {
  expect(limitOf({ text: 'a'.repeat(6_000) })).toBe(ALL);
  expect(limitOf({ text: '' })).toBe(ALL);
  expect(limitOf({ text: 'a'.repeat(6_144_000) })).toBe(Math.ceil(ALL / 1_000));
});
