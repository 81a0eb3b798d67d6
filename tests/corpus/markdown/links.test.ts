import { describe, expect, test } from 'vitest';
import { addressAt, definitionsIn, labelEnd, normalLabel } from '../../../src/corpus/markdown/links.ts';

describe('addressAt()', () => {
  test.each<[string, string | undefined, number?]>([
    ['(a.md)', 'a.md', 6],
    ['( a.md "title" ) b', 'a.md', 16],
    ['(<a b.md>)', 'a b.md', 10],
    ['(a(b)c)', 'a(b)c', 7],
    ['(a\\)b)', 'a)b', 6],
    ['()', '', 2],
    ['(a b)', undefined],
    ['(a.md', undefined],
    ['a.md)', undefined],
    [`(${'('.repeat(33)}${')'.repeat(33)})`, undefined],
  ])('of %j is %j', (text, url, end) => {
    expect(addressAt(text, 0)).toEqual(url === undefined ? undefined : { url, end });
  });
});

test.each([
  ['[a] b', 3],
  ['[a\\]b]', 6],
  ['[a[b]]', undefined],
  ['[a', undefined],
  [`[${'a'.repeat(999)}]`, 1_001],
  [`[${'a'.repeat(1_001)}]`, undefined],
])('labelEnd(%j) is %j', (text, end) => {
  expect(labelEnd(text, 0)).toBe(end);
});

test('normalLabel() folds case and white space', () => {
  expect(normalLabel(' The\n  Straße ')).toBe(normalLabel('the STRASSE'));
  expect(normalLabel('a b')).not.toBe(normalLabel('ab'));
});

describe('definitionsIn()', () => {
  test('has those at the start, and where what follows begins', () => {
    const text = '[a]: a.md "A"\n[B c]: <b.md>\nWords [d]: d.md';
    const { found, rest } = definitionsIn(text);
    expect(found.map(({ label, url }) => [label, url])).toEqual([
      ['A', 'a.md'],
      ['B C', 'b.md'],
    ]);
    expect(text.slice(rest)).toBe('Words [d]: d.md');
  });

  test.each(['[^1]: a note', '[a]: ', '[ ]: a.md', '[a]: a.md b'])('of %j are none', (text) => {
    expect(definitionsIn(text).found).toEqual([]);
  });
});
