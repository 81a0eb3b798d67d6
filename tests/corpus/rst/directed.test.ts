import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/corpus/build/block.ts';
import { directedBy } from '../../../src/corpus/rst/directed.ts';
import { directiveOf } from '../../../src/corpus/rst/directives.ts';

const words = (text: string) => ({ text });
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const inner = (lines: readonly string[]): Block[] =>
  lines.some((line) => line !== '') ? [paragraph(lines.filter(Boolean).join('\n'))] : [];
const directed = directedBy({ words, paragraph, blocksIn: inner, inner });
const read = (name: string, argument: string, ...inside: string[]) =>
  [...directed(directiveOf(name, argument, inside))].map((block) =>
    block === undefined
      ? undefined
      : block.kind === 'table'
        ? [block.headers, ...block.rows.map((row) => row.map(({ text }) => text))]
        : 'text' in block
          ? `${block.kind}: ${block.text}`
          : block.kind,
  );

describe('directedBy()', () => {
  test.each<[string, string, string[], unknown[]]>([
    ['note', '', ['Bees fly.'], ['paragraph: Note: Bees fly.']],
    ['code-block', 'python', ['', 'x = 1'], ['code: \nx = 1']],
    ['topic', 'Bees', ['', 'They fly.'], ['paragraph: Bees', 'paragraph: They fly.']],
    ['py:function', 'fly(bee)', ['', 'Flies.'], ['code: fly(bee)', 'paragraph: Flies.']],
    ['image', 'bee.png', [], []],
    ['csv-table', '', [':header: a, b', '', '1, 2'], [[1, ['a', 'b'], ['1', '2']]]],
    [
      'list-table',
      '',
      [':header-rows: 1', '', '* - a', '  - b', '* - 1', '  - 2'],
      [[1, ['a', 'b'], ['1', '2']]],
    ],
  ])('reads %s %s', (name, argument, inside, blocks) => {
    expect(read(name, argument, ...inside)).toEqual(blocks);
  });
});
