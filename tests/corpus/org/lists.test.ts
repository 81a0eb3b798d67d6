import { expect, test } from 'vitest';
import type { Block } from '../../../src/corpus/build/block.ts';
import { listsIn } from '../../../src/corpus/org/lists.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const inner = (lines: readonly string[]): Block[] =>
  lines.some((line) => line !== '') ? [paragraph(lines.filter(Boolean).join('\n'))] : [];
const read = (...lines: string[]) => {
  const isText = (line: string): boolean => /^[\p{L}\d]/u.test(line);
  const reading = listsIn({ lines, depth: 0, paragraph, inner, isText })(0);
  const blocks: Block[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done) return { blocks, end: step.value };
    if (step.value !== undefined) blocks.push(step.value);
  }
};
const listOf = (...items: readonly (readonly [label: string, text: string])[]) => [
  { kind: 'list', items: items.map(([label, text]) => ({ depth: 0, label, text })) },
];

test('listsIn() reads items with their labels, boxes and further lines', () => {
  expect(read('1. a', '   goes on', '2. [X] b', '3. [ ] c', 'More.')).toEqual({
    blocks: listOf(['1.', 'a\ngoes on'], ['2.', '☑ b'], ['3.', '☐ c']),
    end: 4,
  });
});

test('listsIn() ends at two empty lines, and at a heading', () => {
  expect(read('- a', '', '- b', '', '', '- c')).toEqual({ blocks: listOf(['-', 'a'], ['-', 'b']), end: 3 });
  expect(read('- a', '* Heading').end).toBe(1);
});

test('listsIn() reads terms with what they mean', () => {
  expect(read('- a :: b', '- c :: d').blocks).toEqual(listOf(['-', 'a'], ['', 'b'], ['-', 'c'], ['', 'd']));
});
