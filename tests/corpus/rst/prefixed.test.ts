import { expect, test } from 'vitest';
import { prefixed, withTitle } from '../../../src/corpus/rst/prefixed.ts';

test('prefixed() moves links and calls behind what is set before them', () => {
  expect(prefixed('To: ', { text: 'See it', links: [[4, 6, 'u']], calls: [[6, '1']] })).toEqual({
    text: 'To: See it',
    links: [[8, 10, 'u']],
    calls: [[10, '1']],
  });
});

test('withTitle() sets a title before a paragraph', () => {
  expect(withTitle('Note', { kind: 'paragraph', text: 'Bees fly.' })).toMatchObject({
    kind: 'paragraph',
    text: 'Note: Bees fly.',
  });
});
