/** Which commands does Discord have, and must they be sent again? */

import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, CommandOption, Only } from '../command.ts';
import { TEXT_CHANNELS } from '../replies/discord/channels.ts';
import { COMMAND_LOCALES } from '../texts/locales.ts';
import { type PlainKey, voiceIn } from '../texts/voice.ts';

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** A command as Discord returns it. */
interface Registered {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
  readonly options?: readonly { readonly name: string; readonly type: number }[];
}

export interface Publication {
  /** Whether anything had to be sent. */
  readonly changed: boolean;
  /** Commands that were added ("+ ask"), then changed ("~ cite"), then removed ("- old"), then those that a server's list replaces. */
  readonly differences: readonly string[];
  /** Ids of the commands by name, and by name with sub-command. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Where commands are published: everywhere, or in one server, where changes appear at once. */
export interface Scope {
  readonly applicationId: string;
  readonly guild?: string;
}

/** What is sent to Discord for a command. */
function commandBody(command: Command): CommandBody {
  const everywhere = {
    name: command.name,
    name_localizations: inAllLocales(command.named),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
  const restricted = command.only === undefined ? {} : shownTo(command.only);
  if (command.kind === 'message')
    return { ...everywhere, ...restricted, type: ApplicationCommandType.Message };
  const described = {
    ...everywhere,
    ...restricted,
    type: ApplicationCommandType.ChatInput as const,
    ...descriptions(command),
  };
  if (command.kind === 'slash') return { ...described, options: command.options.map(optionBody) };
  return {
    ...described,
    options: command.commands.map((own) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      name: own.name,
      name_localizations: inAllLocales(own.named),
      ...descriptions(own),
      options: own.options.map(optionBody),
    })),
  };
}

/**
 * Not in direct messages, and hidden from people who may not manage the server or, for moderators, its messages. A server
 * may show it to others; who may run it is checked whenever someone does.
 */
function shownTo(only: Only) {
  const bit = only === 'managers' ? PermissionFlagsBits.ManageGuild : PermissionFlagsBits.ManageMessages;
  return {
    default_member_permissions: String(bit),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  };
}

function descriptions({ described }: { readonly described: PlainKey }) {
  return { description: voiceIn('en').say(described), description_localizations: inAllLocales(described) };
}

function inAllLocales(key: PlainKey): Record<string, string> {
  const entries = Object.entries(COMMAND_LOCALES);
  return Object.fromEntries(entries.map(([locale, language]) => [locale, voiceIn(language).say(key)]));
}

function optionBody(option: CommandOption): APIApplicationCommandBasicOption {
  const common = {
    name: option.name,
    name_localizations: inAllLocales(option.named),
    ...descriptions(option),
    required: option.required,
  };
  switch (option.kind) {
    case 'text': {
      const type = ApplicationCommandOptionType.String as const;
      const text = {
        ...common,
        type,
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      };
      return option.suggest === undefined ? text : { ...text, autocomplete: true as const };
    }
    case 'choice': {
      const choices = option.choices.map(({ name, named, value }) => ({
        name,
        name_localizations: inAllLocales(named),
        value,
      }));
      return { ...common, type: ApplicationCommandOptionType.String, choices };
    }
    case 'integer':
    case 'number': {
      const { least, most } = option;
      const bounds = {
        ...(least === undefined ? {} : { min_value: least }),
        ...(most === undefined ? {} : { max_value: most }),
      };
      return option.kind === 'integer'
        ? { ...common, type: ApplicationCommandOptionType.Integer, ...bounds }
        : { ...common, type: ApplicationCommandOptionType.Number, ...bounds };
    }
    case 'attachment': {
      const { fileTypes } = option;
      const types = fileTypes === undefined ? {} : { file_types: [...fileTypes] };
      return { ...common, type: ApplicationCommandOptionType.Attachment, ...types };
    }
    case 'channel':
      return { ...common, type: ApplicationCommandOptionType.Channel, channel_types: [...TEXT_CHANNELS] };
    case 'role':
      return { ...common, type: ApplicationCommandOptionType.Role };
  }
}

/**
 * Makes Discord's list equal to ours, with one request and only if they differ. What is published everywhere is removed
 * if a server gets its own list, so no command appears twice.
 * @param dryRun compares and sends nothing
 */
export async function publish(
  rest: REST,
  commands: readonly Command[],
  scope: Scope,
  dryRun = false,
): Promise<Publication> {
  const { applicationId, guild } = scope;
  const route =
    guild === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guild);
  const wanted = commands.map((command) =>
    guild === undefined ? commandBody(command) : forServer(commandBody(command)),
  );
  const found = await list(rest, route);
  const differences = compare(wanted, found);
  const send = differences.length > 0 && !dryRun;
  const now = send ? ((await rest.put(route, { body: wanted })) as Registered[]) : found;
  if (guild !== undefined) {
    const everywhere = Routes.applicationCommands(applicationId);
    const twice = await list(rest, everywhere);
    differences.push(...twice.map(({ name }) => `- ${name}, as it is published everywhere`));
    if (twice.length > 0 && !dryRun) await rest.put(everywhere, { body: [] });
  }
  return { changed: differences.length > 0, differences, ids: idsOf(now) };
}

/** Without contexts, which Discord accepts only for commands that are published everywhere. */
function forServer({ contexts: _contexts, integration_types: _types, ...body }: CommandBody): CommandBody {
  return body as CommandBody;
}

/** Removes a server's own copies of commands that are published everywhere. */
export async function withdraw(rest: REST, scope: Required<Scope>): Promise<void> {
  const route = Routes.applicationGuildCommands(scope.applicationId, scope.guild);
  if ((await list(rest, route)).length > 0) await rest.put(route, { body: [] });
}

async function list(rest: REST, route: `/${string}`): Promise<Registered[]> {
  return (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as Registered[];
}

function compare(wanted: readonly CommandBody[], found: readonly Registered[]): string[] {
  const key = ({ name, type }: { readonly name: string; readonly type?: number | undefined }) =>
    `${type ?? 1} ${name}`;
  const theirs = new Map(
    found.map((command) => [key(command), canonical({ ...command, type: command.type ?? 1 })]),
  );
  const ours = new Map(wanted.map((command) => [key(command), canonical(command)]));
  const name = (of: string) => of.slice(of.indexOf(' ') + 1);
  return [
    ...[...ours.keys()].filter((of) => !theirs.has(of)).map((of) => `+ ${name(of)}`),
    ...[...ours.keys()]
      .filter((of) => theirs.has(of) && theirs.get(of) !== ours.get(of))
      .map((of) => `~ ${name(of)}`),
    ...[...theirs.keys()].filter((of) => !ours.has(of)).map((of) => `- ${name(of)}`),
  ];
}

/** Fields of a command that we set; Discord adds others. */
const OURS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'type',
  'required',
  'autocomplete',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'file_types',
  'default_member_permissions',
  'integration_types',
  'contexts',
  'value',
];

/** A command as text that is the same for whatever Discord treats alike: absent, null, false and empty are equal. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const of = value as Record<string, unknown>;
  const parts = OURS.flatMap((field) => {
    const own = of[field];
    const nothing = own === undefined || own === null || own === false || own === '';
    return nothing ? [] : [`${field}=${JSON.stringify(ordered(own))}`];
  });
  for (const list of ['options', 'choices']) {
    const own = of[list];
    if (Array.isArray(own) && own.length > 0) parts.push(`${list}=[${own.map(canonical).join(',')}]`);
  }
  return `{${parts.join(';')}}`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function idsOf(registered: readonly Registered[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name, options } of registered) {
    ids.set(name, id);
    for (const option of options ?? []) {
      if (option.type === ApplicationCommandOptionType.Subcommand) ids.set(`${name} ${option.name}`, id);
    }
  }
  return ids;
}
