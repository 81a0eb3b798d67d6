import { expect, test } from 'vitest';
import { pairShades, shadeAt } from '../../../src/corpus/markdown/shades.ts';

function read(text: string) {
  const shades = Array.from(text.matchAll(/=+|~+/gu), ({ index }) => shadeAt(text, index));
  const signs = [...text];
  pairShades(shades, (start, end) => {
    signs.fill('', start, end);
    return end;
  });
  return signs.join('');
}

test.each([
  ['==honey== wax', 'honey wax'],
  ['~~honey~~ wax', ' wax'],
  ['== honey ==', '== honey =='],
  ['===honey===', '===honey==='],
  ['==honey', '==honey'],
  ['==a ~~b~~ c==', 'a  c'],
])('pairShades() leaves of %j %j', (text, left) => {
  expect(read(text)).toBe(left);
});
