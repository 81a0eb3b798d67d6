import { expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/markdown/blocks.ts';
import { toEnd } from '../../../src/slices.ts';

const read = (text: string) => toEnd(readBlocks(text));
const kinds = (text: string) =>
  read(text).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, string[][]]>([
  [
    'Bees.\n\n---\n\nWasps.',
    [
      ['paragraph', 'Bees.'],
      ['rule', '---'],
      ['paragraph', 'Wasps.'],
    ],
  ],
  [
    '# Bees #\n\n> Fly.',
    [
      ['heading', '# Bees #'],
      ['quote', '> Fly.'],
    ],
  ],
  [
    'Bees\n----\n1. a\n2. b',
    [
      ['heading', 'Bees\n----'],
      ['list', '1. a\n2. b'],
    ],
  ],
  [
    '[a]: b.md\nBees.',
    [
      ['definition', '[a]: b.md\n'],
      ['paragraph', 'Bees.'],
    ],
  ],
])('readBlocks() of %j', (text, blocks) => {
  expect(kinds(text)).toEqual(blocks);
});

test('readBlocks() has what a heading says, and what stands between fences', () => {
  const text = '## Bees ##\n\n```js\nfly()\n```\n';
  const [heading, code] = read(text).blocks;
  expect(heading).toMatchObject({ level: 2 });
  expect(heading?.kind === 'heading' && text.slice(heading.wording.start, heading.wording.end).trim()).toBe(
    'Bees',
  );
  expect(code?.kind === 'code' && text.slice(code.inside.start, code.inside.end).trim()).toBe('fly()');
});

test('readBlocks() has the first address of a label', () => {
  expect([...read('[a]: b.md\n[A]: c.md\n').labels]).toEqual([['A', 'b.md']]);
});
