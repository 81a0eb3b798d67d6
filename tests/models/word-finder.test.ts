import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordFinder } from '../../src/models/word-finder.ts';
import { runs } from '../support/runs.ts';

const finding = (words: readonly string[]) => wordFinder(new Map(words.map((word, id) => [word, id])));

describe('wordFinder()', () => {
  test('finds the words at a place, shortest first', () => {
    const { common_prefix_search: search } = finding([
      'h',
      'honey',
      'hon',
      'one',
      'honeycomb',
      '蜂',
      '蜂蜜',
      '🐝s',
    ]);
    expect([...search([...'honeys'])]).toEqual(['h', 'hon', 'honey']);
    expect([...search([...'honeys'], 1)]).toEqual(['one']);
    expect([...search([...'蜂蜜'])]).toEqual(['蜂', '蜂蜜']);
    expect([...search([...'🐝s'])]).toEqual(['🐝s']);
    expect([...search([...'wax'])]).toEqual([]);
    expect([...search([], 0)]).toEqual([]);
  });

  test('finds exactly the words that a text has there', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '蜂', '🐝'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, texts) => {
        const { common_prefix_search: search } = finding(words);
        const chars = [...texts.join('')];
        for (const start of chars.keys()) {
          const rest = chars.slice(start).join('');
          const expected = [...new Set(words)].filter((one) => rest.startsWith(one));
          expect([...search(chars, start)]).toEqual(expected.sort((one, other) => one.length - other.length));
        }
      }),
      runs(300),
    );
  });

  test('finds no word that only the filters take for one', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const three = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    // In so many, some have the same place in a filter as a word.
    const none = three.slice(0, 9_000).map((word) => `${word}z`);
    const { common_prefix_search: search } = finding([...three, ...none.map((text) => `${text}z`)]);
    expect(none.filter((text) => [...search([...text])].join() !== text.slice(0, 3))).toEqual([]);
  });
});
