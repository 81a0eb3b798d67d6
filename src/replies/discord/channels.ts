/** In which channels of a server can text be written? */

import { ChannelType } from 'discord.js';

export const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
