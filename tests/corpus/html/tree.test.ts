import { expect, test } from 'vitest';
import { attribute, elementsIn, parsingHtml, plainText, tokensOf } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';

test('parsingHtml() reads a page in pieces that may end within a tag', () => {
  const text = `<p class="A b">${'word '.repeat(2_000)}</p><div><i>in</i></div>`;
  const elements = [...elementsIn(toEnd(parsingHtml(text)), ({ tagName }) => tagName === 'div')];
  expect(elements.map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'p']);
  const [paragraph] = elements.slice(-1);
  if (paragraph === undefined) throw new Error('there is no paragraph');
  expect(plainText(paragraph)).toBe('word '.repeat(2_000).trim());
  expect([attribute(paragraph, 'class'), tokensOf(paragraph, 'class'), tokensOf(paragraph, 'id')]).toEqual([
    'A b',
    ['a', 'b'],
    [],
  ]);
});
