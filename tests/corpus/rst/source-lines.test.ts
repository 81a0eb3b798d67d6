import { expect, test } from 'vitest';
import { indentOf, linesOf, mailHead } from '../../../src/corpus/rst/source-lines.ts';

test('linesOf() ends lines at each line end, sets tabs to eight columns, and leaves out blanks at the end', () => {
  expect(linesOf('a\r\n\tb\rc\td  \n')).toEqual(['a', '        b', 'c       d', '']);
});

test('indentOf() counts the blanks that a line begins with', () => {
  expect([indentOf('  a'), indentOf('a')]).toEqual([2, 0]);
});

test('mailHead() reads the fields of a proposal, and nothing if there is no title', () => {
  const fields = new Map<string, string>();
  expect(mailHead(['Title: Bees', '  and wasps', 'Author: Ann', '', 'Text.'], fields)).toBe(3);
  expect([...fields]).toEqual([
    ['title', 'Bees and wasps'],
    ['author', 'Ann'],
  ]);
  expect([mailHead(['Note: Bees.'], fields), mailHead(['Title: Bees', 'are here.'], fields)]).toEqual([0, 0]);
});
