/** What is said of a passage that is no longer in the documents? */

import type { Footnote } from '../../command.ts';
import type { PassageId } from '../../corpus/document.ts';
import { notice, type Reply, said, small } from '../../reply.ts';
import type { GonePassage } from '../../store/records/record.ts';
import type { Voice } from '../../texts/voice.ts';
import { oneLine } from './words.ts';

/** The id of a passage, alone or at the end of a copied citation: "… (rules:1fd624a4, version 2fef6745)". */
const NAMED =
  /(?:^|\()(?<id>[a-z0-9]+(?:--?[a-z0-9]+)*:[0-9a-f]{8}(?:-[1-9]\d{0,6})?)(?:$|, [^()]*\)["”“»」]?[.。]?$)/u;

/** The id that a text names its passage by; undefined if it names it otherwise. */
export function idIn(text: string): PassageId | undefined {
  return NAMED.exec(text.trim().toLowerCase())?.groups?.id as PassageId | undefined;
}

/**
 * A passage as it was, without a way to post it; undefined if this server never had it. No other passage is offered
 * instead: it may look alike and say something else.
 */
export async function goneReply(
  id: PassageId,
  { moderation }: Footnote,
  voice: Voice,
): Promise<Reply | undefined> {
  const gone = await moderation?.gone(id);
  return gone === undefined ? undefined : asItWas(gone, voice);
}

/** The same, or just that it is gone. */
export async function passageGone(id: PassageId, footnote: Footnote, voice: Voice): Promise<Reply> {
  const { version } = footnote.library.corpus;
  return (await goneReply(id, footnote, voice)) ?? notice(voice.say('passage-gone', { version }));
}

function asItWas({ text, citation, at, isChanged }: GonePassage, voice: Voice): Reply {
  const date = voice.moment(at);
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: voice.say('gone-title') },
      said(voice.say(isChanged ? 'gone-changed' : 'gone-removed', { date })),
      // Not a quotation: those are checked against what is served.
      { kind: 'code', text },
      small(oneLine(citation)),
    ],
    controls: [],
  };
}
