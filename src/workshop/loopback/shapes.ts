/** What do servers, channels and members look like on the wire? */

import type {
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIInteractionGuildMember,
  APITextChannel,
  APIThreadChannel,
  GatewayGuildCreateDispatchData,
  GuildSystemChannelFlags,
  ThreadMemberFlags,
} from 'discord-api-types/v10';
import {
  type ChannelFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import { type Channel, type Guild, JOINED_AT, type Member, NO_MEMBER_FLAGS, type World } from './world.ts';

export function memberShape(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    banner: null,
    collectibles: null,
    roles: [...member.roles],
    joined_at: JOINED_AT,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_MEMBER_FLAGS,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member as in an interaction, with their permissions. */
export function interactionMember(world: World, guild: Guild, member: Member): APIInteractionGuildMember {
  return {
    ...memberShape(member),
    user: member.user,
    permissions: world.permissions(guild, member.user.id).toString(),
  };
}

export function guildShape(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    features: [],
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0 as GuildSystemChannelFlags,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    vanity_url_code: null,
    max_presences: null,
    max_members: 250_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    hub_type: null,
    incidents_data: null,
    roles: [...guild.roles],
    emojis: [],
    stickers: [],
  };
}

/** A server as REST returns it, with fields that Discord's OpenAPI file requires and the types lack. */
export function restGuild(guild: Guild): APIGuild {
  const more = { home_header: null, nsfw: false };
  return { ...guildShape(guild), ...more };
}

/** A server as the gateway announces it. Without the members intent, the bot is its only listed member. */
export function gatewayGuild(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const bot = guild.members.get(world.bot.id);
  const here = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    ...guildShape(guild),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot === undefined ? [] : [memberShape(bot)],
    channels: here.filter(({ kind }) => kind === 'text').map((channel) => textChannel(channel, guild.id)),
    threads: here
      .filter(({ kind }) => kind === 'thread')
      .map((channel) => threadChannel(world, channel, guild)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function channelShape(world: World, channel: Channel): APIChannel {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (guild !== undefined) {
    return channel.kind === 'thread' ? threadChannel(world, channel, guild) : textChannel(channel, guild.id);
  }
  const recipients = channel.recipients.flatMap((id) => world.users.get(id) ?? []);
  const common = { id: channel.id, last_message_id: null, flags: 0 as ChannelFlags, recipients };
  return channel.kind === 'direct'
    ? { ...common, type: ChannelType.DM, name: null }
    : { ...common, type: ChannelType.GroupDM, name: null, owner_id: channel.recipients[0] ?? '' };
}

function textChannel(channel: Channel, guildId: string): APITextChannel {
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    permission_overwrites: [],
    nsfw: false,
    rate_limit_per_user: 0,
    topic: null,
    last_message_id: null,
    flags: 0 as ChannelFlags,
  };
}

function threadChannel(world: World, channel: Channel, guild: Guild): APIThreadChannel {
  return {
    id: channel.id,
    type: ChannelType.PublicThread,
    guild_id: guild.id,
    parent_id: channel.parentId ?? '',
    owner_id: guild.ownerId,
    name: channel.name,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    flags: 0 as ChannelFlags,
    applied_tags: [],
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(world.now()).toISOString(),
      locked: false,
    },
    // Gateway listings include the bot's own membership; without it, a thread counts as not joined.
    member: {
      id: channel.id,
      user_id: world.bot.id,
      join_timestamp: JOINED_AT,
      flags: 0 as ThreadMemberFlags,
    },
  };
}
