import { describe, expect, test } from 'vitest';
import { hanPairs } from '../../src/index/han-pairs.ts';

const pairsOf = (text: string) => hanPairs(text, { kind: 'han', start: 0, end: text.length });
const kept = (text: string) =>
  pairsOf(text)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term);

describe('hanPairs()', () => {
  test('gives overlapping pairs of characters', () => {
    expect(kept('台湾条约')).toEqual(['台湾', '湾条', '条约']);
    expect(kept('茶')).toEqual(['茶']);
    expect(kept('')).toEqual([]);
  });

  test('gives spans into the text, from where the run begins', () => {
    const [first, second] = hanPairs('in 台湾茶', { kind: 'han', start: 3, end: 6 });
    expect(first).toMatchObject({ start: 3, end: 5, term: '台湾' });
    expect(second).toMatchObject({ start: 4, end: 6, term: '湾茶' });
  });

  test('never cuts a character of two UTF-16 units', () => {
    expect(kept('𠀋𠀌茶')).toEqual(['𠀋𠀌', '𠀌茶']);
  });

  test('cuts words that ask out whole, as stop words', () => {
    const run = { kind: 'han', start: 3, end: 7 } as const;
    expect(hanPairs('in 什么条约', run)).toMatchObject([
      { term: '什么', stop: true, start: 3, end: 5 },
      { term: '条约', stop: false, start: 5, end: 7 },
    ]);
  });
});
