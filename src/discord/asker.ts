/** Who asks, and where, according to an interaction or a message? */

import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker, Place } from '../command.ts';

export function askerOf(interaction: BaseInteraction): Asker {
  const { user, locale, guildLocale, guildId } = interaction;
  return {
    id: user.id,
    roles: rolesOf(interaction.member?.roles, guildId),
    locale,
    ...(guildLocale === null ? {} : { guildLocale }),
    place: placeOf(interaction),
    // A direct message has no member, so it has no permissions.
    managesServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  };
}

/** The author of a message, which carries no permissions, and no language but its server's. */
export function authorOf({ author, member, guild, guildId, channel, channelId }: Message): Asker {
  const server = guildId === null ? {} : { server: guildId };
  return {
    id: author.id,
    roles: rolesOf(member?.roles, guildId),
    ...(guild === null ? {} : { guildLocale: guild.preferredLocale }),
    place: {
      kind: guildId === null ? 'direct' : 'server',
      ...server,
      channel: channelId,
      ...parentOf(channel),
      byOwnAccount: false,
    },
    managesServer: false,
  };
}

type Roles = NonNullable<BaseInteraction['member']>['roles'];

/** Without the role that everybody in a server has, whose id is that of the server. */
function rolesOf(roles: Roles | undefined, guildId: string | null): readonly string[] {
  if (roles === undefined) return [];
  return (Array.isArray(roles) ? roles : [...roles.cache.keys()]).filter((id) => id !== guildId);
}

function placeOf(interaction: BaseInteraction): Place {
  const { channel, context, guildId, authorizingIntegrationOwners: owners } = interaction;
  return {
    kind:
      guildId !== null ? 'server' : context === InteractionContextType.PrivateChannel ? 'private' : 'direct',
    ...(guildId === null ? {} : { server: guildId }),
    channel: interaction.channelId ?? '',
    ...parentOf(channel),
    byOwnAccount: owners[ApplicationIntegrationType.GuildInstall] === undefined,
  };
}

/** The channel of a thread. What other channels are in is a category. */
function parentOf(channel: BaseInteraction['channel'] | undefined): Pick<Place, 'parent'> {
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return parent === null ? {} : { parent };
}
