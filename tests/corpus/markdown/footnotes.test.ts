import { expect, test } from 'vitest';
import { sentenceAt } from '../../../src/corpus/markdown/footnotes.ts';

const TEXT = 'Bees fly. Bees make honey. Wasps do not.';
const pieces = [{ span: { start: 0, end: 26 } }, { span: { start: 27, end: 40 } }];
const sentence = (mark: number, before: number) => {
  const span = sentenceAt(TEXT, pieces, mark, before);
  return span && TEXT.slice(span.start, span.end);
};

test.each([
  [8, 40, 'Bees fly.'],
  [25, 40, 'Bees make honey.'],
  [30, 40, 'Wasps do not.'],
  [30, 35, undefined],
  [99, 99, undefined],
])('sentenceAt() mark %i before %i is %s', (mark, before, words) => {
  expect(sentence(mark, before)).toBe(words);
});

test('sentenceAt() in a block of more than 5,000 units is undefined', () => {
  const text = 'Bees fly. '.repeat(501);
  expect(sentenceAt(text, [{ span: { start: 0, end: 5_001 } }], 8, 6_000)).toBeUndefined();
});
