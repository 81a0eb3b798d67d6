/** Would Discord take this reaction? */

import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type DiscordError, refusal } from '../errors.ts';
import type { StoredMessage } from '../message.ts';
import type { World } from '../world.ts';

/** Source: developers/topics/opcodes-and-status-codes, code 30010: different emoji on one message. */
const MOST_EMOJI = 20;

/** An emoji of Unicode's, or a sign that is shown as one without being asked to, such as ✔. Servers here have none of their own. */
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v;

/** Source: developers/resources/message, "Create Reaction"; undefined if it would be taken. */
export function reactionRefusal(
  world: World,
  { channel, reactions, reader }: StoredMessage,
  emoji: string,
  userId: string,
): DiscordError | undefined {
  if (reader !== undefined) return refusal(10008);
  if (!EMOJI.test(emoji)) return refusal(10014);
  const isFirst = !reactions.has(emoji);
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild !== undefined) {
    const has = world.permissions(guild, userId);
    // Joining in with a reaction that is there already needs no permission to add one.
    const needed = PermissionFlagsBits.ReadMessageHistory | (isFirst ? PermissionFlagsBits.AddReactions : 0n);
    if ((has & needed) !== needed) return refusal(50013);
  }
  return isFirst && reactions.size >= MOST_EMOJI ? refusal(30010) : undefined;
}
