/** How does a moderator read why something was not done? */

import type { Trouble, TroubleKind } from '../../moderation/moderation.ts';
import { type Block, type Control, type Reply, said } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Key, Voice } from '../../texts/voice.ts';

/** Longest sentence from a reader of files or the disk, in UTF-16 units. */
const LONGEST_SENTENCE = 600;

type TroubleKey = Extract<
  Key,
  `trouble-${Exclude<TroubleKind, 'not-allowed' | 'rights-missing'>}` | 'moderators-only' | 'rights-needed'
>;

const KEYS: Readonly<Record<TroubleKind, TroubleKey>> = {
  'not-allowed': 'moderators-only',
  'no-longer-there': 'trouble-no-longer-there',
  'too-many-documents': 'trouble-too-many-documents',
  'too-many-passages': 'trouble-too-many-passages',
  'too-many-megabytes': 'trouble-too-many-megabytes',
  'too-many-previews': 'trouble-too-many-previews',
  'too-many-pins': 'trouble-too-many-pins',
  'too-many-aliases': 'trouble-too-many-aliases',
  unreadable: 'trouble-unreadable',
  'file-too-large': 'trouble-file-too-large',
  'not-from-discord': 'trouble-not-from-discord',
  'file-gone': 'trouble-file-gone',
  'file-slow': 'trouble-file-slow',
  'file-failed': 'trouble-file-failed',
  'rights-missing': 'rights-needed',
  'wrong-field': 'trouble-wrong-field',
  'wrong-alias': 'trouble-wrong-alias',
  'too-late': 'trouble-too-late',
  'too-large-to-send': 'trouble-too-large-to-send',
  'not-kept': 'trouble-not-kept',
};

/** The sentence in the reader's language, and below it what the reader of the file or the disk says, in English. */
export function troubleBlocks({ why, sentence, most }: Trouble, voice: Voice): Block[] {
  // Texts without `$most` leave it unread.
  const text = voice.say(KEYS[why] as 'trouble-file-too-large', { most: most ?? 0 });
  const more: Block[] =
    sentence === undefined ? [] : [{ kind: 'code', text: abridge(sentence, LONGEST_SENTENCE) }];
  return [said(text), ...more];
}

/** A private reply of its own. @param controls the way on from here */
export function troubleReply(trouble: Trouble, voice: Voice, controls: readonly Control[] = []): Reply {
  return { visibility: 'private', blocks: troubleBlocks(trouble, voice), controls };
}
