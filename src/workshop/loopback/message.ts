/** What is a message, as it is stored and as people see it? */

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { numberOf, objectOf } from './json.ts';
import type { Channel } from './world.ts';

/** An upload by the bot, or a file that someone attached. */
export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The number n of files[n]. */
  readonly index: number;
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: Channel;
  /** The only person who sees it, if it is ephemeral. */
  readonly reader: string | undefined;
  /** User ids by emoji, in the order of the reactions. */
  readonly reactions: Map<string, Set<string>>;
  api: APIMessage;
  deleted: boolean;
}

/** The people who reacted with an emoji. */
export interface SeenReaction {
  readonly emoji: string;
  /** User ids in the order in which they reacted; never empty. */
  readonly users: readonly string[];
}

/** A message as people see it. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  /** All words that can be read: content, text displays and embeds, one per line. */
  readonly text: string;
  readonly flags: number;
  readonly ephemeral: boolean;
  /** The only person who sees it, if it is ephemeral. */
  readonly reader?: string;
  /** "is thinking…": deferred, and not answered yet. */
  readonly thinking: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly reactions: readonly SeenReaction[];
  /** As the API would show it. */
  readonly raw: APIMessage;
}

export function seenMessage({ id, channel, reader, api, deleted, reactions }: StoredMessage): SeenMessage {
  const flags = numberOf(api.flags);
  return {
    id,
    channelId: channel.id,
    authorId: api.author.id,
    content: api.content,
    text: [api.content, ...textsIn(api.embeds), ...textsIn(api.components)]
      .filter((text) => text !== '')
      .join('\n'),
    flags,
    ephemeral: reader !== undefined,
    ...(reader === undefined ? {} : { reader }),
    thinking: (flags & MessageFlags.Loading) !== 0,
    edited: api.edited_timestamp !== null,
    deleted,
    reactions: [...reactions].map(([emoji, users]) => ({ emoji, users: [...users] })),
    raw: api,
  };
}

/** The keys that hold words in embeds and text displays. */
const TEXT_KEYS = new Set(['title', 'description', 'name', 'value', 'text', 'content']);

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const entries = Object.entries(objectOf(value));
  return entries.flatMap(([key, inner]) => {
    if (typeof inner === 'string') return TEXT_KEYS.has(key) ? [inner] : [];
    return key === 'options' || key === 'emoji' ? [] : textsIn(inner);
  });
}
