/** How does a moderator get a file that the server keeps? */

import type { Download, Trouble } from '../../moderation/moderation.ts';
import { isTrouble, trouble } from '../../moderation/trouble.ts';
import { notice, type Reply, said } from '../../reply.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { inTime } from './in-time.ts';
import { troubleReply } from './trouble.ts';

/** Largest file that a bot may send in any server, in megabytes. Source: docs.discord.com, reference, uploading files */
const MOST_MEGABYTES = 10;
const BYTES_A_MEGABYTE = 1024 * 1024;

/** The file in a private reply of its own, or why it cannot be sent. @param heading above the file */
export function downloadReply(
  downloading: Promise<Download | Trouble>,
  voice: Voice,
  heading?: PlainKey,
): Promise<Reply> {
  const reply = downloading.then((found): Reply => {
    if (isTrouble(found)) return troubleReply(found, voice);
    const { name, bytes } = found;
    const size = bytes.length / BYTES_A_MEGABYTE;
    if (size > MOST_MEGABYTES)
      return troubleReply(trouble('too-large-to-send', { most: MOST_MEGABYTES }), voice);
    const above = heading === undefined ? [] : [said(voice.say(heading))];
    return { visibility: 'private', blocks: [...above, { kind: 'file', name, bytes }], controls: [] };
  });
  return inTime(reply, notice(voice.say('working')));
}
