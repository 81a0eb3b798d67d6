/** Would Discord take this reaction? */

import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type DiscordError, refusal } from '../errors.ts';
import type { StoredMessage } from '../message.ts';
import type { World } from '../world.ts';

/** Source: developers/topics/opcodes-and-status-codes, code 30010: different emoji on one message. */
const MOST_EMOJI = 20;

/** A Unicode emoji, or a sign that Discord takes for one, such as ✔. Servers here have no emoji of their own. */
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v;

/** Undefined if Discord would take it. Source: developers/resources/message, "Create Reaction". */
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
    // Adding to an existing reaction does not need the permission to add reactions.
    const needed = PermissionFlagsBits.ReadMessageHistory | (isFirst ? PermissionFlagsBits.AddReactions : 0n);
    if ((has & needed) !== needed) return refusal(50013);
  }
  return isFirst && reactions.size >= MOST_EMOJI ? refusal(30010) : undefined;
}
