/** What is a command? Data that Discord shows, and a function from its arguments to a reply. */

import type { FileType, GivenChannel, GivenFile, GivenRole, Submission } from './given.ts';
import type { Library, Suggestion } from './library/library.ts';
import type { Reloaded } from './library/live-library.ts';
import type { LanguageJudge } from './models/judge.ts';
import type { Moderation, Privacy } from './moderation/moderation.ts';
import { isModerator } from './moderation/permission.ts';
import type { Feature, ServerSettings } from './moderation/settings.ts';
import type { Reply, ShownMessage } from './reply.ts';
import type { PlainKey } from './texts/voice.ts';

export type { Reloaded } from './library/live-library.ts';

/** What a command may use: one for each place. Read `library` for each question, because a reload replaces it. */
export interface Footnote {
  readonly library: Library;
  /** Who sees an answer if the asker does not choose. */
  readonly answers: 'public' | 'private';
  /** Whether an answer stays private here even if the asker wants everyone to see it; default: no. */
  readonly keepsPrivate?: boolean;
  /** Tag of the language of what everyone sees; default: that of the server. */
  readonly language?: string;
  /** Documents that are asked if the asker names none; default: all. Some may be gone. */
  readonly documents?: ServerSettings['documents'];
  /** What the moderators have turned off; default: nothing. */
  readonly off?: readonly Feature[];
  /** Builds the corpus beside the live one and swaps it in; a broken one leaves the live one in place. */
  reload(): Promise<Reloaded>;
  /** The same for what is asked in a place: the documents and settings of its server. Default: this one. */
  at?(place: Place): Footnote;
  /** What the moderators of this server may change; absent outside of a server, and where nothing can be kept. */
  readonly moderation?: Moderation | undefined;
  /** Models that judge passages; absent if there are none. */
  readonly judge?: LanguageJudge | undefined;
  /** What is stored about people; absent if nothing can be kept. */
  readonly privacy?: Privacy | undefined;
  /** How much of the corpus a reload has read, 0 to 1; undefined while none runs. */
  readonly reading?: number | undefined;
  /** Whether a list of choices opens while an option is typed, as in Discord; default: true. */
  readonly hasLists?: boolean;
  /** All commands, in the order in which `/help` lists them. */
  readonly commands: readonly Command[];
  /** Names, with sub-commands, of the registered commands, which people can click. */
  readonly commandNames: readonly string[];
}

/** Who asks, and where, without any object of Discord's. */
export interface Asker {
  readonly id: string;
  /** Ids of their roles in the server; empty outside of one. */
  readonly roles: readonly string[];
  /** The language of their Discord, such as "en-US" or "zh-TW"; absent if Discord does not say, as for a mention. */
  readonly locale?: string;
  /** The language that the server prefers; absent outside of one. */
  readonly guildLocale?: string;
  readonly place: Place;
  /** Whether they may manage the server, according to this interaction; false in direct messages. */
  readonly managesServer: boolean;
}

/** Where someone asks. */
export interface Place {
  /** In a server, with the bot alone, or among people without the bot. */
  readonly kind: 'server' | 'direct' | 'private';
  /** The server's id; only for the kind `server`. */
  readonly server?: string;
  readonly channel: string;
  /** The channel that a thread is in; only for threads, and if Discord says. */
  readonly parent?: string;
  /** Whether the bot is there because the asker added it to their own account and the server did not. */
  readonly byOwnAccount: boolean;
}

interface Named {
  /** The English name, which is also the name in the code. */
  readonly name: string;
  /** Key of the text with its name in each language. */
  readonly named: PlainKey;
}

interface Described extends Named {
  readonly described: PlainKey;
}

interface Option extends Described {
  readonly required: boolean;
}

export interface TextOption extends Option {
  readonly kind: 'text';
  /** Longest text, 1 to 6,000. */
  readonly maxLength?: number;
  /** What to offer while someone types; at most 25, each 1 to 100 characters. Any other text may be typed too. */
  readonly suggest?: (typed: string, footnote: Footnote) => readonly Suggestion[];
}

/** One of a few texts. */
export interface ChoiceOption extends Option {
  readonly kind: 'choice';
  /** 1 to 25. */
  readonly choices: readonly (Named & { readonly value: string })[];
}

export interface NumberOption extends Option {
  /** A whole number, or any. */
  readonly kind: 'integer' | 'number';
  readonly least?: number;
  readonly most?: number;
}

export interface AttachmentOption extends Option {
  readonly kind: 'attachment';
  /** 1 to 10; default: any. */
  readonly fileTypes?: readonly FileType[];
}

/** A text channel, or a role. */
export interface PickOption extends Option {
  readonly kind: 'channel' | 'role';
}

/** An option as people fill it in. */
export type CommandOption = TextOption | ChoiceOption | NumberOption | AttachmentOption | PickOption;

/** How many choices are offered while someone types: nobody reads more. */
export const MOST_CHOICES = 25;

/** The type of an option's argument. */
type Value<One extends CommandOption> = One extends ChoiceOption
  ? One['choices'][number]['value']
  : {
      text: string;
      choice: string;
      integer: number;
      number: number;
      attachment: GivenFile;
      channel: GivenChannel;
      role: GivenRole;
    }[One['kind']];

/** The arguments as given, by option name. */
export type Arguments<Options extends readonly CommandOption[]> = {
  readonly [One in Options[number] as One['name']]: One['required'] extends true
    ? Value<One>
    : Value<One> | undefined;
};

/**
 * Whom a command is for: people who may manage the server, or moderators as well, see `mayModerate()`. Discord hides it
 * from others, and dispatch refuses them, also when they press its buttons or send its forms.
 */
export type Only = 'managers' | 'moderators';

/** Whether someone may manage the server, or has one of the roles that the server made its moderators. */
export function mayModerate(asker: Asker, { moderation }: Footnote): boolean {
  return isModerator(asker, moderation?.settings.moderators ?? []);
}

/** Whether someone may run a command with this rule. */
export function isAllowed(only: Only | undefined, asker: Asker, footnote: Footnote): boolean {
  switch (only) {
    case undefined:
      return true;
    case 'managers':
      return asker.managesServer && !asker.place.byOwnAccount;
    case 'moderators':
      return mayModerate(asker, footnote);
  }
}

/** Whether the moderators of this place have left a feature on. */
export function has(feature: Feature, { off }: Footnote): boolean {
  return off?.includes(feature) !== true;
}

/** What can be run, with its options: a slash command, or one of a group. */
export interface Runnable<Options extends readonly CommandOption[] = readonly CommandOption[]>
  extends Described {
  /** Who may run it. In a group, a command has the rule of its group unless it has its own. Default: everyone. */
  readonly only?: Only;
  readonly options: Options;
  run(given: Arguments<Options>, footnote: Footnote, asker: Asker): Reply | Promise<Reply>;
  /**
   * Answers a form of this command that someone sends, and presses and choices that are for it, see `Action`.
   * @param shown the message that was pressed or that opened the form; absent for a form that a command opened
   */
  submit?(sent: Submission, footnote: Footnote, asker: Asker, shown?: ShownMessage): Reply | Promise<Reply>;
}

export interface SlashCommand<Options extends readonly CommandOption[] = readonly CommandOption[]>
  extends Runnable<Options> {
  readonly kind: 'slash';
}

/** A command with sub-commands: `/corpus status`, `/corpus check`. */
export interface CommandGroup extends Described {
  readonly kind: 'group';
  readonly only?: Only;
  readonly commands: readonly Runnable[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  /** As shown, with capitals and spaces. */
  readonly name: string;
  readonly named: PlainKey;
  readonly only?: Only;
  run(message: MenuMessage, footnote: Footnote, asker: Asker): Reply | Promise<Reply>;
}

/** A message from whose menu a command was chosen. */
export interface MenuMessage {
  readonly content: string;
  /** What it says, if it is one of the bot's own. */
  readonly shown?: ShownMessage;
}

export type Command = SlashCommand | CommandGroup | MessageCommand;

/** Makes a slash command whose arguments are typed by its options: their names, kinds and whether they are required. */
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
  kind: 'text',
  name: 'document',
  named: 'document-name',
  described: 'document-described',
  required: false,
  maxLength: 200,
  suggest: (typed, { library }) => library.suggestDocuments(typed, MOST_CHOICES),
} as const satisfies CommandOption;
