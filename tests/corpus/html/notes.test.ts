import { expect, test } from 'vitest';
import { isWayBack, notesIn } from '../../../src/corpus/html/notes.ts';
import { toEnd } from '../../../src/slices.ts';
import { firstIn, parsed } from './page.ts';

test.each([
  ['a raised number', '<p>x<sup><a href="#n">1</a></sup></p><p id=n>Note</p>', ['1']],
  ['a number in brackets', '<p>x<a href="#n">[12]</a></p><ol><li id=n>Note</ol>', ['12']],
  ['a number of a chapter', '<p><a href="#n">1</a> One</p><p id=n>Text</p>', []],
  ['a link up', '<p id=n>Text</p><p>x<sup><a href="#n">1</a></sup></p>', []],
  ['a link to nothing', '<p>x<sup><a href="#none">1</a></sup></p>', []],
  [
    'what says that it is one',
    '<p>x<a role="doc-noteref" href="#n">*</a></p><aside id=n>Note</aside>',
    ['*'],
  ],
])('notesIn() finds %s', (_, body, labels) =>
  expect([...toEnd(notesIn(firstIn(parsed(body), 'body'))).notes.values()]).toEqual(labels),
);

test.each([
  ['<a href="#r">↩</a>', true],
  ['<a href="#r">^</a>', true],
  ['<a href="#r">#</a>', true],
  ['<a href="#r" role="doc-backlink">to the text</a>', true],
  ['<a href="#r">Rules</a>', false],
  ['<a href="/r">↩</a>', false],
])('isWayBack() of %s', (text, expected) => expect(isWayBack(firstIn(parsed(text), 'a'))).toBe(expected));
