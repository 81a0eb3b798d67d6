import { expect, test } from 'vitest';
import { mainOf } from '../../../src/corpus/html/main.ts';
import { attribute } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';
import { parsed } from './page.ts';

const LONG = 'The harbour is open every day from six in the morning until ten at night. ';
const text = (times: number) => `<p>${LONG.repeat(times)}</p>`;

test.each([
  ['what is marked', `<div>${text(1)}</div><main id=m>${text(2)}</main>`, 'm'],
  ['the one article in it', `<main><article id=a>${text(3)}</article><aside>${text(1)}</aside></main>`, 'a'],
  [
    'all articles of a thread',
    `<div>Menu</div><div id=t><article>${text(2)}</article><article>${text(2)}</article><article>${text(2)}</article></div>`,
    't',
  ],
  [
    'an article among teasers',
    `<div>${text(1)}${text(1)}${text(1)}</div><article id=a>${text(2)}</article>`,
    'a',
  ],
  [
    'what the program calls its text',
    `<div>${text(1)}</div><div class="entry-content" id=e>${text(3)}</div>`,
    'e',
  ],
  [
    'the smallest element with the running text',
    `<div><a href=x>One</a></div><table><tr><td>x<td id=c>${text(2)}${text(2)}</table>`,
    'c',
  ],
])('mainOf() is %s', (_, body, id) => {
  const main = toEnd(mainOf(parsed(body)))?.element;
  expect(main && attribute(main, 'id')).toBe(id);
});
