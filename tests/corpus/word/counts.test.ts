import { expect, test } from 'vitest';
import { leftCounts } from '../../../src/corpus/word/counts.ts';

test('leftCounts() counts, and leaves out zero counts', () => {
  const counts = leftCounts();
  counts.add('comment');
  counts.add('comment', 2);
  counts.add('hidden text', 0);
  expect(counts.told()).toEqual({ comment: 3 });
});
