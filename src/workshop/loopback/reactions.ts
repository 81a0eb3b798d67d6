/** Who has reacted to a message, and with what? */

import {
  type APIReaction,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageReactionAddDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  ReactionType,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import type { Journal } from './journal.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './message.ts';
import { reactionRefusal } from './rules/reactions.ts';
import { memberShape } from './shapes.ts';
import type { World } from './world.ts';

export class Reactions {
  readonly #world: World;
  readonly #journal: Journal;
  readonly #gateway: Gateway;

  constructor(world: World, journal: Journal, gateway: Gateway) {
    this.#world = world;
    this.#journal = journal;
    this.#gateway = gateway;
  }

  /** A second reaction with the same emoji changes nothing. Throws DiscordError for one that Discord would refuse. */
  add(stored: StoredMessage, emoji: string, userId: string): void {
    const refused = reactionRefusal(this.#world, stored, emoji, userId);
    if (refused !== undefined) throw refused;
    const users = stored.reactions.get(emoji) ?? new Set();
    if (users.has(userId)) return;
    stored.reactions.set(emoji, users.add(userId));
    const guild = this.#world.guilds.get(stored.channel.guildId ?? '');
    const member = guild?.members.get(userId);
    this.#tell(stored, GatewayDispatchEvents.MessageReactionAdd, {
      ...this.#event(stored, emoji, userId),
      message_author_id: stored.api.author.id,
      ...(member === undefined ? {} : { member: memberShape(member) }),
    } satisfies GatewayMessageReactionAddDispatchData);
  }

  /** Does nothing if they have not reacted with it. */
  remove(stored: StoredMessage, emoji: string, userId: string): void {
    const users = stored.reactions.get(emoji);
    if (users?.delete(userId) !== true) return;
    if (users.size === 0) stored.reactions.delete(emoji);
    this.#tell(stored, GatewayDispatchEvents.MessageReactionRemove, this.#event(stored, emoji, userId));
  }

  /** Removes everyone's reactions with one emoji, or with all if none is given. */
  clear(stored: StoredMessage, emoji?: string): void {
    const place = placeOf(stored);
    if (emoji === undefined) {
      stored.reactions.clear();
      this.#tell(stored, GatewayDispatchEvents.MessageReactionRemoveAll, place);
    } else if (stored.reactions.delete(emoji)) {
      const d = { ...place, emoji: { id: null, name: emoji } };
      this.#tell(stored, GatewayDispatchEvents.MessageReactionRemoveEmoji, d);
    }
  }

  #event(stored: StoredMessage, emoji: string, userId: string) {
    return {
      user_id: userId,
      ...placeOf(stored),
      emoji: { id: null, name: emoji },
      burst: false,
      type: ReactionType.Normal,
    } satisfies GatewayMessageReactionRemoveDispatchData;
  }

  #tell(stored: StoredMessage, t: GatewayDispatchEvents, d: Json): void {
    const { id, channel, reactions, api } = stored;
    stored.api = { ...api, reactions: listed(reactions, this.#world.bot.id) };
    this.#journal.tell({ kind: 'message', change: 'reacted', channelId: channel.id, messageId: id });
    const { guildId } = channel;
    const isThere =
      guildId === undefined
        ? channel.kind === 'direct'
        : this.#world.guilds.get(guildId)?.members.has(this.#world.bot.id);
    if (isThere !== true) return;
    const intent =
      guildId === undefined
        ? GatewayIntentBits.DirectMessageReactions
        : GatewayIntentBits.GuildMessageReactions;
    this.#gateway.dispatch({ t, d, intent, ...(guildId === undefined ? {} : { guildId }) });
  }
}

function placeOf({ id, channel }: StoredMessage) {
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  return { channel_id: channel.id, message_id: id, ...guild };
}

/** As the API shows them to one user, in the order of the first reaction with each. */
function listed(reactions: StoredMessage['reactions'], viewer: string): APIReaction[] {
  return [...reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(viewer),
    me_burst: false,
    burst_colors: [],
  }));
}
