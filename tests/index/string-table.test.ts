import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Interner, StringTable } from '../../src/index/string-table.ts';
import { toEnd } from '../../src/slices.ts';

const tableOf = (words: readonly string[]) => toEnd(StringTable.of(words));
const words = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 });

describe('WordTable', () => {
  test('numbers words in their order, and gives each again', () => {
    fc.assert(
      fc.property(words, (list) => {
        const table = tableOf(list);
        expect(table.length).toBe(list.length);
        expect(list.map((word) => table.numberOf(word))).toEqual(list.map((_, number) => number));
        expect(list.map((_, number) => table.at(number))).toEqual(list);
      }),
    );
  });

  test('knows no other word, be it the beginning of one or longer than one', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: 'grapheme', maxLength: 4 }), (list, more) => {
        const table = tableOf(list);
        for (const word of [more, ...list.flatMap((one) => [one + more, one.slice(0, -1), more + one])])
          expect(table.numberOf(word)).toBe(list.includes(word) ? list.indexOf(word) : undefined);
      }),
    );
  });

  test('finds all words that begin with a prefix, in their order', () => {
    fc.assert(
      fc.property(words, (list) => {
        const table = tableOf(list);
        for (const prefix of list.flatMap((word) => [[...word].slice(0, 1).join(''), word])) {
          const beginning = list.flatMap((word, number) =>
            prefix !== '' && word.startsWith(prefix) ? [number] : [],
          );
          expect([...table.startingWith(prefix)]).toEqual(beginning);
        }
      }),
    );
  });

  test('takes no word for longer than it is because of the next, and keeps the order of words with one letter in common', () => {
    expect([...tableOf(['ke', 'elung', 'keel']).startingWith('keel')]).toEqual([2]);
    expect([...tableOf(['tz', 'a', 'ta', 't']).startingWith('t')]).toEqual([0, 2, 3]);
  });

  test('tells apart words that are looked for in the same place', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `word${n}`);
    const table = tableOf(many);
    expect(many.map((word) => table.numberOf(word))).toEqual(many.map((_, number) => number));
    expect(many.map((word) => table.numberOf(`${word}x`)).filter((one) => one !== undefined)).toEqual([]);
  });

  test('of no words knows none', () => {
    const table = tableOf([]);
    expect(table.length).toBe(0);
    expect(table.numberOf('tea')).toBeUndefined();
    expect(table.numberOf('')).toBeUndefined();
    expect(table.at(0)).toBe('');
    expect([...table.startingWith('t')]).toEqual([]);
  });
});

describe('Numbering', () => {
  test('numbers words as they are met first', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 80 }), (met) => {
        const numbering = new Interner();
        const once = [...new Set(met)];
        expect(met.map((word) => numbering.of(word))).toEqual(met.map((word) => once.indexOf(word)));
        expect(numbering.words).toEqual(once);
      }),
    );
  });
});
