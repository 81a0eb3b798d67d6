/** Which channels of a server are text channels, and in which can people ask? */

import { ChannelType } from 'discord.js';

export const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/**
 * Besides text channels: forums, whose posts are threads, and the chats of voice and stage channels. Media channels are
 * not among the types that Discord's OpenAPI file takes.
 */
export const ASKED_CHANNELS = [
  ...TEXT_CHANNELS,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;
