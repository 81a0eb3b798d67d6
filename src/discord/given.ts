/** What did somebody fill in for a command's options? */

import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandOption, Runnable } from '../command.ts';
import { TEXT_CHANNELS } from '../replies/discord/channels.ts';
import { givenFile } from '../replies/discord/form.ts';

type Options = ChatInputCommandInteraction['options'];
type Given = Parameters<Runnable['run']>[0];

/** Values by name of option; undefined if an option was left out. */
export function givenOf(wanted: readonly CommandOption[], options: Options): Given {
  return Object.fromEntries(wanted.map((option) => [option.name, given(option, options)]));
}

function given({ kind, name }: CommandOption, options: Options): Given[string] {
  switch (kind) {
    case 'text':
    case 'choice':
      return options.getString(name) ?? undefined;
    case 'integer':
      return options.getInteger(name) ?? undefined;
    case 'number':
      return options.getNumber(name) ?? undefined;
    case 'attachment': {
      const file = options.getAttachment(name);
      return file === null ? undefined : givenFile(file);
    }
    case 'channel':
      return named(options.getChannel(name, false, [...TEXT_CHANNELS]));
    case 'role':
      return named(options.getRole(name));
  }
}

function named(found: { readonly id: string; readonly name: string } | null) {
  return found === null ? undefined : { id: found.id, name: found.name };
}
