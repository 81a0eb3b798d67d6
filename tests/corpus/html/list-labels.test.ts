import { expect, test } from 'vitest';
import { listLabels, numeral } from '../../../src/corpus/html/list-labels.ts';
import { isElement } from '../../../src/corpus/html/tree.ts';
import { firstIn, parsed } from './page.ts';

test.each([
  ['<ul><li>a<li>b</ul>', 'ul', ['-', '-']],
  ['<ol start=9><li>a<li>b</ol>', 'ol', ['9.', '10.']],
  ['<ol reversed><li>a<li>b</ol>', 'ol', ['2.', '1.']],
  ['<ol type=I><li value=4>a<li>b</ol>', 'ol', ['IV.', 'V.']],
])('listLabels() of %s', (text, name, expected) => {
  const list = firstIn(parsed(text), name);
  expect(list.childNodes.filter(isElement).map(listLabels(list))).toEqual(expected);
});

test.each([
  [27, 'a', 'aa'],
  [1994, 'I', 'MCMXCIV'],
  [0, 'a', '0'],
  [4000, 'i', '4000'],
  [3, '1', '3'],
])('numeral() of %i as %s', (number, type, expected) => expect(numeral(number, type)).toBe(expected));
