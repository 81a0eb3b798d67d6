/** What can Footnote do, and what does it keep? */

import type { Command, Footnote, Localised, Runnable } from '../../command.ts';
import type { Block, Inline, Reply } from '../../reply.ts';
import { counted } from './corpus.ts';

/** Every command that can be clicked, with its own description, in the reader's language where it has one. */
export function helpReply({ library, commands, commandNames, answers }: Footnote, locale?: string): Reply {
  const seen =
    answers === 'public'
      ? 'Everybody sees answers; everything else you alone see, until you press Post here.'
      : 'You alone see what Footnote says, until you press Post here.';
  const items = commands
    .flatMap((command) => runnables(command))
    .filter(({ path }) => path !== 'help' && commandNames.includes(path))
    .map(({ path, description, descriptionLocalised }): readonly Inline[] => {
      return [{ kind: 'command', name: path }, ` – ${inLanguage(locale, description, descriptionLocalised)}`];
    });
  const inMenu = commands
    .filter(({ kind }) => kind === 'message')
    .map(({ name, nameLocalised }) => inLanguage(locale, name, nameLocalised));
  const blocks: Block[] = [
    { kind: 'title', text: 'Footnote' },
    said(
      `Footnote answers from ${counted(library)}. It quotes them word for word and writes no text of its own. Where no passage answers, it says so.`,
    ),
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    said(
      `${inMenu.length === 0 ? '' : `In the menu of a message, Apps has ${inMenu.join(' and ')}. `}${seen}`,
    ),
    said('A quotation tells what a document says, not whether it is true.'),
    { kind: 'text', parts: [`corpus ${library.corpus.version}`], small: true },
  ];
  return { visibility: 'private', blocks, controls: [] };
}

/** The commands to run under a slash, by name with sub-command. */
function runnables(
  command: Command,
): (Pick<Runnable, 'description' | 'descriptionLocalised'> & { path: string })[] {
  switch (command.kind) {
    case 'slash':
      return [{ ...command, path: command.name }];
    case 'group':
      return command.commands.map((own) => ({ ...own, path: `${command.name} ${own.name}` }));
    case 'message':
      return [];
  }
}

/** What Discord itself shows a reader of that language. */
function inLanguage(locale: string | undefined, text: string, localised: Localised): string {
  return Object.entries(localised).find(([language]) => language === locale)?.[1] ?? text;
}

export function privacyReply(): Reply {
  const items: (readonly Inline[])[] = [
    ['Nothing about anybody is stored: no questions, no messages, no names, no numbers of accounts.'],
    [
      'A question or a message is in memory until it is answered, and is not sent to any other service. How a single word is read may be kept until the bot ends, apart from the question.',
    ],
    ['Logs tell that a command ran and how long it took. They have none of its words.'],
    [
      'What the bot posts stays in Discord like any message. A post that names who asked, and the Delete button under it, carry that person’s Discord number; both go with the message.',
    ],
  ];
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: 'Privacy' },
      { kind: 'list', items },
    ],
    controls: [],
  };
}

function said(text: string): Block {
  return { kind: 'text', parts: [text] };
}
