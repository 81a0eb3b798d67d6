import { describe, expect, test } from 'vitest';
import { setTitles } from '../../../src/corpus/epub/titles.ts';
import { elementsIn, type HtmlElement, parsingHtml, plainText } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';

const bodyOf = (html: string): HtmlElement =>
  [...elementsIn(toEnd(parsingHtml(html)))].find(({ tagName }) => tagName === 'body') as HtmlElement;
const titled = (html: string, entries: Parameters<typeof setTitles>[1], before = 0): string[] => {
  const body = bodyOf(html);
  setTitles(body, entries, before);
  return [...elementsIn(body)]
    .filter(({ tagName }) => /^(?:h\d|p|li)$/u.test(tagName))
    .map((element) => `${element.tagName} ${plainText(element)}`);
};

describe('setTitles()', () => {
  test.each([
    [
      'leaves a heading that is there',
      '<h2>One</h2><p>x</p>',
      [{ title: 'Chapter 1', depth: 2 }],
      ['h2 One', 'p x'],
    ],
    [
      'makes a heading of the words that are the title',
      '<p>CHAPTER ONE</p><p>The sea</p><p>x</p>',
      [{ title: 'Chapter one: The sea', depth: 1 }],
      ['h1 CHAPTER ONEThe sea', 'p ', 'p x'],
    ],
    [
      'makes one of the telling part of the title',
      '<p>The great sea</p><p>x</p>',
      [{ title: '3. The great sea', depth: 1 }],
      ['h1 The great sea', 'p x'],
    ],
    [
      'sets the title of the contents above a chapter without one',
      '<div><ul><li>x</li></ul></div>',
      [{ title: 'The sea', depth: 2 }],
      ['h2 The sea', 'li x'],
    ],
    [
      'sets titles where chapters begin within a part',
      '<p>x</p><p id="b">y</p>',
      [
        { title: 'A', depth: 1 },
        { title: 'B', id: 'b', depth: 1 },
      ],
      ['h1 A', 'p x', 'h1 B', 'p y'],
    ],
    [
      'sets headings as deep as the contents do',
      '<h1>One</h1><h2>More</h2>',
      [{ title: 'One', depth: 2 }],
      ['h2 One', 'h3 More'],
    ],
    ['passes over an entry that leads nowhere', '<p>x</p>', [{ title: 'A', id: 'gone', depth: 1 }], ['p x']],
  ])('%s', (_, html, entries, elements) => {
    expect(titled(html, entries)).toEqual(elements);
  });

  test('sets headings of a part that the contents do not name as deep as those before', () => {
    expect(titled('<h2>More</h2>', [], -1)).toEqual(['h1 More']);
  });
});
