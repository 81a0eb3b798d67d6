/** Which messages are there, and who sees them? */

import type { APIAttachment, APIMessage, APIUser } from 'discord-api-types/v10';
import { GatewayDispatchEvents, GatewayIntentBits, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import type { Journal } from './journal.ts';
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts';
import { mentionedUsers } from './mentions.ts';
import { type SeenMessage, type StoredMessage, seenMessage, type Upload } from './message.ts';
import { storedComponents, storedEmbeds } from './rendering.ts';
import { channelShape, memberShape } from './shapes.ts';
import type { Channel, World } from './world.ts';

interface Draft {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: Json;
  readonly uploads: readonly Upload[];
  readonly reader?: string | undefined;
  /** What only this kind of message has, such as interaction metadata. */
  readonly extras?: Partial<APIMessage>;
}

const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

export class Messages {
  readonly all = new Map<string, StoredMessage>();
  readonly uploads = new Map<string, Upload>();
  /** Where uploads are served, such as http://127.0.0.1:1234/attachments. */
  cdn = '';
  readonly #world: World;
  readonly #journal: Journal;
  readonly #gateway: Gateway;

  constructor(world: World, journal: Journal, gateway: Gateway) {
    this.#world = world;
    this.#journal = journal;
    this.#gateway = gateway;
  }

  create({ channel, author, body, uploads, reader, extras = {} }: Draft): StoredMessage {
    const id = this.#world.nextId();
    const api: APIMessage = {
      id,
      type: MessageType.Default,
      channel_id: channel.id,
      author,
      content: '',
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      embeds: [],
      components: [],
      attachments: [],
      pinned: false,
      tts: body.tts === true,
      timestamp: new Date(this.#world.now()).toISOString(),
      edited_timestamp: null,
      flags: numberOf(body.flags) | (reader === undefined ? 0 : MessageFlags.Ephemeral),
      ...extras,
    };
    const filled = this.#filled(api, body, uploads);
    const stored = { id, channel, reader, reactions: new Map(), api: filled, deleted: false };
    this.all.set(id, stored);
    this.#tell(stored, 'created', GatewayDispatchEvents.MessageCreate);
    return stored;
  }

  /** What the bot has posted in a channel with a nonce. */
  ofNonce(channelId: string, nonce: unknown): StoredMessage | undefined {
    if (nonce === undefined) return undefined;
    return [...this.all.values()].find(({ channel, api }) => channel.id === channelId && api.nonce === nonce);
  }

  /** Replaces the given fields of a message; the others stay. */
  edit(stored: StoredMessage, body: Json, uploads: readonly Upload[]): void {
    const flags = numberOf(stored.api.flags) & ~MessageFlags.Loading;
    const given = 'flags' in body ? numberOf(body.flags) & EDITABLE : flags & EDITABLE;
    // The flag for components cannot be removed once it is set.
    const kept = flags & (~EDITABLE | MessageFlags.IsComponentsV2);
    // To its readers, filling in a deferred answer is not an edit.
    const thinking = (numberOf(stored.api.flags) & MessageFlags.Loading) !== 0;
    const edited_timestamp = thinking ? null : new Date(this.#world.now()).toISOString();
    stored.api = this.#filled({ ...stored.api, flags: kept | given, edited_timestamp }, body, uploads);
    this.#tell(stored, 'edited', GatewayDispatchEvents.MessageUpdate);
  }

  delete(stored: StoredMessage): void {
    stored.deleted = true;
    this.#tell(stored, 'deleted', GatewayDispatchEvents.MessageDelete);
  }

  /** The message with this id, unless deleted. */
  find(id: string | undefined): StoredMessage | undefined {
    const stored = this.all.get(id ?? '');
    return stored?.deleted === true ? undefined : stored;
  }

  /** In a channel, oldest first: all of them, or those that one person sees. */
  seen(channelId: string, viewer?: string): readonly SeenMessage[] {
    return [...this.all.values()]
      .filter(({ channel }) => channel.id === channelId)
      .filter((stored) => viewer === undefined || (this.readable(stored, viewer) && !stored.deleted))
      .map(seenMessage);
  }

  seenOne(id: string): SeenMessage | undefined {
    const stored = this.all.get(id);
    return stored === undefined ? undefined : seenMessage(stored);
  }

  readable({ channel, reader }: StoredMessage, viewer: string): boolean {
    return this.#world.reads(channel, viewer) && (reader === undefined || reader === viewer);
  }

  /** Stores an upload and describes it. */
  attach(upload: Upload, details: Json = {}): APIAttachment {
    const id = this.#world.nextId();
    this.uploads.set(id, upload);
    const url = `${this.cdn}/${id}/${encodeURIComponent(upload.name)}`;
    return {
      id,
      filename: upload.name,
      size: upload.bytes.length,
      url,
      proxy_url: url,
      content_type: upload.contentType,
      ...(typeof details.description === 'string' ? { description: details.description } : {}),
    };
  }

  #filled(api: APIMessage, body: Json, uploads: readonly Upload[]): APIMessage {
    const content = 'content' in body ? textOf(body.content).trim() : api.content;
    const attachments = this.#attachments(api.attachments, body, uploads);
    return {
      ...api,
      content,
      mentions: mentionedUsers(content).flatMap((id) => this.#world.users.get(id) ?? []),
      attachments,
      ...('embeds' in body ? { embeds: storedEmbeds(body.embeds) } : {}),
      ...('components' in body ? { components: storedComponents(body.components, attachments) } : {}),
    };
  }

  /** Source: developers/reference, "Editing Message Attachments": a given list names those to keep. */
  #attachments(before: readonly APIAttachment[], body: Json, uploads: readonly Upload[]): APIAttachment[] {
    const given = listOf(body.attachments).map(objectOf);
    const keep =
      'attachments' in body
        ? before.filter(({ id }) => given.some((entry) => String(entry.id) === id))
        : before;
    const fresh = uploads.map((upload) =>
      this.attach(
        upload,
        given.find(({ id }) => String(id) === String(upload.index)),
      ),
    );
    return [...keep, ...fresh];
  }

  #tell(stored: StoredMessage, change: 'created' | 'edited' | 'deleted', t: GatewayDispatchEvents): void {
    const { channel, id, api, reader } = stored;
    this.#journal.tell({ kind: 'message', change, channelId: channel.id, messageId: id });
    const guild = this.#world.guilds.get(channel.guildId ?? '');
    const present = guild === undefined ? channel.kind === 'direct' : guild.members.has(this.#world.bot.id);
    // The bot receives no events for ephemeral messages, nor for servers that it is not in.
    if (!present || reader !== undefined) return;
    const place = guild === undefined ? {} : { guild_id: guild.id };
    const intent = guild === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    const to = { t, intent, ...(guild === undefined ? {} : { guildId: guild.id }) };
    if (change === 'deleted') {
      this.#gateway.dispatch({ ...to, d: { id, channel_id: channel.id, ...place } });
      return;
    }
    const author = guild?.members.get(api.author.id);
    const { user: _, ...member } = author === undefined ? { user: undefined } : memberShape(author);
    // Source: developers/events/gateway-events, "Message Create". discord.js knows a new direct message by it alone.
    const { type: channel_type } = channelShape(this.#world, channel);
    const d: Json = { ...api, ...place, channel_type, ...(author === undefined ? {} : { member }) };
    const concernsBot =
      guild === undefined ||
      api.author.id === this.#world.bot.id ||
      api.mentions.some(({ id }) => id === this.#world.bot.id);
    // Source: developers/events/gateway, "Message Content Intent".
    const withoutContent = concernsBot
      ? d
      : { ...d, content: '', embeds: [], attachments: [], components: [] };
    this.#gateway.dispatch({ ...to, d, withoutContent });
  }
}
