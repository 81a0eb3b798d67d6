import { describe, expect, test } from 'vitest';
import { openAt } from '../../src/text/enclosures.ts';

describe('openAt()', () => {
  test.each([
    ['The club (founded in 1996'],
    ['She said: “We meet'],
    ['Er sagte: „Wir treffen uns'],
    ['Он сказал: «Мы'],
    ['她说：「我们'],
    ['He said "we meet'],
    ['All (as “said” before'],
    ['See [the list'],
  ])('holds within %s', (text) => expect(openAt(text)).toBe(true));

  test.each([
    [''],
    ['The club (founded in 1996)'],
    ['She said: “We meet.”'],
    ['Er sagte: „Wir treffen uns.“'],
    ['Он сказал: «Мы»'],
    ['He said "we meet" twice'],
    ['a) The first item'],
    ['The dogs’ house, it’s theirs'],
    ['All (as “said (twice)” before)'],
  ])('does not hold behind %s', (text) => expect(openAt(text)).toBe(false));
});
