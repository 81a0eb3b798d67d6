/** Which questions have pinned answers, and which of those are removed? */

import { isTrouble, trouble } from '../../moderation/trouble.ts';
import type { Control, Inline, Reply } from '../../reply.ts';
import { type Block, said } from '../../reply.ts';
import type { Pin } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import { asked } from './asked.ts';
import { citedLine, placeAmong } from './cited.ts';
import type { Moderating } from './moderating.ts';
import { pageButtons, pageOf } from './paging.ts';
import { troubleBlocks } from './trouble.ts';
import { oneLine } from './words.ts';

/** Ten of the longest questions and citations fit in one message. */
const PINS_A_PAGE = 10;

/** Longest citation in a line, in UTF-16 units. */
const LONGEST_CITATION = 120;

/**
 * The pins of a server, newest first. `page` counts from 0; one beyond the last shows the last.
 * @param outcome of what was just done, above the list
 */
export function pinsReply(of: Moderating, page = 0, outcome: readonly Block[] = []): Reply {
  const { footnote, moderation, own } = of;
  const pins = moderation.pins.toReversed();
  const { page: shown, pages, entries: here } = pageOf(pins, PINS_A_PAGE, page);
  const passageOf = ({ passage }: Pin) => footnote.library.passage(passage);
  const items = here.map((pin): Inline[] => {
    const passage = passageOf(pin);
    const name =
      passage === undefined ? own.say('pin-gone') : abridge(citedLine(passage, own), LONGEST_CITATION);
    return [
      { kind: 'strong', text: asked(pin.question) },
      ` → ${pin.verdict === 'use' ? name : own.say('pin-not', { passage: name })}`,
    ];
  });
  const none = own.say('pins-none', {
    use: own.say('use-this-passage-name'),
    refuse: own.say('not-the-answer-name'),
    mend: own.say('mend'),
  });
  const menu: Control = {
    kind: 'menu',
    placeholder: own.say('pins-remove'),
    action: { kind: 'do', command: 'pins', does: 'remove' },
    options: here.map((pin) => {
      const passage = passageOf(pin);
      const place = passage === undefined ? own.say('pin-gone') : placeAmong(passage, undefined, own);
      return {
        label: abridge(oneLine(pin.question), 100),
        description: abridge(pin.verdict === 'use' ? place : own.say('pin-not', { passage: place }), 100),
        value: String(pin.key),
      };
    }),
  };
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: own.say('pins') },
      ...outcome,
      items.length === 0 ? said(none) : { kind: 'list', items },
    ],
    controls: [
      ...(items.length === 0 ? [] : [menu]),
      ...pageButtons(shown, pages, (to) => ({ kind: 'do', command: 'pins', does: 'page', on: String(to) })),
    ],
    inPlace: true,
  };
}

/** Removes a pin and shows those that are left. */
export async function removePin(key: number | undefined, of: Moderating): Promise<Reply> {
  const { asker, moderation, own } = of;
  const at = moderation.pins.toReversed().findIndex((pin) => pin.key === key);
  const outcome = key === undefined ? trouble('no-longer-there') : await moderation.unpin(key, asker);
  const blocks = isTrouble(outcome) ? troubleBlocks(outcome, own) : [said(own.say('pin-undone'))];
  return pinsReply(of, Math.floor(Math.max(0, at) / PINS_A_PAGE), blocks);
}
