/** What is stored about someone, and how is it erased? */

import type { Asker, Footnote } from '../../command.ts';
import { type Block, type Control, type Inline, notice, type Reply, said } from '../../reply.ts';
import type { StoredAbout } from '../../store/records/privacy.ts';
import type { Voice } from '../../texts/voice.ts';
import { voicesOf } from '../../texts/voices.ts';
import { troubleReply } from './trouble.ts';

/** The command that erases, and that its button goes to. */
const ERASE = 'privacy erase';

const KINDS = {
  changes: 'privacy-changes',
  previews: 'privacy-previews',
  versions: 'privacy-versions',
  pins: 'privacy-pins',
  aliases: 'privacy-aliases',
} as const satisfies Readonly<Record<keyof StoredAbout, string>>;

/** What is stored now about the asker, and what about everyone. */
export async function privacyReply({ privacy, language }: Footnote, asker: Asker): Promise<Reply> {
  const { own } = voicesOf(asker, language);
  const stored = await privacy?.stored(asker.id);
  const command: Inline = { kind: 'command', name: ERASE };
  const first =
    stored === undefined
      ? [said(own.say('privacy-stored'))]
      : isNothing(stored)
        ? [said(own.say('privacy-none'))]
        : [
            said(own.say('privacy-id', { records: recordsOf(stored, own) })),
            said(own.parts('privacy-to-erase', { command })),
          ];
  const items: Inline[][] = [
    ...(stored === undefined ? [] : [[own.say('privacy-questions')]]),
    [own.say('privacy-memory')],
    [own.say('privacy-logs')],
    [own.say('privacy-posts')],
  ];
  const blocks: Block[] = [{ kind: 'title', text: own.say('privacy') }, ...first, { kind: 'list', items }];
  return { visibility: 'private', blocks, controls: [] };
}

/** Asks whether everything about the asker is to be erased, if there is anything. */
export async function askToErase({ privacy, language }: Footnote, asker: Asker): Promise<Reply> {
  const { own } = voicesOf(asker, language);
  const stored = await privacy?.stored(asker.id);
  if (stored === undefined || isNothing(stored)) return notice(own.say('privacy-none'));
  const erase: Control = {
    kind: 'button',
    label: own.say('privacy-erase'),
    action: { kind: 'do', command: ERASE, does: 'erase' },
    style: 'danger',
  };
  const sure = said(own.say('privacy-sure', { records: recordsOf(stored, own) }));
  return { visibility: 'private', blocks: [sure], controls: [erase] };
}

/** Erases everything about the asker. */
export async function eraseReply({ privacy, language }: Footnote, asker: Asker): Promise<Reply> {
  const { own } = voicesOf(asker, language);
  if (privacy === undefined) return notice(own.say('privacy-none'));
  const trouble = await privacy.erase(asker.id);
  const reply = trouble === undefined ? notice(own.say('privacy-erased')) : troubleReply(trouble, own);
  return { ...reply, inPlace: true };
}

function isNothing(stored: StoredAbout): boolean {
  return kindsOf().every((kind) => stored[kind] === 0);
}

function recordsOf(stored: StoredAbout, own: Voice): string {
  const kinds = kindsOf().filter((kind) => stored[kind] > 0);
  return own.list(kinds.map((kind) => own.say(KINDS[kind], { count: stored[kind] })));
}

function kindsOf(): readonly (keyof StoredAbout)[] {
  return Object.keys(KINDS) as (keyof StoredAbout)[];
}
