/** What can be chosen from a menu, and what is chosen already? */

import { ChannelType, ComponentType } from 'discord-api-types/v10';
import type { Channel, LoopbackDiscord } from '../loopback/discord.ts';
import type { Names } from './markdown.ts';

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly chosen: boolean;
}

/** What Discord itself offers in menus of roles, channels and people. */
export interface Entities {
  readonly roles: readonly Entity[];
  readonly channels: readonly (Entity & { readonly type: ChannelType })[];
  readonly people: readonly Entity[];
}

interface Entity {
  readonly id: string;
  readonly name: string;
}

/** None, as in direct messages. */
export const NO_ENTITIES: Entities = { roles: [], channels: [], people: [] };

/** Those of the server that a channel belongs to; none outside servers. */
export function entitiesAt({ guilds, channels }: LoopbackDiscord, at: Channel, names: Names): Entities {
  const guild = Object.values(guilds).find(({ id }) => id === at.guildId);
  if (guild === undefined) return NO_ENTITIES;
  return {
    // Everyone's role has the id of the server, and Discord's menus do not offer it.
    roles: guild.roles.filter(({ id }) => id !== guild.id).map(({ id, name }) => ({ id, name: `@${name}` })),
    channels: Object.values(channels)
      .filter(({ guildId }) => guildId === guild.id)
      .map(({ id, name, kind }) => ({ id, name: `#${name}`, type: TYPES[kind] })),
    people: [...guild.members.keys()].map((id) => ({ id, name: names.user(id) })),
  };
}

const TYPES: Readonly<Record<Channel['kind'], ChannelType>> = {
  text: ChannelType.GuildText,
  thread: ChannelType.PublicThread,
  direct: ChannelType.DM,
  private: ChannelType.GroupDM,
};

/** @param menu a select of any kind, or a group of boxes, as the bot sends it */
export function choicesIn(menu: Readonly<Record<string, unknown>>, entities: Entities): Choice[] {
  const chosen = new Set(list(menu.default_values).map(({ id }) => id));
  const offered = offeredIn(menu, entities);
  if (offered !== undefined)
    return offered.map(({ id, name }) => ({ label: name, value: id, chosen: chosen.has(id) }));
  return list(menu.options).map(({ label, value, description, default: isChosen }) => ({
    label: String(label),
    value: String(value),
    ...(typeof description === 'string' ? { description } : {}),
    chosen: isChosen === true,
  }));
}

/** Undefined if the bot itself gives the options. */
function offeredIn(
  menu: Readonly<Record<string, unknown>>,
  { roles, channels, people }: Entities,
): readonly Entity[] | undefined {
  switch (menu.type) {
    case ComponentType.RoleSelect:
      return roles;
    case ComponentType.UserSelect:
      return people;
    case ComponentType.MentionableSelect:
      return [...roles, ...people];
    case ComponentType.ChannelSelect: {
      const types: readonly unknown[] = Array.isArray(menu.channel_types) ? menu.channel_types : [];
      return channels.filter(({ type }) => types.length === 0 || types.includes(type));
    }
    default:
      return undefined;
  }
}

function list(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}
