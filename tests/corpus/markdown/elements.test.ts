import { expect, test } from 'vitest';
import { words } from './read.ts';

test.each<[string, string[]]>([
  ['<p>Bees fly.</p>\n<p>Wasps sting.</p>\n', ['Bees fly.', 'Wasps sting.']],
  ['<ol>\n<li>Honey\n<li>Wax\n</ol>\n', ['1. Honey\n2. Wax']],
  ['<script>bees()</script>\n\nBees fly.\n', ['Bees fly.']],
  ['Bees <Tab fly.\n', ['Bees <Tab fly.']],
])('elementReader() leaves of %j %j', (text, left) => {
  expect(words(text)).toEqual(left);
});

test('elementReader() makes headings of those of HTML', () => {
  expect(words('<h2>Bees</h2>\n\nThey fly.\n')).toEqual(['They fly.']);
});
