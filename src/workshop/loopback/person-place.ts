/** Where does someone act, and which commands does Discord offer them there? */

import {
  type APIApplicationCommand,
  type APIAuthorizingIntegrationOwnersMap,
  ApplicationCommandOptionType,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocaleString,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Json, listOf, numberOf, objectOf } from './json.ts';
import { asLocale } from './localized.ts';
import type { Inside } from './routes/route.ts';
import type { Channel, Guild } from './world.ts';

export interface Where {
  /** A channel's id. Default: the text channel of a server they are in, or what `context` says. */
  readonly channel?: string;
  /** In a server, with the bot alone, or among people. */
  readonly context?: 'server' | 'direct' | 'private';
  /**
   * Whether the bot is installed by the server or by the person. Default: by the server, if it can be.
   */
  readonly install?: 'server' | 'user';
  /** Run it even if default_member_permissions hide it, as a server's own overrides allow. */
  readonly force?: boolean;
  /** The language of their Discord for this act alone. Default: `Person.locale`. */
  readonly locale?: LocaleString;
}

export interface Place {
  readonly userId: string;
  readonly channel: Channel;
  readonly guild: Guild | undefined;
  readonly context: InteractionContextType;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  readonly locale: Locale;
}

export function placeOf({ world }: Inside, userId: string, where: Where): Place {
  const channel = world.channels.get(where.channel ?? defaultChannel(world, userId, where.context));
  if (channel === undefined || !world.reads(channel, userId)) throw new Error('They do not see that channel');
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const context =
    guild !== undefined
      ? InteractionContextType.Guild
      : channel.kind === 'direct'
        ? InteractionContextType.BotDM
        : InteractionContextType.PrivateChannel;
  const installed = guild === undefined ? channel.kind === 'direct' : guild.members.has(world.bot.id);
  // Source: developers/interactions/receiving-and-responding, "Authorizing Integration Owners Object".
  const owners: APIAuthorizingIntegrationOwnersMap =
    installed && where.install !== 'user'
      ? { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? '0' }
      : { [ApplicationIntegrationType.UserInstall]: userId };
  const locale =
    where.locale === undefined ? (world.locales.get(userId) ?? Locale.EnglishUS) : asLocale(where.locale);
  return { userId, channel, guild, context, owners, locale };
}

function defaultChannel(
  world: Inside['world'],
  userId: string,
  context: Where['context'] = 'server',
): string {
  const { channels } = world.cast;
  if (context === 'direct') return world.directChannel(userId).id;
  if (context === 'private') return channels.private.id;
  return world.reads(channels.text, userId) ? channels.text.id : channels.elsewhere.id;
}

/** The commands of every type that someone is offered here: the server's own first, then global ones. */
export function offeredCommands(inside: Inside, place: Place, where: Where): APIApplicationCommand[] {
  return [place.guild?.id ?? '', 'global']
    .flatMap((scope) => inside.world.commands.get(scope) ?? [])
    .filter((command) => hidden(inside, command, place, where) === undefined);
}

export interface FoundCommand {
  readonly command: APIApplicationCommand;
  /** The command or sub-command that has the options. */
  readonly runnable: Json;
  /** The groups and sub-commands that follow the command's own name. */
  readonly words: readonly { readonly name: string; readonly type: number }[];
}

/** The registered command that someone is offered here. Throws with the reason if there is none. */
export function findCommand(
  inside: Inside,
  type: ApplicationCommandType,
  path: string,
  place: Place,
  where: Where,
): FoundCommand {
  const names = type === 1 ? path.split(' ') : [path];
  const scopes = [place.guild?.id ?? '', 'global'];
  const registered = scopes
    .flatMap((scope) => inside.world.commands.get(scope) ?? [])
    .filter((command) => command.type === type);
  const named = registered.filter(({ name }) => name === names[0]);
  if (named.length === 0) throw new Error(`There is no command "${path}" here`);
  const reasons = named.map((command) => hidden(inside, command, place, where));
  const command = named[reasons.indexOf(undefined)];
  if (command === undefined) throw new Error(`Discord does not offer "${path}" here: ${reasons.join('; ')}`);
  let runnable: Json = { ...command };
  const words = names.slice(1).map((name) => {
    const next = listOf(runnable.options)
      .map(objectOf)
      .find((option) => option.name === name && nests(option));
    if (next === undefined) throw new Error(`There is no command "${path}" here`);
    runnable = next;
    return { name, type: numberOf(next.type) };
  });
  if (listOf(runnable.options).map(objectOf).some(nests))
    throw new Error(`"${path}" is no command but a group of them`);
  return { command, runnable, words };
}

function nests({ type }: Json): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/**
 * Why a command is not in the menu. Source: developers/interactions/application-commands, "Contexts",
 * "Permissions".
 */
function hidden(
  { world }: Inside,
  command: APIApplicationCommand,
  { context, owners, guild, userId }: Place,
  where: Where,
): string | undefined {
  const ofGuild = command.guild_id !== undefined;
  const install =
    owners[ApplicationIntegrationType.GuildInstall] === undefined
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  if (!installs.includes(install)) return 'not for this installation';
  const contexts = ofGuild ? [InteractionContextType.Guild] : command.contexts;
  if (contexts !== null && contexts !== undefined && !contexts.includes(context))
    return 'not in this context';
  if (guild === undefined || where.force === true || command.default_member_permissions === null)
    return undefined;
  if (guild.members.get(userId)?.roles.some((role) => guild.allowed.has(role)) === true) return undefined;
  const needed = BigInt(command.default_member_permissions);
  const has = world.permissions(guild, userId);
  // "0" names no permission and leaves the command to administrators.
  const administrator = (has & PermissionFlagsBits.Administrator) !== 0n;
  return administrator || (needed !== 0n && (has & needed) === needed)
    ? undefined
    : 'default_member_permissions';
}
