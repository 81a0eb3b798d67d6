/** What can Footnote do? */

import {
  type Asker,
  type Command,
  type Footnote,
  isAllowed,
  mayModerate,
  type Only,
  type Runnable,
} from '../../command.ts';
import { type Block, type Inline, type Reply, said } from '../../reply.ts';
import type { Voice } from '../../texts/voice.ts';
import { counted } from './corpus.ts';
import { noDocuments } from './no-documents.ts';
import { versionLine } from './passage.ts';

/** How many questions are shown as examples. */
const EXAMPLES = 3;

/** What to ask, and the commands to click: those that the asker may use. */
export function helpReply(footnote: Footnote, voice: Voice, asker: Asker): Reply {
  const { library, commands, commandNames, answers } = footnote;
  const questions = library.suggestQuestions('', EXAMPLES).map(({ value }): Inline[] => [value]);
  const ask: Inline = { kind: 'command', name: 'ask' };
  const listed = commands
    .flatMap((command) => runnables(command))
    .filter(({ only }) => isAllowed(only, asker, footnote))
    .filter(({ path }) => path !== 'help' && commandNames.includes(path))
    .map(({ path, described }): readonly Inline[] => {
      return [{ kind: 'command', name: path }, ` – ${voice.say(described)}`];
    });
  const inMenu = commands.flatMap((command) =>
    command.kind === 'message' && isAllowed(command.only, asker, footnote) ? [voice.say(command.named)] : [],
  );
  const blocks: Block[] = [
    { kind: 'title', text: 'Footnote' },
    said(
      library.isEmpty
        ? noDocuments(mayModerate(asker, footnote), voice)
        : voice.say('help-about', { documents: counted(library, voice) }),
    ),
    ...(questions.length === 0
      ? []
      : [said(voice.parts('help-try', { command: ask })), { kind: 'list', items: questions } as const]),
    ...(listed.length === 0
      ? []
      : [
          said([{ kind: 'strong', text: voice.say('help-commands') }]),
          { kind: 'list', items: listed } as const,
        ]),
    ...(inMenu.length === 0 ? [] : [said(voice.say('help-menu', { commands: voice.list(inMenu) }))]),
    said(voice.say(answers === 'public' ? 'help-public' : 'help-private')),
    said(voice.say('help-caution')),
    versionLine(library, voice),
  ];
  return { visibility: 'private', blocks, controls: [] };
}

/** The slash commands in a command, by name with sub-command. */
function runnables(
  command: Command,
): (Pick<Runnable, 'described'> & { readonly path: string; readonly only: Only | undefined })[] {
  switch (command.kind) {
    case 'slash':
      return [{ described: command.described, path: command.name, only: command.only }];
    case 'group':
      return command.commands.map(({ name, described, only = command.only }) => {
        return { described, path: `${command.name} ${name}`, only };
      });
    case 'message':
      return [];
  }
}
