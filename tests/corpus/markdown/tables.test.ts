import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { read } from './read.ts';

test.each([
  [
    'with bars around',
    '| A | B |\n|---|:-:|\n| 1 | *2* |\n| 3 | 4 |',
    '| A | B |',
    '| A | B |\n\n| 1 | 2 |\n| 3 | 4 |',
  ],
  ['without bars around', 'A | B\n--- | ---\n1 | 2', 'A | B', 'A | B\n\n1 | 2'],
  ['in a quotation', '> | A | B |\n> |---|---|\n> | 1 | 2 |', '| A | B |', '| A | B |\n\n| 1 | 2 |'],
  [
    'in a box',
    '!!! note\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |',
    '| A | B |',
    '| A | B |\n\n| 1 | 2 |',
  ],
  [
    'below a line of text',
    'It is so.\n| A | B |\n|---|---|\n| 1 | 2 |',
    '| A | B |',
    '| A | B |\n\n| 1 | 2 |',
  ],
])('a table is one block that its header leads in: %s', (_, text, lead, says) =>
  expect(read(text).at(-1)).toMatchObject({ kind: 'table', lead, says }),
);

test('a cell keeps the backslash that tells its bar from those between cells', () => {
  expect(read('| A | B |\n|---|---|\n| x \\| y | `a \\| b` |')[0]?.says).toContain('| x \\| y | a \\| b |');
});

test('a mark in one row marks nothing in another', () => {
  expect(read('| A | B |\n|---|---|\n| *1 | 2 |\n| 3* | 4 |')[0]?.says).toContain('| *1 | 2 |\n| 3* | 4 |');
});

test('a table of 50,000 rows is read with pauses', () => {
  const text = `| A | B |\n|---|---|\n${'| *1* | 2 |\n'.repeat(50_000)}`;
  const { paragraphs } = markdown.parse({ file: 'a.md', text });
  expect(paragraphs).toHaveLength(1);
  expect(paragraphs[0]?.kind).toBe('table');
});
