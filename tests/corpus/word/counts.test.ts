import { expect, test } from 'vitest';
import { leftCounts } from '../../../src/corpus/word/counts.ts';

test('leftCounts() counts, and names nothing of which there is none', () => {
  const counts = leftCounts();
  counts.add('comment');
  counts.add('comment', 2);
  counts.add('hidden text', 0);
  expect(counts.told()).toEqual({ comment: 3 });
});
