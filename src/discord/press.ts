/** What does Discord do when someone presses a button or chooses from a menu? */

import {
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { act } from '../replies/act.ts';
import { toDiscordMessage } from '../replies/discord/message.ts';
import { readBack } from '../replies/discord/read-back.ts';
import type { Press, ShownMessage } from '../reply.ts';
import { voicesOf } from '../texts/voices.ts';
import { askerOf } from './asker.ts';
import { type Posted, postOnce } from './post.ts';
import { contextOf, type Sending, send } from './send.ts';
import { isForcedPrivate } from './visibility.ts';

export interface Pressing extends Sending {
  readonly posted: Posted;
}

/** What one of the bot's messages says. */
export function shownOn({ components }: Message): ShownMessage {
  return readBack(components.map((component) => component.toJSON()));
}

/** Carries out the action of a control on one of the bot's messages. */
export async function press(
  interaction: MessageComponentInteraction,
  action: Press,
  of: Pressing,
): Promise<void> {
  const outcome = await act(action, {
    footnote: of.footnote,
    asker: askerOf(interaction),
    shown: shownOn(interaction.message),
    canManageMessages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true,
  });
  switch (outcome.kind) {
    case 'reply':
      return send(interaction, outcome.reply, of);
    case 'post':
      return postOnce(interaction, outcome.reply, of.posted, of);
    case 'update': {
      // What others see in the channel stays as it is: only the person who pressed sees the outcome.
      if (
        interaction.context !== InteractionContextType.BotDM &&
        !interaction.message.flags.has(MessageFlags.Ephemeral)
      ) {
        return send(interaction, { ...outcome.reply, visibility: 'private' }, of);
      }
      const canPost = !isForcedPrivate(interaction);
      const { own } = voicesOf(askerOf(interaction), of.footnote.language);
      await interaction.update(toDiscordMessage(outcome.reply, contextOf(of, canPost, own)));
      return;
    }
    case 'delete':
      await interaction.deferUpdate();
      await interaction.deleteReply();
      return;
  }
}
