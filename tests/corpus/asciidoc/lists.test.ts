import { expect, test } from 'vitest';
import { listsIn } from '../../../src/corpus/asciidoc/lists.ts';
import type { Block } from '../../../src/corpus/build/block.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const inner = (lines: readonly string[]): Block[] => [{ kind: 'code', text: lines.join('\n') }];
const read = (kind: 'list' | 'callouts' | 'definitions', ...lines: string[]) => {
  const reading = listsIn({ lines, depth: 0, paragraph, inner })[kind](0);
  const blocks: Block[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done) return { blocks, end: step.value };
    if (step.value !== undefined) blocks.push(step.value);
  }
};
const listOf = (...items: readonly (readonly [depth: number, label: string, text: string])[]) => ({
  kind: 'list',
  items: items.map(([depth, label, text]) => ({ depth, label, text })),
});

test('listsIn() reads items by their marks, up to the first line that is not an item', () => {
  expect(read('list', '* a', '** b', 'goes on', '. c', '* d', '', 'More.')).toEqual({
    blocks: [listOf([0, '-', 'a'], [1, '-', 'b\ngoes on'], [2, '1.', 'c'], [0, '-', 'd'])],
    end: 5,
  });
});

test('listsIn() attaches what follows a plus', () => {
  expect(read('list', '* a', '+', 'b', '* c', '+', '----', 'x', '----').blocks).toEqual([
    listOf([0, '-', 'a'], [0, '', 'b'], [0, '-', 'c']),
    { kind: 'code', text: '----\nx\n----' },
  ]);
});

test('listsIn() reads explanations of code by their numbers', () => {
  expect(read('callouts', '<1> a', '<.> b')).toEqual({
    blocks: [listOf([0, '(1)', 'a'], [0, '(2)', 'b'])],
    end: 2,
  });
});

test('listsIn() reads terms with what they mean', () => {
  expect(read('definitions', 'a:: b', 'c::', '  d')).toEqual({
    blocks: [listOf([0, '-', 'a'], [0, '', 'b'], [0, '-', 'c'], [0, '', 'd'])],
    end: 3,
  });
});
