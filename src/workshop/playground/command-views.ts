/** How does Discord list commands in the reader's language? */

import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type LocaleString,
} from 'discord-api-types/v10';
import { localized } from '../loopback/discord.ts';

export interface CommandView {
  /** Its registered name with sub-commands, such as "corpus check". */
  readonly path: string;
  /** The same in the reader's language, such as "korpus prüfen". */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

export interface OptionView {
  /** Its registered name. */
  readonly name: string;
  /** In the reader's language. */
  readonly shown: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: 'text' | 'number' | 'boolean' | 'file';
  readonly suggests: boolean;
  /** Their names in the reader's language. */
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

/** A command of a message's menu. */
export interface MenuCommandView {
  readonly name: string;
  readonly shown: string;
}

interface Described {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: unknown;
  readonly description: string;
  readonly description_localizations?: unknown;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly {
    readonly name: string;
    readonly name_localizations?: unknown;
    readonly value: string | number;
  }[];
  readonly options?: readonly Described[];
}

const {
  Subcommand,
  SubcommandGroup,
  Integer,
  Number: Decimal,
  Boolean: YesNo,
  Attachment,
} = ApplicationCommandOptionType;

export function commandViews(commands: readonly APIApplicationCommand[], lang: LocaleString): CommandView[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => runnables([], [], command as unknown as Described, lang));
}

export function menuViews(commands: readonly APIApplicationCommand[], lang: LocaleString): MenuCommandView[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map(({ name, name_localizations }) => ({ name, shown: localized(name, name_localizations, lang) }));
}

/** The name shown above a command's answer, from its registered one: "/corpus check", or "Check quote" in a menu. */
export function commandName(
  commands: readonly APIApplicationCommand[],
  name: string,
  lang: LocaleString,
): string {
  if (!name.startsWith('/')) return menuViews(commands, lang).find((one) => one.name === name)?.shown ?? name;
  const found = commandViews(commands, lang).find(({ path }) => `/${path}` === name);
  return found === undefined ? name : `/${found.shown}`;
}

function runnables(
  path: readonly string[],
  shown: readonly string[],
  described: Described,
  lang: LocaleString,
): CommandView[] {
  const { options = [] } = described;
  const here = [...path, described.name];
  const hereShown = [...shown, localized(described.name, described.name_localizations, lang)];
  const nested = options.filter(({ type }) => type === Subcommand || type === SubcommandGroup);
  if (nested.length > 0) return nested.flatMap((inner) => runnables(here, hereShown, inner, lang));
  return [
    {
      path: here.join(' '),
      shown: hereShown.join(' '),
      description: descriptionOf(described, lang),
      options: options.map((option) => optionView(option, lang)),
    },
  ];
}

function optionView(option: Described, lang: LocaleString): OptionView {
  const { name, required, type, autocomplete, choices = [] } = option;
  return {
    name,
    shown: localized(name, option.name_localizations, lang),
    description: descriptionOf(option, lang),
    required: required === true,
    type: TYPES[type] ?? 'text',
    suggests: autocomplete === true,
    choices:
      type === YesNo
        ? [
            { name: 'True', value: 'true' },
            { name: 'False', value: 'false' },
          ]
        : choices.map((choice) => ({
            name: localized(choice.name, choice.name_localizations, lang),
            value: choice.value,
          })),
  };
}

/** All other options are filled in as text. */
const TYPES: Readonly<Partial<Record<number, OptionView['type']>>> = {
  [YesNo]: 'boolean',
  [Integer]: 'number',
  [Decimal]: 'number',
  [Attachment]: 'file',
};

function descriptionOf({ description, description_localizations }: Described, lang: LocaleString): string {
  return localized(description, description_localizations, lang);
}
