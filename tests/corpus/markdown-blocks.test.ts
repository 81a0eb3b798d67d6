import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { blocksIn } from '../../src/corpus/markdown-blocks.ts';
import { atOnce } from '../../src/corpus/turns.ts';

/** Blocks with offsets alone: lines and columns are those of a piece, and nobody reads them. */
function bare(nodes: readonly RootContent[]): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value) => (key === 'line' || key === 'column' ? undefined : value)),
  );
}

const whole = (text: string) => bare(fromMarkdown(text).children);
const inPieces = (text: string) => bare(atOnce(blocksIn(text, 1)));

const LINES = [
  '',
  '',
  '',
  'Words of *a [paragraph]* and [more][paragraph].',
  'Last words',
  '# Heading',
  '#no heading',
  '===',
  '- item',
  '1. item',
  '  indented',
  '    far in',
  '> quoted',
  '> ```',
  '```',
  '~~~~ js',
  '~~~',
  '<!-- comment',
  'ends -->',
  '<div>',
  '<script>',
  '</script>',
  '<?x',
  '[paragraph]: https://example.org',
  '> [paragraph]: https://example.org',
  '***',
  'Über &amp; weiter',
  ' \t',
];

test('blocksIn() gives in pieces what the parser gives for the whole text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LINES), { maxLength: 24 }),
      fc.constantFrom('\n', '\r\n'),
      (lines, newline) => {
        const text = lines.join(newline);
        expect(inPieces(text)).toEqual(whole(text));
      },
    ),
    { numRuns: 600 },
  );
});

test.each([
  ['a link that is defined at the other end', 'See [tea].\n\nMore.\n\n[tea]: https://example.org\n'],
  ['a fence that is never closed', 'One.\n\n```\n\nTwo.\n\n# Three\n\nFour.\n'],
  ['a comment over blank lines', 'One.\n\n<!-- a\n\nTwo.\n\nb -->\n\nThree [x].\n'],
  ['a list with blank lines', '- a\n\n  b\n\n- c\n\nEnd.\n'],
  ['nothing', ''],
])('blocksIn() reads %s as the parser does', (_, text) => {
  expect(inPieces(text)).toEqual(whole(text));
});

test('blocksIn() reads no more at once than a piece and the block that ends it', () => {
  const text = 'A paragraph of words.\n\n'.repeat(400);
  let steps = 0;
  for (const _ of blocksIn(text, 100)) steps++;
  expect(steps).toBeGreaterThan(text.length / 150);
});
