/** Which channels of a server are text channels? */

import { ChannelType } from 'discord.js';

export const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
