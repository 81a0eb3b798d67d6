import { expect, test } from 'vitest';
import { definedIn, isAboutFile, toldIn } from '../../../src/corpus/rst/head.ts';
import { toEnd } from '../../../src/slices.ts';

test('definedIn() has addresses, replacements, and labels of notes in turn', () => {
  const { targets, substitutions, called, set } = toEnd(
    definedIn([
      '.. _A B: https://x.org',
      '.. |v| replace:: 1',
      '   and 2',
      '.. |c| unicode:: 0xA9',
      '.. [1] x',
      '.. [#] y',
      '.. [#n] z',
      '.. [*] w',
    ]),
  );
  expect([...targets, ...substitutions]).toEqual([
    ['a b', 'https://x.org'],
    ['v', '1 and 2'],
    ['c', '©'],
  ]);
  expect([called('#'), called('#n'), called('1'), called('*'), called('9')]).toEqual([
    '2',
    '3',
    '1',
    '*',
    undefined,
  ]);
  expect(set('#')).toBe('2');
});

test('isAboutFile() tells fields of a file from others', () => {
  expect([isAboutFile('Author'), isAboutFile('Colour')]).toEqual([true, false]);
});

test('toldIn() has the values of fields', () => {
  expect(
    toldIn(
      new Map([
        ['author', 'Ann <a@b.c>'],
        ['date', '5 March 2024'],
      ]),
      'T',
    ),
  ).toEqual({
    title: 'T',
    source: { author: 'Ann', published: '2024-03-05' },
  });
});
