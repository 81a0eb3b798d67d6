import { expect, test } from 'vitest';
import { isTrouble, trouble } from '../../src/moderation/trouble.ts';

test('isTrouble() knows what trouble() makes, and nothing else', () => {
  expect(isTrouble(trouble('unreadable', { sentence: 'is a PNG picture' }))).toBe(true);
  expect(isTrouble(trouble('no-longer-there'))).toBe(true);
  for (const other of [undefined, null, 'trouble', {}, { kind: 'done' }, new Uint8Array(2)])
    expect(isTrouble(other)).toBe(false);
});
