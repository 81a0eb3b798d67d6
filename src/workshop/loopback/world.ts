/** Who and what is on this Discord? */

import type { APIApplicationCommand, APIRole, APIUser, RoleFlags, UserFlags } from 'discord-api-types/v10';
import { type GuildMemberFlags, Locale, PermissionFlagsBits } from 'discord-api-types/v10';

export interface Member {
  readonly user: APIUser;
  readonly nick: string | null;
  /** Role ids besides @everyone. */
  readonly roles: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /**
   * Its preferred language, `guild_locale` in interactions. On Discord only Community servers can change it from
   * en-US. Source: developers/resources/guild, "Guild Structure".
   */
  locale: Locale;
  readonly roles: readonly APIRole[];
  /**
   * Ids of roles that its administrators have allowed all commands of the bot, whatever permissions these require.
   * Source: developers/interactions/application-commands, "Permissions".
   */
  readonly allowed: ReadonlySet<string>;
  readonly members: Map<string, Member>;
}

/** `direct` is between the bot and one person, `private` between people. */
export interface Channel {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct' | 'private';
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  /** User ids without the bot's; empty in servers. */
  readonly recipients: readonly string[];
}

/** The people who are there from the start, and the places where they meet. */
export interface Cast {
  readonly users: Record<'member' | 'moderator' | 'curator' | 'owner' | 'stranger', APIUser>;
  readonly guilds: Record<'group' | 'elsewhere', Guild>;
  readonly channels: Record<'text' | 'thread' | 'direct' | 'private' | 'elsewhere', Channel>;
}

/** Source: developers/reference, "Snowflakes": milliseconds since the first second of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000n;
const EVERYDAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;
const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

export class World {
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly cast: Cast;
  readonly users = new Map<string, APIUser>();
  /** The language of each person's Discord; en-US for those not in it. */
  readonly locales = new Map<string, Locale>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** By scope: "global" or a server's id. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  readonly now: () => number;
  #increment = 0n;

  constructor(now: () => number) {
    this.now = now;
    this.applicationId = this.nextId();
    this.bot = this.#join('footnote', true);
    this.cast = this.#cast();
  }

  nextId(): string {
    this.#increment += 1n;
    return (
      ((BigInt(Math.trunc(this.now())) - DISCORD_EPOCH) << 22n) |
      (this.#increment & 0x3fffffn)
    ).toString();
  }

  /** Someone new, in the group's server. */
  newcomer(username: string): APIUser {
    const user = this.#join(username);
    this.cast.guilds.group.members.set(user.id, { user, nick: null, roles: [] });
    return user;
  }

  /** The channel between the bot and a person; opened if there is none. */
  directChannel(userId: string): Channel {
    const open = [...this.channels.values()].find(
      ({ kind, recipients }) => kind === 'direct' && recipients.includes(userId),
    );
    return open ?? this.#open({ kind: 'direct', name: '', recipients: [userId] });
  }

  /** What a member may do in a server; 0 for anyone who is not a member. Source: developers/topics/permissions. */
  permissions(guild: Guild, userId: string): bigint {
    if (guild.ownerId === userId) return ALL;
    const member = guild.members.get(userId);
    if (member === undefined) return 0n;
    const own = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
    const sum = own.reduce((all, role) => all | BigInt(role.permissions), 0n);
    return (sum & PermissionFlagsBits.Administrator) === 0n ? sum : ALL;
  }

  /** Whether someone may read a channel: its members in servers, its participants elsewhere. */
  reads(channel: Channel, userId: string): boolean {
    if (channel.guildId === undefined) return channel.recipients.includes(userId) || userId === this.bot.id;
    return this.guilds.get(channel.guildId)?.members.has(userId) ?? false;
  }

  #cast(): Cast {
    const users = {
      member: this.#join('member'),
      moderator: this.#join('moderator'),
      curator: this.#join('curator'),
      owner: this.#join('owner'),
      stranger: this.#join('stranger'),
    };
    const moderators = this.#role(
      'Moderators',
      EVERYDAY | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages,
    );
    const curators = this.#role('Curators', EVERYDAY);
    const people = [users.member, users.moderator, users.curator, this.bot];
    const group = this.#guild(
      'Study group',
      users.owner,
      people,
      [
        [moderators, users.moderator],
        [curators, users.curator],
      ],
      new Set([curators.id]),
    );
    const elsewhere = this.#guild('Elsewhere', users.stranger, [users.member]);
    const text = this.#open({ kind: 'text', name: 'questions', guildId: group.id, recipients: [] });
    return {
      users,
      guilds: { group, elsewhere },
      channels: {
        text,
        thread: this.#open({
          kind: 'thread',
          name: 'Chapter one',
          guildId: group.id,
          parentId: text.id,
          recipients: [],
        }),
        direct: this.directChannel(users.member.id),
        private: this.#open({ kind: 'private', name: '', recipients: [users.member.id, users.stranger.id] }),
        elsewhere: this.#open({ kind: 'text', name: 'general', guildId: elsewhere.id, recipients: [] }),
      },
    };
  }

  #join(username: string, bot = false): APIUser {
    const user: APIUser = {
      id: bot ? this.applicationId : this.nextId(),
      username,
      discriminator: bot ? '0001' : '0',
      global_name: bot ? null : username.replace(/^./, (first) => first.toUpperCase()),
      avatar: null,
      primary_guild: null,
      public_flags: 0 as UserFlags,
      flags: 0 as UserFlags,
      ...(bot ? { bot: true } : {}),
    };
    this.users.set(user.id, user);
    return user;
  }

  #role(name: string, permissions: bigint, id = this.nextId()): APIRole {
    return {
      id,
      name,
      permissions: permissions.toString(),
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      unicode_emoji: null,
      position: name === '@everyone' ? 0 : 1,
      managed: false,
      mentionable: false,
      flags: 0 as RoleFlags,
    };
  }

  #guild(
    name: string,
    owner: APIUser,
    people: readonly APIUser[],
    held: readonly (readonly [APIRole, APIUser])[] = [],
    allowed: ReadonlySet<string> = new Set(),
  ): Guild {
    const id = this.nextId();
    const members = new Map<string, Member>();
    for (const user of [owner, ...people]) {
      const roles = held.filter(([, holder]) => holder === user).map(([{ id }]) => id);
      members.set(user.id, { user, nick: null, roles });
    }
    const roles = [this.#role('@everyone', EVERYDAY, id), ...held.map(([role]) => role)];
    const locale = Locale.EnglishUS;
    const guild: Guild = { id, name, ownerId: owner.id, locale, roles, allowed, members };
    this.guilds.set(id, guild);
    return guild;
  }

  #open(channel: Omit<Channel, 'id'>): Channel {
    const opened = { id: this.nextId(), ...channel };
    this.channels.set(opened.id, opened);
    return opened;
  }
}

/** A membership with nothing unusual. */
export const NO_MEMBER_FLAGS = 0 as GuildMemberFlags;
/** When everyone joined: only its format matters. */
export const JOINED_AT = '2026-01-01T00:00:00.000000+00:00';
