import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/corpus/chat/plain.ts';

describe('plain()', () => {
  test.each([
    ['**Fees** are *due* on __Monday__, _not_ ***before***.', 'Fees are due on Monday, not before.'],
    ['**all *of* it** and __**both**__', 'all of it and both'],
    ['**all *of it*** and ||**this**||', 'all of it and this'],
    ['这是**重要**的', '这是重要的'],
    ['||Bo|| did it, || Ada || too', 'Bo did it,  Ada  too'],
    ['# Fees\n> Pay now.\n-# small', 'Fees\nPay now.\nsmall'],
    ['~~No~~ yes', '~~No~~ yes'],
  ])('removes the signs of %j', (written, words) => expect(plain(written)).toBe(words));

  test.each([
    'The 5* hotel costs 50* euros, *without tax.',
    '2**3 and 4**5 are 3 * 4 * 5',
    '* one\n* two',
    'snake_case_name and my__own__name',
    'a || b',
    '**Open, and __open',
    'It`s 5',
    '[1] (see below)',
    'https://x.org/a_b_c?d=*e*&f=__g__',
  ])('leaves %j, where no pair is around words', (written) => expect(plain(written)).toBe(written));

  test.each([
    ['`rm -rf *` removes `__pycache__`.', 'rm -rf * removes __pycache__.'],
    ['``a ` *b*`` and *`*`*', 'a ` *b* and *'],
    ['```js\nx = a ** b ** c;\n# _no_ heading\n```', 'x = a ** b ** c;\n# _no_ heading'],
    ['Run:```\n> a\n```then *go*', 'Run:\n> a\nthen go'],
    ['```*word*```', '*word*'],
    ['`C:\\_a\\*`', 'C:\\_a\\*'],
  ])('leaves the code in %j', (written, words) => expect(plain(written)).toBe(words));

  test.each([
    ['\\*not slanted\\* and \\`no code\\`', '*not slanted* and `no code`'],
    ['*a \\* b*', 'a * b'],
    ['C:\\new', 'C:\\new'],
    ['\\# five', '# five'],
  ])('removes only the backslash of %j', (written, words) => expect(plain(written)).toBe(words));

  test.each([
    ['See [site](https://y.org) and <https://x.org>.', 'See site and https://x.org.'],
    ['[**the** site](<https://y.org/a_(b)> "Title")', 'the site'],
    ['**https://x.org/a_b**', 'https://x.org/a_b'],
    ['[site](https://y.org/*a*)', 'site'],
    ['([site](https://y.org/a_(b)))', '(site)'],
  ])('has the words of the link in %j', (written, words) => expect(plain(written)).toBe(words));

  test('shows emoji by name', () => {
    expect(plain('<:my_own_coin:123> <a:spin:4>')).toBe(':my_own_coin: :spin:');
  });

  test('keeps characters for private use', () => {
    expect(plain('\u{F0000} `a` \u{F0001} *b*')).toBe('\u{F0000} a \u{F0001} b');
  });
});
