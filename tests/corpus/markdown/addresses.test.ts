import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';

const links = (text: string): [string, string][] => {
  const parsed = markdown.parse({ file: 'a.md', text });
  return (parsed.links ?? []).map(({ span, url }) => [parsed.text.slice(span.start, span.end), url]);
};

test.each([
  ['of the web', 'Use [this *form*](https://example.org/a "t").', [['this form', 'https://example.org/a']]],
  ['of mail', 'Ask [Maren](mailto:m@example.org).', [['Maren', 'mailto:m@example.org']]],
  ['of a file', 'See [the rules](../rules.md#a).', [['the rules', '../rules.md#a']]],
  [
    'of Discord',
    'Go to [help](https://discord.com/channels/1/2).',
    [['help', 'https://discord.com/channels/1/2']],
  ],
  [
    'by a label',
    'See [it][r] and [r].\n\n[R]: <https://e.org/a b>',
    [
      ['it', 'https://e.org/a b'],
      ['r', 'https://e.org/a b'],
    ],
  ],
  ['in HTML', 'See <a class="x" href="https://e.org">the form</a>.', [['the form', 'https://e.org']]],
  ['in a table', '| A |\n|---|\n| [x](https://e.org) |', [['x', 'https://e.org']]],
  ['behind line ends of another kind', 'One.\r\n\r\nSee [it](https://e.org).', [['it', 'https://e.org']]],
  ['in a box', '!!! note "Mind"\n\n    See [it](https://e.org).', [['it', 'https://e.org']]],
  ['with signs', 'See [it](https://e.org/\\(a\\)?b&amp;c).', [['it', 'https://e.org/(a)?b&c']]],
])('an address is kept with the words that link to it: %s', (_, text, expected) =>
  expect(links(text)).toEqual(expected),
);

test.each([
  ['within the document', '[Top](#top) of it.'],
  ['of an image', '![a map](map.png) of it.'],
  ['that a program fills in', 'See [it]({{ site.url }}/a) and [that]({{< ref "b.md" >}}).'],
  ['of a page in a vault', 'See [[Oil]].'],
])('an address leads nowhere: %s', (_, text) => expect(links(text)).toEqual([]));
