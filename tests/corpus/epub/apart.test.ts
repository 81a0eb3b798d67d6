import { expect, test } from 'vitest';
import { isApartPart, isCoverPart, takenApart } from '../../../src/corpus/epub/apart.ts';
import { elementsIn, type HtmlElement, parsingHtml, plainText } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';

const bodyOf = (html: string): HtmlElement =>
  [...elementsIn(toEnd(parsingHtml(html)))].find(({ tagName }) => tagName === 'body') as HtmlElement;

test('isCoverPart() takes a page of few words that is called a cover', () => {
  expect([
    isCoverPart(['cover'], bodyOf('<p>The sea</p>')),
    isCoverPart(['cover'], bodyOf(`<p>${'The sea. '.repeat(60)}</p>`)),
    isCoverPart([''], bodyOf('<p>The sea</p>')),
  ]).toEqual([true, false, false]);
});

test.each([
  ['a part that is called so', ['copyright-page'], 'Anything.', 30, true],
  ['a list of chapters', ['toc'], 'One. Two.', 1, true],
  [
    'a short page near the beginning that claims rights twice',
    [],
    '© 2001 Ann. All rights reserved.',
    2,
    true,
  ],
  ['not a chapter that claims them', [], '© 2001 Ann. All rights reserved.', 30, false],
  ['not a page that mentions copyright', [], 'The copyright law of 1710 was the first.', 2, false],
])('isApartPart() takes %s', (_, kinds, words, at, isApart) => {
  expect(isApartPart(kinds, bodyOf(`<p>${words}</p>`), at, 100)).toBe(isApart);
});

test('takenApart() removes the text that Project Gutenberg puts around a book', () => {
  const taken = takenApart(
    bodyOf(
      '<section class="pg-boilerplate pgheader">Head</section><p>The sea.</p><section class="pg-boilerplate pgfooter">Licence</section>',
    ),
  );
  expect(taken.map(({ element, isApart }) => [plainText(element), isApart])).toEqual([
    ['Head', true],
    ['The sea.', false],
    ['Licence', true],
  ]);
});
