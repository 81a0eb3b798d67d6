/** How much more may a server keep? */

import type { Moderation } from '../../moderation/moderation.ts';
import type { Voice } from '../../texts/voice.ts';

const BYTES_A_MEGABYTE = 1_000_000;

/** "Room left: 88 documents, 16,600 passages, 188 MB". */
export async function roomLeft(moderation: Moderation, voice: Voice): Promise<string> {
  const { limits } = moderation;
  const used = await moderation.used();
  const left = (most: number, count: number) => Math.max(0, most - count);
  const room = voice.list([
    voice.say('documents-counted', { count: left(limits.documents, used.documents) }),
    voice.say('passages-counted', { count: left(limits.passages, used.passages) }),
    voice.say('megabytes', { count: Math.floor(left(limits.megabytes, used.bytes / BYTES_A_MEGABYTE)) }),
  ]);
  return voice.say('room-left', { room });
}
