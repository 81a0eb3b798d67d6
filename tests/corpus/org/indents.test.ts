import { expect, test } from 'vitest';
import { dedented, indentOf } from '../../../src/corpus/org/indents.ts';

test('indentOf() counts the blanks that a line begins with', () => {
  expect(['a', '  a', ''].map((line) => indentOf(line))).toEqual([0, 2, 0]);
});

test('dedented() leaves out what all lines begin with, but for empty ones', () => {
  expect(dedented(['  a', '', '    b'])).toEqual(['a', '', '  b']);
  expect(dedented([''])).toEqual(['']);
});
