import { expect, test } from 'vitest';
import { roomLeft } from '../../../src/replies/compose/room-left.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { FakeModeration } from '../../commands/moderation.ts';

test.each([
  [{ documents: 2, passages: 40, bytes: 1_500_000 }, 'Room left: 3 documents, 60 passages, 8 MB'],
  // What is kept may exceed limits that were lowered later.
  [{ documents: 9, passages: 400, bytes: 99_000_000 }, 'Room left: 0 documents, 0 passages, 0 MB'],
])('roomLeft() of %j is %j', async (used, words) => {
  const moderation = new FakeModeration({ 'a.md': 'Bees.' });
  moderation.used = () => Promise.resolve(used);
  expect(await roomLeft(moderation, voiceIn('en'))).toBe(words);
});
