import { describe, expect, test } from 'vitest';
import { trim } from '../../src/text/sentences.ts';

describe('trim()', () => {
  test.each([
    ['  two words \n', 0, 13, { start: 2, end: 11 }],
    ['one\u3000two', 3, 7, { start: 4, end: 7 }],
    ['   ', 0, 3, { start: 3, end: 3 }],
  ])('of %j from %i to %i is %j', (text, start, end, span) => {
    expect(trim(text, start, end)).toEqual(span);
  });
});
