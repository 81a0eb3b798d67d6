/** What came of a change to the documents of a server? */

import type { Done, Trouble } from '../../moderation/moderation.ts';
import { isTrouble } from '../../moderation/trouble.ts';
import { type Block, type Control, notice, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Key, Voice } from '../../texts/voice.ts';
import { inTime } from './in-time.ts';
import { troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

/** The command that lists changes and undoes them. */
export const HISTORY = 'corpus history';

const LONGEST_TITLE = 100;

export type ChangedKey = Extract<
  Key,
  'document-added' | 'document-replaced' | 'document-edited' | 'document-removed' | 'change-undone'
>;

/** What was changed, how many passages it changed, and a button to undo it. */
export function changedReply(
  done: Done,
  key: ChangedKey,
  voice: Voice,
  more: readonly Control[] = [],
): Reply {
  const { added, changed, removed, change } = done;
  const title = abridge(oneLine(done.title), LONGEST_TITLE);
  const command = { kind: 'command', name: HISTORY } as const;
  const blocks: Block[] = [
    { kind: 'title', text: voice.say(key, { title }) },
    said(voice.say('passages-changed', { added, changed, removed })),
    ...(change === undefined ? [] : [small(voice.parts('undo-until', { command }))]),
  ];
  const undo: Control[] = change === undefined ? [] : [undoButton(change, 'undo', voice)];
  return { visibility: 'private', blocks, controls: [...undo, ...more], inPlace: true };
}

/**
 * What came of a change that is being made, or why it was not; in place of the message, as soon as it is known.
 * @param next the way on from here
 * @param back the same if the change was not made; default: `next`
 */
export function changing(
  change: Promise<Done | Trouble>,
  key: ChangedKey,
  voice: Voice,
  next: Control,
  back = next,
): Promise<Reply> {
  const changed = change.then(
    (done): Reply =>
      isTrouble(done) ? troubleReply(done, voice, [back]) : changedReply(done, key, voice, [next]),
  );
  return inTime(changed, { ...notice(voice.say('working')), inPlace: true });
}

/** @param does `undo` asks once more, `undone` does it */
export function undoButton(change: number, does: 'undo' | 'undone', voice: Voice): Control {
  const action = { kind: 'do', command: HISTORY, does, on: String(change) } as const;
  return { kind: 'button', label: voice.say('undo'), action, ...(does === 'undone' && { style: 'danger' }) };
}
