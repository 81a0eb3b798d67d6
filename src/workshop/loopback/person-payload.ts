/** What does an INTERACTION_CREATE event say? */

import {
  type APIApplicationCommand,
  type APIApplicationCommandAutocompleteInteraction,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteractionDataResolved,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIMessageComponentInteractionData,
  type APIModalSubmission,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ComponentType,
  type APIApplicationCommandInteractionDataOption as DataOption,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Json, numberOf } from './json.ts';
import type { StoredMessage } from './message.ts';
import type { Place } from './person-place.ts';
import { resolvedChannel, resolvedRole, resolvedUser } from './person-resolved.ts';
import type { Inside } from './routes/route.ts';
import { channelShape, interactionMember } from './shapes.ts';

type Payload = (id: string, token: string) => Json;
type Base = Omit<APIBaseInteraction<InteractionType, unknown>, 'type' | 'data' | 'message'> &
  Required<Pick<APIBaseInteraction<InteractionType, unknown>, 'channel' | 'channel_id'>>;

/** Source: developers/interactions/receiving-and-responding: the default limit of an upload. */
const UPLOAD_BYTES = 10 * 1024 * 1024;

export function slashPayload(
  inside: Inside,
  place: Place,
  command: APIApplicationCommand,
  { options, resolved }: { options: Json[]; resolved?: Json },
): Payload {
  return (id, token) => ({
    ...({
      ...base(inside, place, id, token),
      type: InteractionType.ApplicationCommand,
      data: {
        ...commandData(command),
        type: ApplicationCommandType.ChatInput,
        options: options as unknown as DataOption<InteractionType.ApplicationCommand>[],
        ...(resolved === undefined ? {} : { resolved: resolved as APIInteractionDataResolved }),
      },
    } satisfies APIChatInputApplicationCommandInteraction),
  });
}

export function autocompletePayload(
  inside: Inside,
  place: Place,
  command: APIApplicationCommand,
  { options }: { options: Json[] },
): Payload {
  return (id, token) => ({
    ...({
      ...base(inside, place, id, token),
      type: InteractionType.ApplicationCommandAutocomplete,
      data: {
        ...commandData(command),
        type: ApplicationCommandType.ChatInput,
        options: options as unknown as DataOption<InteractionType.ApplicationCommandAutocomplete>[],
      },
    } satisfies APIApplicationCommandAutocompleteInteraction),
  });
}

/** The message is complete, whatever intents the bot has. */
export function messageCommandPayload(
  inside: Inside,
  place: Place,
  command: APIApplicationCommand,
  target: StoredMessage,
): Payload {
  return (id, token) => ({
    ...({
      ...base(inside, place, id, token),
      type: InteractionType.ApplicationCommand,
      data: {
        ...commandData(command),
        type: ApplicationCommandType.Message,
        target_id: target.id,
        resolved: { messages: { [target.id]: target.api } },
      },
    } satisfies APIMessageApplicationCommandInteraction),
  });
}

export function componentPayload(
  inside: Inside,
  place: Place,
  message: StoredMessage,
  component: Json,
  values: readonly string[],
): Payload {
  const type = numberOf(component.type);
  const data = {
    id: component.id,
    custom_id: String(component.custom_id),
    component_type: type,
    ...(type === ComponentType.Button ? {} : { values: [...values] }),
    ...(type > ComponentType.TextInput ? { resolved: selectedData(inside, place, type, values) } : {}),
  };
  return (id, token) => ({
    ...({
      ...base(inside, place, id, token),
      type: InteractionType.MessageComponent,
      data: data as unknown as APIMessageComponentInteractionData,
      message: message.api,
    } satisfies APIMessageComponentInteraction),
  });
}

export function formPayload(
  inside: Inside,
  place: Place,
  form: APIModalSubmission,
  source: StoredMessage | undefined,
): Payload {
  return (id, token) => ({
    ...({
      ...base(inside, place, id, token),
      type: InteractionType.ModalSubmit,
      data: form,
      ...(source === undefined ? {} : { message: source.api }),
    } satisfies APIModalSubmitInteraction),
  });
}

function commandData({ id, name, guild_id }: APIApplicationCommand): {
  id: string;
  name: string;
  guild_id?: string;
} {
  return { id, name, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** What is sent about the people, roles or channels that were chosen from a menu. */
export function selectedData(inside: Inside, place: Place, type: number, values: readonly string[]): Json {
  const parts = values.map((id): Json => {
    if (type === ComponentType.RoleSelect) return { roles: resolvedRole(id, place) };
    if (type === ComponentType.ChannelSelect) return { channels: resolvedChannel(inside, id, place) };
    const isRole =
      type === ComponentType.MentionableSelect && place.guild?.roles.some((role) => role.id === id) === true;
    return isRole ? { roles: resolvedRole(id, place) } : resolvedUser(inside, id, place);
  });
  const kinds = new Set(parts.flatMap(Object.keys));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, Object.assign({}, ...parts.map((part) => part[kind]))]),
  );
}

function base(
  { world }: Inside,
  { userId, channel, guild, context, owners, locale }: Place,
  id: string,
  token: string,
): Base {
  const user = world.users.get(userId);
  if (user === undefined) throw new RangeError(`Nobody has the id ${userId}`);
  const member = guild?.members.get(userId);
  const who =
    guild === undefined || member === undefined
      ? { user }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: interactionMember(world, guild, member),
        };
  return {
    id,
    application_id: world.applicationId,
    token,
    version: 1,
    channel: channelShape(world, channel),
    channel_id: channel.id,
    ...who,
    app_permissions: appPermissions(world, guild).toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: UPLOAD_BYTES,
  };
}

/** Source: developers/interactions/receiving-and-responding, "Interaction Structure", third footnote. */
function appPermissions(world: Inside['world'], guild: Place['guild']): bigint {
  const direct =
    PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;
  if (guild === undefined) return direct;
  return guild.members.has(world.bot.id) ? world.permissions(guild, world.bot.id) : direct;
}
