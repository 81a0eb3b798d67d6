/** Who changed what on a server, when, and can it be undone? */

import type { Submission } from '../../given.ts';
import type { SettingName } from '../../moderation/settings.ts';
import { trouble } from '../../moderation/trouble.ts';
import { type Block, type Control, type Inline, type Reply, said } from '../../reply.ts';
import type { Change, ChangeKind } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import type { Key, Voice } from '../../texts/voice.ts';
import { changing, HISTORY, undoButton } from './corpus-changed.ts';
import { type Moderating, numberIn, pressed, servedAs } from './moderating.ts';
import { LABELS } from './settings.ts';
import { troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

const CHANGES_A_PAGE = 10;

/** How many changes can be looked through: more would keep a moderator waiting. */
const MOST_CHANGES = 5_000;

/** In UTF-16 units. */
const LONGEST_SUBJECT = 80;
const LONGEST_OPTION = 100;

const SENTENCES: Readonly<Record<ChangeKind, Extract<Key, `change-${ChangeKind}`>>> = {
  add: 'change-add',
  replace: 'change-replace',
  remove: 'change-remove',
  undo: 'change-undo',
  fields: 'change-fields',
  review: 'change-review',
  setting: 'change-setting',
  pin: 'change-pin',
  unpin: 'change-unpin',
  block: 'change-block',
  unblock: 'change-unblock',
  alias: 'change-alias',
  unalias: 'change-unalias',
};

/** Kinds whose subject is the id of a document. */
const OF_DOCUMENTS: ReadonlySet<ChangeKind> = new Set([
  'add',
  'replace',
  'remove',
  'undo',
  'fields',
  'review',
]);

/** What follows a press on the history, or on a button that undoes a change. */
export async function historySubmitted(sent: Submission, of: Moderating): Promise<Reply> {
  const { does, on } = pressed(sent);
  if (does === 'undo' || does === 'undone') {
    const change = await changeOf(numberIn(on), of);
    if (change === undefined) return troubleReply(trouble('no-longer-there'), of.own);
    return does === 'undo' ? undoSure(change, of) : undone(change, of);
  }
  const [page = '', document] = on.split('.', 2);
  return historyReply(of, numberIn(page) ?? 0, document);
}

/**
 * Newest first. `page` counts from 0.
 * @param document only changes to this document; default: all
 */
export async function historyReply(of: Moderating, page = 0, document?: string): Promise<Reply> {
  const { own: voice } = of;
  const from = page * CHANGES_A_PAGE;
  // One more shows whether there is an older page.
  const limit = Math.min(from + CHANGES_A_PAGE + 1, MOST_CHANGES);
  const all = await of.moderation.changes({ limit, document });
  const shown = all.slice(from, from + CHANGES_A_PAGE);
  if (shown.length === 0 && page > 0) return historyReply(of, 0, document);
  const blocks: Block[] = [
    { kind: 'title', text: titleOf(document, of) },
    shown.length === 0
      ? said(voice.say('history-none'))
      : {
          kind: 'list',
          items: shown.map((change): Inline[] => [
            ...changeParts(change, of),
            ` · ${voice.moment(change.at)}`,
          ]),
        },
  ];
  const undoable = shown.filter(isUndoable);
  const controls: Control[] = [
    ...(undoable.length === 0 ? [] : [undoMenu(undoable, of)]),
    ...turnButtons(page, all.length > from + CHANGES_A_PAGE, document, voice),
  ];
  return { visibility: 'private', blocks, controls, inPlace: true };
}

async function changeOf(key: number | undefined, of: Moderating): Promise<Change | undefined> {
  if (key === undefined) return undefined;
  const [change] = await of.moderation.changes({ limit: 1, before: key + 1 });
  return change?.key === key ? change : undefined;
}

function isUndoable({ undoUntil }: Change): boolean {
  return undoUntil !== undefined && undoUntil > Date.now();
}

function titleOf(document: string | undefined, of: Moderating): string {
  const { own: voice } = of;
  if (document === undefined) return voice.say('history-title');
  const title = servedAs(document, of)?.title ?? document;
  return voice.say('history-of', { title: abridge(oneLine(title), LONGEST_SUBJECT) });
}

/** "@ada replaced “House rules”". */
function changeParts(change: Change, of: Moderating): Inline[] {
  const { own: voice } = of;
  const person: Inline = change.by === undefined ? voice.say('someone') : { kind: 'person', id: change.by };
  return voice.parts(SENTENCES[change.kind], { person, subject: subjectOf(change, of) });
}

/** Kinds whose detail is the title at the time. */
const WITH_TITLES: ReadonlySet<ChangeKind> = new Set(['add', 'replace', 'remove']);

/** A document's title, if it is known, the name of a setting, or the subject as it was recorded. */
function subjectOf({ kind, subject, detail }: Change, of: Moderating): string {
  const { own } = of;
  const served = OF_DOCUMENTS.has(kind) ? servedAs(subject, of)?.title : undefined;
  const known = WITH_TITLES.has(kind) ? detail : undefined;
  const isSetting = kind === 'setting' && Object.hasOwn(LABELS, subject);
  const setting = isSetting ? own.say(LABELS[subject as SettingName]) : undefined;
  return abridge(oneLine(served ?? known ?? setting ?? subject), LONGEST_SUBJECT);
}

function undoMenu(changes: readonly Change[], of: Moderating): Control {
  const { own: voice } = of;
  return {
    kind: 'menu',
    placeholder: voice.say('undo-choose'),
    action: { kind: 'do', command: HISTORY, does: 'undo' },
    options: changes.map((change) => ({
      // A menu shows no names of people.
      label: abridge(subjectOf(change, of), LONGEST_OPTION),
      description: voice.moment(change.at),
      value: String(change.key),
    })),
  };
}

function turnButtons(page: number, hasOlder: boolean, document: string | undefined, voice: Voice): Control[] {
  if (page === 0 && !hasOlder) return [];
  const button = (label: string, to: number, disabled: boolean): Control => ({
    kind: 'button',
    label,
    action: pageAction(Math.max(0, to), document),
    ...(disabled ? { disabled } : {}),
  });
  return [button(voice.say('newer'), page - 1, page === 0), button(voice.say('older'), page + 1, !hasOlder)];
}

function pageAction(page: number, document: string | undefined) {
  const on = document === undefined ? String(page) : `${page}.${document}`;
  return { kind: 'do', command: HISTORY, does: 'page', on } as const;
}

function undoSure(change: Change, of: Moderating): Reply {
  const { own: voice } = of;
  if (!isUndoable(change)) return troubleReply(trouble('too-late'), voice);
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: voice.say('undo-sure') },
      said([...changeParts(change, of), ` · ${voice.moment(change.at)}`]),
    ],
    controls: [
      undoButton(change.key, 'undone', voice),
      { kind: 'button', label: voice.say('back'), action: pageAction(0, undefined) },
    ],
    inPlace: true,
  };
}

function undone(change: Change, of: Moderating): Promise<Reply> {
  const { moderation, asker, own } = of;
  const back: Control = { kind: 'button', label: own.say('back'), action: pageAction(0, undefined) };
  return changing(moderation.undo(change.key, asker), 'change-undone', own, back);
}
