import { expect, test } from 'vitest';
import { led } from '../../../src/corpus/asciidoc/led.ts';

test('led() sets a title before the first paragraph, and moves its links and calls', () => {
  const first = { kind: 'paragraph', text: 'See it.', links: [[4, 6, 'u']], calls: [[7, '1']] } as const;
  expect([...led('Note', [undefined, first, { kind: 'paragraph', text: 'More.' }])]).toEqual([
    undefined,
    { kind: 'paragraph', text: 'Note: See it.', links: [[10, 12, 'u']], calls: [[13, '1']] },
    { kind: 'paragraph', text: 'More.' },
  ]);
});

test('led() puts the title in a paragraph of its own if the first block is not a paragraph', () => {
  expect([...led('Note', [{ kind: 'code', text: 'a' }])]).toEqual([
    { kind: 'paragraph', text: 'Note:' },
    { kind: 'code', text: 'a' },
  ]);
});
