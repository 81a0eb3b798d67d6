import { expect, test } from 'vitest';
import { headIn, toldIn } from '../../../src/corpus/org/head.ts';
import { toEnd } from '../../../src/slices.ts';

test('headIn() has keywords, short names of addresses, macros and notes', () => {
  const head = toEnd(
    headIn([
      '#+TITLE: A',
      '#+title: B',
      '#+LINK: bug https://b.org/',
      '#+MACRO: m x $1',
      '[fn:n] Note.',
      '#+author: Ann',
    ]),
  );
  expect([...head.keywords, ...head.abbreviations, ...head.macros, ...head.notes]).toEqual([
    ['title', 'A B'],
    ['author', 'Ann'],
    ['bug', 'https://b.org/'],
    ['m', 'x $1'],
    'n',
  ]);
  expect(toldIn(head, 'A B')).toEqual({ title: 'A B', source: { author: 'Ann' } });
});
