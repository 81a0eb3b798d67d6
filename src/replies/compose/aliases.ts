/** Which other names has a server for words, and which are added or removed? */

import { isTrouble, trouble } from '../../moderation/trouble.ts';
import { type Block, type Control, type Inline, type Reply, said } from '../../reply.ts';
import type { Alias } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import type { Moderating } from './moderating.ts';
import { pageButtons, pageOf } from './paging.ts';
import { troubleBlocks, troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

/** The command that presses go to. */
const COMMAND = 'alias list';

/** As many options as a menu holds. */
const ALIASES_A_PAGE = 25;

/** Longest name in a line, in UTF-16 units: a page of the longest still fits in one message. */
const LONGEST_NAME = 60;

/** Adds another name for a term. It is found from the next question on. */
export async function addAliasReply(
  term: string,
  also: string,
  { asker, moderation, own }: Moderating,
): Promise<Reply> {
  const added = await moderation.addAlias(oneLine(term), oneLine(also), asker);
  if (isTrouble(added)) return troubleReply(added, own);
  const undo: Control = {
    kind: 'button',
    label: own.say('undo'),
    action: { kind: 'do', command: COMMAND, does: 'undo', on: String(added.key) },
  };
  return { visibility: 'private', blocks: [said(own.say('alias-added', named(added)))], controls: [undo] };
}

/**
 * The other names, by term. `page` counts from 0; one beyond the last shows the last.
 * @param outcome of what was just done, above the list
 */
export function aliasesReply(
  { moderation, own }: Pick<Moderating, 'moderation' | 'own'>,
  page = 0,
  outcome: readonly Block[] = [],
): Reply {
  const aliases = inOrder(moderation.aliases, own);
  const { page: shown, pages, entries: here } = pageOf(aliases, ALIASES_A_PAGE, page);
  const line = ({ term, also }: Alias) =>
    own.say('read-as', { word: abridge(also, LONGEST_NAME), as: abridge(term, LONGEST_NAME) });
  const menu: Control = {
    kind: 'menu',
    placeholder: own.say('aliases-remove'),
    action: { kind: 'do', command: COMMAND, does: 'remove' },
    options: here.map((alias) => ({ label: abridge(line(alias), 100), value: String(alias.key) })),
  };
  const add: Inline = { kind: 'command', name: 'alias add' };
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: own.say('aliases') },
      ...outcome,
      here.length === 0
        ? said(own.parts('aliases-none', { command: add }))
        : { kind: 'list', items: here.map((alias) => [line(alias)]) },
    ],
    controls: [
      ...(here.length === 0 ? [] : [menu]),
      ...pageButtons(shown, pages, (to) => ({ kind: 'do', command: COMMAND, does: 'page', on: String(to) })),
    ],
    inPlace: true,
  };
}

/** Removes another name; shows those that are left unless it was only just added. */
export async function removeAliasReply(
  key: number | undefined,
  of: Moderating,
  isUndo: boolean,
): Promise<Reply> {
  const { asker, moderation, own } = of;
  const aliases = inOrder(moderation.aliases, own);
  const at = aliases.findIndex((alias) => alias.key === key);
  const found = aliases[at];
  const failed =
    found === undefined ? trouble('no-longer-there') : await moderation.removeAlias(found.key, asker);
  const blocks =
    failed === undefined && found !== undefined
      ? [said(own.say('alias-removed', named(found)))]
      : troubleBlocks(failed ?? trouble('no-longer-there'), own);
  if (isUndo) return { visibility: 'private', blocks, controls: [], inPlace: true };
  return aliasesReply(of, Math.floor(Math.max(0, at) / ALIASES_A_PAGE), blocks);
}

function inOrder(aliases: readonly Alias[], { locale }: Voice): Alias[] {
  return aliases.toSorted((a, b) => a.term.localeCompare(b.term, locale) || a.key - b.key);
}

function named({ term, also }: Alias): { readonly term: string; readonly also: string } {
  return { term: abridge(term, LONGEST_NAME), also: abridge(also, LONGEST_NAME) };
}
