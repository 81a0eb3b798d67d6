/** What is a command? Data that Discord shows, and a function from its arguments to a reply. */

import type { Library, Suggestion } from './library/library.ts';
import type { Reloaded } from './library/live-library.ts';
import type { Reply } from './reply.ts';

export type { Reloaded } from './library/live-library.ts';

/** The locales, besides English, in which Footnote names its commands. */
export type CommandLocale = 'ru' | 'zh-TW' | 'zh-CN';

export type Localised = Readonly<Record<CommandLocale, string>>;

/** What a command may use. One per process; `library` is read anew for each question, as a reload replaces it. */
export interface Footnote {
  readonly library: Library;
  /** Where answers go when nobody says otherwise. */
  readonly answers: 'public' | 'private';
  /** Builds the corpus beside the live one and swaps it in; a broken one leaves the live one in place. */
  reload(): Promise<Reloaded>;
  /** How much of the corpus a reload has read, 0 to 1; undefined while none runs. */
  readonly reading?: number | undefined;
  /** Clickable mentions of the commands as registered, by name with sub-command. */
  readonly commandNames: readonly string[];
}

/** Who asks and where; Discord's own objects stay behind the door. */
export interface Asker {
  readonly id: string;
  /** The server, absent in direct messages. */
  readonly guild?: string;
  /** Whether they may manage the server, as Discord says in this very interaction; false in direct messages. */
  readonly managesServer: boolean;
}

/** An option as people fill it in. */
export interface CommandOption {
  readonly name: string;
  readonly nameLocalised: Localised;
  readonly description: string;
  readonly descriptionLocalised: Localised;
  readonly required: boolean;
  /** Longest text, 1 to 6,000. */
  readonly maxLength?: number;
  readonly choices?: readonly {
    readonly name: string;
    readonly nameLocalised: Localised;
    readonly value: string;
  }[];
  /** What to offer while somebody types; at most 25, each 1 to 100 characters. A value typed by hand works too. */
  readonly suggest?: (typed: string, footnote: Footnote) => readonly Suggestion[];
}

/** Discord offers at most so many choices. */
export const MOST_CHOICES = 25;

/** Told to whoever else tries what is for those who manage the server. */
export const FOR_MANAGERS = 'Only members who may manage this server can use this command.';

/** The arguments as given, by option name; all options are texts. */
export type Arguments<Options extends readonly CommandOption[]> = {
  readonly [Option in Options[number] as Option['name']]: Option['required'] extends true
    ? string
    : string | undefined;
};

interface Described {
  readonly name: string;
  readonly nameLocalised: Localised;
  readonly description: string;
  readonly descriptionLocalised: Localised;
}

/** One thing to run, with its options. */
export interface Runnable<Options extends readonly CommandOption[] = readonly CommandOption[]>
  extends Described {
  readonly options: Options;
  run(given: Arguments<Options>, footnote: Footnote, asker: Asker): Reply | Promise<Reply>;
}

export interface SlashCommand<Options extends readonly CommandOption[] = readonly CommandOption[]>
  extends Runnable<Options> {
  readonly kind: 'slash';
  /** Only for who may manage the server; Discord hides it from others, and dispatch refuses them. */
  readonly managersOnly?: boolean;
}

/** A command that is a family: `/corpus status`, `/corpus check`. */
export interface CommandGroup extends Described {
  readonly kind: 'group';
  readonly managersOnly?: boolean;
  readonly commands: readonly Runnable[];
}

/** Stands in the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  /** As shown, with capitals and spaces. */
  readonly name: string;
  readonly nameLocalised: Localised;
  run(message: { readonly content: string }, footnote: Footnote, asker: Asker): Reply | Promise<Reply>;
}

export type Command = SlashCommand | CommandGroup | MessageCommand;

/** Keeps the option names and whether they are required in the type of the arguments. */
export function slash<const Options extends readonly CommandOption[]>(
  command: Omit<SlashCommand<Options>, 'kind'>,
): SlashCommand {
  return { ...command, kind: 'slash' } as unknown as SlashCommand;
}

/** The same for a command of a group. */
export function subcommand<const Options extends readonly CommandOption[]>(
  command: Runnable<Options>,
): Runnable {
  return command as unknown as Runnable;
}

/** The option that keeps a question or a search to one document. */
export const onlyDocument = {
  name: 'document',
  nameLocalised: { ru: 'документ', 'zh-TW': '文件', 'zh-CN': '文档' },
  description: 'Search only this document',
  descriptionLocalised: {
    ru: 'Искать только в этом документе',
    'zh-TW': '只在這份文件中搜尋',
    'zh-CN': '只在这份文档中搜索',
  },
  required: false,
  maxLength: 200,
  suggest: (typed, { library }) => library.suggestDocuments(typed, MOST_CHOICES),
} as const satisfies CommandOption;
