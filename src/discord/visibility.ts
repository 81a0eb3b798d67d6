/** Where does Discord keep an answer private even if we send it publicly? */

import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Reply } from '../reply.ts';

/**
 * Whether Discord shows the answer to the asker only: they added the app themselves, the server did not, and they may
 * not use such apps publicly here.
 */
export function isForcedPrivate(interaction: BaseInteraction): boolean {
  if (!interaction.inGuild()) return false;
  const owners = interaction.authorizingIntegrationOwners;
  if (owners[ApplicationIntegrationType.GuildInstall] !== undefined) return false;
  return interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps) !== true;
}

/** The reply for such a place: private, so without the button that deletes it for everyone. */
export function keptPrivate(reply: Reply): Reply {
  return {
    ...reply,
    visibility: 'private',
    controls: reply.controls.filter(
      (control) => control.kind !== 'button' || control.action.kind !== 'delete',
    ),
  };
}
