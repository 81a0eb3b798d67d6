import { expect, test } from 'vitest';
import { oneLine, wordsOf } from '../../../src/replies/compose/words.ts';

test('oneLine() has no line end and no two spaces', () => {
  expect(oneLine(' The\n  lamp\t burns ')).toBe('The lamp burns');
});

test.each([
  ['<@123> who came?', '  who came?'],
  ['<:bee:123> honey <t:1700000000:R>', '  honey  '],
  ['see <https://example.org/a> and http://example.org', 'see   and  '],
  ['</ask:123> a < b', '  a < b'],
])('wordsOf(%j) is %j', (content, words) => {
  expect(wordsOf(content)).toBe(words);
});
