import { expect, test } from 'vitest';
import { after } from '../../../src/corpus/markdown/after.ts';

test('after() is the end of what a pattern takes at an offset, and not further on', () => {
  expect(after(/b+/uy, 'abbc', 1)).toBe(3);
  expect(after(/b+/uy, 'abbc', 0)).toBeUndefined();
  expect(after(/b*/uy, 'abbc', 3)).toBe(3);
});
