import { describe, expect, test } from 'vitest';
import { isAround, isTextless } from '../../../src/corpus/html/left-out.ts';
import { firstIn, parsed } from './page.ts';

test.each([
  ['<script>x</script>', 'script', true],
  ['<p hidden>x</p>', 'p', true],
  ['<p hidden="until-found">x</p>', 'p', false],
  ['<p style="color:red; display: none">x</p>', 'p', true],
  ['<p aria-hidden="true">x</p>', 'p', true],
  ['<div><button>Go</button></div>', 'button', true],
  ['<h3><button>Why?</button></h3>', 'button', false],
])('isTextless() of %s', (text, name, expected) =>
  expect(isTextless(firstIn(parsed(text), name))).toBe(expected),
);

describe('isAround()', () => {
  const lengths = (page: ReturnType<typeof parsed>, own: number) =>
    new Map([
      [firstIn(page, 'body'), 100],
      ...(['div', 'section', 'header', 'aside'] as const).flatMap((name) => {
        try {
          return [[firstIn(page, name), own] as const];
        } catch {
          return [];
        }
      }),
    ]);
  test.each([
    ['<div class="site-sidebar">x</div>', 'div', 10, true],
    ['<div class="site-sidebar">x</div>', 'div', 60, false],
    ['<div id="hidden-files">x</div>', 'div', 10, false],
    ['<div id="sidebar">x</div>', 'div', 10, true],
    ['<header>x</header>', 'header', 10, true],
    ['<div role="navigation">x</div>', 'div', 10, true],
    ['<section class="words">x</section>', 'section', 10, false],
  ])('of %s with %s of the text', (text, name, own, expected) => {
    const page = parsed(text);
    expect(isAround(firstIn(page, name), lengths(page, own), undefined)).toBe(expected);
  });

  test('takes an aside and a header in the main content for text', () => {
    const page = parsed('<main><header>x</header></main>');
    const main = firstIn(page, 'main');
    expect(isAround(firstIn(page, 'header'), new Map([[main, 100]]), main)).toBe(false);
  });
});
