import { expect, test } from 'vitest';
import { none, readAttributes } from '../../../src/corpus/asciidoc/attributes.ts';

const read = (...lines: string[]) => {
  const meta = none();
  for (const line of lines) readAttributes(line, meta);
  return [meta.style, Object.fromEntries(meta.named)];
};

test('readAttributes() reads a style, its further values, and names with values', () => {
  expect(read('[quote, Ann Lee, "Bees, and others"]')).toEqual([
    'quote',
    { '2': 'Ann Lee', '3': 'Bees, and others' },
  ]);
  expect(read('[source#id.role%header]')).toEqual(['source', { '%': 'header' }]);
  expect(read('[%header,cols="1,2"]')).toEqual(['', { '%': 'header', cols: '1,2' }]);
});

test('readAttributes() adds to the metadata so far, and ignores an anchor', () => {
  expect(read('[quote]', '[[here]]', '[cols=2]')).toEqual(['quote', { cols: '2' }]);
});
