import { expect, test } from 'vitest';
import { headOf, setAttribute, titlesIn, toldOf } from '../../../src/corpus/asciidoc/head.ts';
import { toEnd } from '../../../src/slices.ts';

test('headOf() ends at the first empty line behind the title', () => {
  const { title, attributes, end } = headOf([
    '// x',
    '= Book',
    'Ann Lee; Bo Ray',
    'v2, 2024-03-05: note',
    ':a: b',
    '',
    'Text.',
  ]);
  expect([title, [...attributes], end]).toEqual([
    'Book',
    [
      ['author', 'Ann Lee, Bo Ray'],
      ['revdate', '2024-03-05'],
      ['a', 'b'],
    ],
    5,
  ]);
});

test('setAttribute() sets and unsets', () => {
  const attributes = new Map([['b', '1']]);
  expect([
    setAttribute(':A: x', attributes),
    setAttribute(':!b:', attributes),
    setAttribute('a: x', attributes),
  ]).toEqual([true, true, false]);
  expect([...attributes]).toEqual([['a', 'x']]);
});

test('titlesIn() has titles by explicit and by automatic ids', () => {
  const titles = toEnd(titlesIn(['[[x]]', '== The Part', '[#y]', '.A table']));
  expect([titles.get('x'), titles.get('_the_part'), titles.get('y')]).toEqual([
    'The Part',
    'The Part',
    'A table',
  ]);
});

test('toldOf() has what attributes say', () => {
  expect(
    toldOf(
      'T',
      new Map([
        ['lang', 'fr'],
        ['revdate', '5 March 2024'],
      ]),
    ),
  ).toEqual({
    title: 'T',
    language: 'fr',
    source: { published: '2024-03-05' },
  });
});
