/** Where does Discord itself keep an answer private, whatever we ask for? */

import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Reply } from '../reply.ts';

/**
 * Whether the answer is shown to the asker only: the app was added by the person, not by this server, and the
 * person may not use such apps in the open here.
 */
export function isForcedPrivate(interaction: BaseInteraction): boolean {
  if (!interaction.inGuild()) return false;
  const owners = interaction.authorizingIntegrationOwners;
  if (owners[ApplicationIntegrationType.GuildInstall] !== undefined) return false;
  return interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps) !== true;
}

/** The reply for such a place: private, and so without the button that takes it away for everybody. */
export function keptPrivate(reply: Reply): Reply {
  return {
    ...reply,
    visibility: 'private',
    controls: reply.controls.filter(
      (control) => control.kind !== 'button' || control.action.kind !== 'delete',
    ),
  };
}
