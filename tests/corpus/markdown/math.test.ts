import { expect, test } from 'vitest';
import { mathEnd } from '../../../src/corpus/markdown/math.ts';

test.each([
  ['$a_b$ c', 5],
  ['$$a\nb$$ c', 7],
  ['$5 and $6', undefined],
  ['$ a$', undefined],
  ['$a $', undefined],
  ['$a\n\nb$', undefined],
  ['$a\\$b$', 6],
  ['$$$$', undefined],
  [`$${'a'.repeat(300)}$`, undefined],
])('mathEnd(%j) is %j', (text, end) => {
  expect(mathEnd(text, 0)).toBe(end);
});
