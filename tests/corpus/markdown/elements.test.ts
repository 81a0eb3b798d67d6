import { expect, test } from 'vitest';
import { read, words } from './read.ts';

test.each<[string, string[]]>([
  ['<p>Bees fly.</p>\n<p>Wasps sting.</p>\n', ['Bees fly.', 'Wasps sting.']],
  ['<ol>\n<li>Honey\n<li>Wax\n</ol>\n', ['1. Honey\n2. Wax']],
  ['<script>bees()</script>\n\nBees fly.\n', ['Bees fly.']],
  ['Bees <Tab fly.\n', ['Bees <Tab fly.']],
])('elementReader() leaves of %j %j', (text, left) => {
  expect(words(text)).toEqual(left);
});

test('elementReader() makes headings of those of HTML', () => {
  expect(read('<h2>Bees</h2>\n\nThey fly.\n')).toEqual([{ says: 'They fly.', section: ['Bees'] }]);
});

test('elementReader() labels folded text by its summary', () => {
  const text = '<details>\n<summary>This is on honey.</summary>\n\nBees.\n\n</details>\n\nWasps.\n';
  expect(read(text).map(({ says, lead }) => [says, lead])).toEqual([
    ['This is on honey.\n\nBees.', 'This is on honey.'],
    ['Wasps.', undefined],
  ]);
});
