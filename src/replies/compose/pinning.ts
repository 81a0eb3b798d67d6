/** How does a moderator say which passage answers a question, and which does not? */

import { has } from '../../command.ts';
import type { Passage, PassageId } from '../../corpus/document.ts';
import { isTrouble, trouble } from '../../moderation/trouble.ts';
import { type Block, type Control, notice, type Reply, type ShownMessage, said, small } from '../../reply.ts';
import type { Pin } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import { isCut, LONGEST_ASKED, questionTitle } from './asked.ts';
import type { Moderating } from './moderating.ts';
import { passageOption, quotation } from './passage.ts';
import { troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

/** The command that presses and forms go to. */
const COMMAND = 'pins';

/** How many of the nearest passages are offered besides those of the message. */
const MOST_NEAREST = 10;

/** As many options as a menu holds. */
const MOST_OPTIONS = 25;

/** The command that turns pinned answers on. */
const SETTINGS = { kind: 'command', name: 'settings' } as const;

/** Offers the passages of a message and the nearest ones to choose from. */
export function mendReply(shown: ShownMessage | undefined, of: Moderating): Reply {
  return withQuestion(shown, of, (question) => {
    const refuse: Control[] =
      shown?.quoted === undefined
        ? []
        : [
            {
              kind: 'button',
              label: of.own.say('not-the-answer-name'),
              action: { kind: 'do', command: COMMAND, does: 'not', on: shown.quoted },
            },
          ];
    const passages = candidates(question, shown, of);
    const line = said(of.own.say(passages.length === 0 ? 'mend-none' : 'mend-choose'));
    return choice(question, passages, [line], of, refuse);
  });
}

/** The quoted passage as the answer to the question of a message. */
export function useQuoted(shown: ShownMessage | undefined, of: Moderating): Reply | Promise<Reply> {
  if (shown?.quoted === undefined) return mendReply(shown, of);
  return decide(shown, shown.quoted, 'use', of);
}

/** The quoted passage as one that does not answer the question of a message. */
export function refuseQuoted(shown: ShownMessage | undefined, of: Moderating): Reply | Promise<Reply> {
  if (shown?.quoted === undefined) return mendReply(shown, of);
  return decide(shown, shown.quoted, 'not', of);
}

/** Pins a passage to the question of a message, or keeps it from being shown first for it. */
export function decide(
  shown: ShownMessage | undefined,
  id: string,
  verdict: Pin['verdict'],
  of: Moderating,
): Reply | Promise<Reply> {
  return withQuestion(shown, of, async (question): Promise<Reply> => {
    const { asker, footnote, moderation, own } = of;
    const passage = footnote.library.passage(id);
    if (passage === undefined)
      return notice(own.say('passage-gone', { version: footnote.library.corpus.version }));
    const pin = await moderation.pin(question, passage.id, verdict, asker);
    if (isTrouble(pin)) return troubleReply(pin, own);
    const undo: Control = {
      kind: 'button',
      label: own.say('undo'),
      action: { kind: 'do', command: COMMAND, does: 'undo', on: String(pin.key) },
    };
    const stored = small(own.say('pin-stored'));
    if (verdict === 'use') {
      const quote: Block = { kind: 'quote', quotation: quotation(passage, footnote.library, own) };
      const blocks = [questionTitle(question), said(own.say('pin-used')), quote, stored];
      return { visibility: 'private', blocks, controls: [undo], inPlace: true };
    }
    const others = candidates(question, shown, of).filter((other) => other.id !== passage.id);
    const lines = [said(own.say('pin-refused')), stored, said(own.say('mend-choose'))];
    return { ...choice(question, others, lines, of, [undo]), inPlace: true };
  });
}

/** Takes a decision back. */
export async function undoPin(
  shown: ShownMessage | undefined,
  key: number | undefined,
  { asker, moderation, own }: Moderating,
): Promise<Reply> {
  const failed = key === undefined ? trouble('no-longer-there') : await moderation.unpin(key, asker);
  if (failed !== undefined) return troubleReply(failed, own);
  const title = shown?.question === undefined ? [] : [questionTitle(shown.question)];
  const blocks = [...title, said(own.say('pin-undone'))];
  const action = { kind: 'do', command: COMMAND, does: 'mend' } as const;
  const again: Control[] = title.length === 0 ? [] : [{ kind: 'button', label: own.say('mend'), action }];
  return { visibility: 'private', blocks, controls: again, inPlace: true };
}

/** Opens a form for the name of the passage. */
export function citeForm({ footnote, own }: Moderating): Reply {
  return {
    ...notice(own.say('mend-form')),
    form: {
      command: COMMAND,
      does: 'cite',
      title: own.say('mend-form'),
      fields: [
        {
          kind: 'line',
          name: 'passage',
          label: own.say('mend-field'),
          description: own.say('mend-field-described', { example: footnote.library.exampleName() }),
          required: true,
          maxLength: 600,
        },
      ],
    },
  };
}

/** Pins the passage that someone has named in the form; if it is not clear which one, offers those that may be meant. */
export function pinCited(
  shown: ShownMessage | undefined,
  typed: string,
  of: Moderating,
): Reply | Promise<Reply> {
  const { library } = of.footnote;
  const [one, ...more] = library.resolveRange(typed);
  if (one !== undefined && more.length === 0) return decide(shown, one.id, 'use', of);
  return withQuestion(shown, of, (question) => {
    const example = library.exampleName();
    const line =
      one === undefined
        ? of.own.say('no-such-passage-typed', { typed: abridge(oneLine(typed), 100), example })
        : of.own.say('mend-several');
    const meant = library.suggestPassages(typed, MOST_NEAREST).flatMap(({ value }) => value);
    const ids = one === undefined ? meant : [one, ...more].map(({ id }) => id);
    const passages = ids.flatMap((id) => library.passage(id) ?? []);
    return { ...choice(question, passages, [said(line)], of), inPlace: true };
  });
}

/** Goes on with the question that a message answers, or says why there is none. */
function withQuestion<Given extends Reply | Promise<Reply>>(
  shown: ShownMessage | undefined,
  { footnote, own }: Moderating,
  then: (question: string) => Given,
): Given | Reply {
  if (!has('pins', footnote)) return notice(own.parts('pins-off', { command: SETTINGS }));
  const { question } = shown ?? {};
  if (question === undefined) return notice(own.say('pin-no-question'));
  if (isCut(question)) return notice(own.say('pin-question-cut', { most: LONGEST_ASKED }));
  return then(question);
}

/** The passage that a message quotes, then those that bear most on its question, then what else it offers. */
function candidates(
  question: string,
  shown: ShownMessage | undefined,
  { footnote: { library } }: Moderating,
): Passage[] {
  const ids: PassageId[] = [
    ...(shown?.quoted === undefined ? [] : [shown.quoted]),
    ...library.nearest(question, MOST_NEAREST).map(({ id }) => id),
    ...(shown?.offered ?? []),
  ];
  return [...new Set(ids)].flatMap((id) => library.passage(id) ?? []);
}

/** A menu of passages to pin to a question, with a way to name another. */
function choice(
  question: string,
  passages: readonly Passage[],
  lines: readonly Block[],
  { own }: Moderating,
  more: readonly Control[] = [],
): Reply {
  const menu: Control = {
    kind: 'menu',
    placeholder: own.say('mend-menu'),
    action: { kind: 'do', command: COMMAND, does: 'use' },
    options: passages.slice(0, MOST_OPTIONS).map((passage) => passageOption(passage, own)),
  };
  const action = { kind: 'do', command: COMMAND, does: 'type' } as const;
  return {
    visibility: 'private',
    blocks: [questionTitle(question), ...lines],
    controls: [
      ...(passages.length === 0 ? [] : [menu]),
      { kind: 'button', label: own.say('mend-type'), action },
      ...more,
    ],
  };
}
