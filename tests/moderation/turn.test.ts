import { expect, test } from 'vitest';
import { troubleOf } from '../../src/moderation/turn.ts';
import { NotChanged } from '../../src/store/records/record.ts';

test('troubleOf() tells what is gone from what could not be kept', () => {
  expect(troubleOf(new NotChanged('Look again.'))).toEqual({ kind: 'trouble', why: 'no-longer-there' });
  expect(troubleOf(new Error('The disk is full.'))).toEqual({
    kind: 'trouble',
    why: 'not-kept',
    sentence: 'The disk is full.',
  });
  expect(troubleOf('odd')).toEqual({ kind: 'trouble', why: 'not-kept', sentence: 'odd' });
});
