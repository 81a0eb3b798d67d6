import { expect, test } from 'vitest';
import { firstWords } from '../../../src/corpus/markdown/html-headings.ts';

test.each([
  ['<h1>Bees</h1>', 4, 4],
  ['<h1> <a id="x"></a>\nBees</h1>', 4, 20],
  ['<h1> </h1>', 4, undefined],
  ['<h1><img src="a"></h1>', 4, undefined],
  ['<h1>', 4, undefined],
])('firstWords() of %j from %i is %j', (text, from, at) => {
  expect(firstWords(text, from)).toBe(at);
});
