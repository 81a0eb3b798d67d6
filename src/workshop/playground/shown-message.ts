/** How does a message look to its reader? Discord's fields as the page draws them, with texts parsed. */

import { ComponentType, InteractionType, MessageFlags, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { SeenMessage } from '../loopback/discord.ts';
import { type Choice, choicesIn, type Entities } from './choices.ts';
import { markdown, type Names, type TextNode } from './markdown.ts';

export interface ShownMessage {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string; readonly isBot: boolean };
  /** As ISO 8601. */
  readonly at: string;
  readonly edited: boolean;
  /** Deferred and not answered yet. */
  readonly thinking: boolean;
  readonly ephemeral: boolean;
  readonly mine: boolean;
  /** Whether it answers something that its reader did. */
  readonly toViewer: boolean;
  /** The line above the message, about what it answers. */
  readonly answers?:
    | { readonly kind: 'command'; readonly by: string; readonly name: string }
    | { readonly kind: 'message'; readonly id: string; readonly by: string; readonly text: string }
    /** The answered message is deleted, or the reader cannot see it. */
    | { readonly kind: 'gone' };
  readonly content: readonly TextNode[];
  /** As written, for editing. */
  readonly source: string;
  readonly parts: readonly Part[];
  readonly embeds: readonly ShownEmbed[];
  readonly files: readonly ShownFile[];
  readonly reactions: readonly ShownReaction[];
}

/** A file to download from `url`, a path on this server; its size in bytes. */
interface ShownFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

interface ShownReaction {
  readonly emoji: string;
  readonly count: number;
  /** Whether the reader is among them. */
  readonly mine: boolean;
  /** Names, in the order in which they reacted. */
  readonly by: readonly string[];
}

export type Part =
  | { readonly kind: 'text'; readonly content: readonly TextNode[] }
  | { readonly kind: 'container'; readonly accent?: string; readonly parts: readonly Part[] }
  | { readonly kind: 'section'; readonly parts: readonly Part[]; readonly accessory: Part }
  | { readonly kind: 'separator'; readonly line: boolean; readonly large: boolean }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'button';
      readonly id: string;
      readonly label: string;
      /** 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
      readonly style: number;
      readonly disabled: boolean;
      readonly url?: string;
    }
  | {
      readonly kind: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly disabled: boolean;
      readonly least: number;
      readonly most: number;
      readonly options: readonly Choice[];
    }
  | { readonly kind: 'file'; readonly file: ShownFile }
  | { readonly kind: 'other'; readonly text: string };

interface ShownEmbed {
  readonly accent?: string;
  readonly author?: string;
  readonly title: readonly TextNode[];
  readonly description: readonly TextNode[];
  readonly fields: readonly {
    readonly name: readonly TextNode[];
    readonly value: readonly TextNode[];
    readonly inline: boolean;
  }[];
  readonly footer?: string;
}

export interface Around {
  readonly viewer: string;
  readonly names: Names;
  /** The name of the command that opened an interaction. */
  command(interactionId: string): string | undefined;
  /** What menus of roles, channels and people offer here. */
  readonly entities: Entities;
  /** A message that the viewer sees. */
  message(id: string): SeenMessage | undefined;
}

/** How much of an answered message is shown above its answer, in UTF-16 code units. */
const EXCERPT = 140;

export function shownMessage(message: SeenMessage, around: Around): ShownMessage {
  const { raw } = message;
  const answers = answered(message, around);
  return {
    id: message.id,
    author: {
      id: raw.author.id,
      name: around.names.user(raw.author.id),
      isBot: raw.author.bot === true,
    },
    at: raw.timestamp,
    edited: message.edited,
    thinking: message.thinking,
    ephemeral: message.ephemeral,
    mine: raw.author.id === around.viewer,
    toViewer: askerOf(message, around) === around.viewer,
    ...(answers === undefined ? {} : { answers }),
    content: markdown(message.content, around.names),
    source: message.content,
    parts: list(raw.components).map((component) => part(component, raw, around)),
    embeds: list(raw.embeds).map((embed) => shownEmbed(embed, around)),
    // In a message of components, a file is shown only where a component names it.
    files: (message.flags & MessageFlags.IsComponentsV2) === 0 ? raw.attachments.map(shownFile) : [],
    reactions: message.reactions.map(({ emoji, users }) => ({
      emoji,
      count: users.length,
      mine: users.includes(around.viewer),
      by: users.map(around.names.user),
    })),
  };
}

/** The person whom a message answers; undefined if it answers nobody. */
function askerOf({ raw }: SeenMessage, around: Around): string | undefined {
  const answered = around.message(raw.message_reference?.message_id ?? '');
  return raw.interaction_metadata?.user.id ?? answered?.authorId;
}

function answered({ raw }: SeenMessage, around: Around): ShownMessage['answers'] {
  const metadata = raw.interaction_metadata;
  if (metadata?.type === InteractionType.ApplicationCommand) {
    const name = around.command(metadata.id);
    if (name === undefined) return undefined;
    return { kind: 'command', by: around.names.user(metadata.user.id), name };
  }
  const pressed =
    metadata !== undefined && 'interacted_message_id' in metadata
      ? metadata.interacted_message_id
      : undefined;
  const id = raw.message_reference?.message_id ?? pressed;
  if (id === undefined) return undefined;
  const to = around.message(id);
  // Discord says so for a reply whose message is gone, but not for a press on a message that is gone.
  if (to === undefined) return raw.message_reference === undefined ? undefined : { kind: 'gone' };
  return {
    kind: 'message',
    id,
    by: around.names.user(to.authorId),
    text: plain(markdown(to.text, around.names)).replace(/\s+/gu, ' ').slice(0, EXCERPT),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function part(given: Fields, raw: SeenMessage['raw'], around: Around): Part {
  const inner = () => list(given.components).map((component) => part(component, raw, around));
  switch (given.type) {
    case ComponentType.TextDisplay:
      return { kind: 'text', content: markdown(String(given.content), around.names) };
    case ComponentType.Container:
      return { kind: 'container', ...accented(given.accent_color), parts: inner() };
    case ComponentType.Section:
      return { kind: 'section', parts: inner(), accessory: part(given.accessory as Fields, raw, around) };
    case ComponentType.Separator:
      return {
        kind: 'separator',
        line: given.divider !== false,
        large: given.spacing === SeparatorSpacingSize.Large,
      };
    case ComponentType.ActionRow:
      return { kind: 'row', parts: inner() };
    case ComponentType.Button:
      return {
        kind: 'button',
        id: String(given.custom_id ?? ''),
        label: [(given.emoji as Fields | undefined)?.name, given.label].filter(Boolean).join(' '),
        style: Number(given.style),
        disabled: given.disabled === true,
        ...(typeof given.url === 'string' ? { url: given.url } : {}),
      };
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return {
        kind: 'select',
        id: String(given.custom_id),
        placeholder: String(given.placeholder ?? 'Make a selection'),
        disabled: given.disabled === true,
        least: Number(given.min_values ?? 1),
        most: Number(given.max_values ?? 1),
        options: choicesIn(given, around.entities),
      };
    case ComponentType.File: {
      const id = (given.file as Fields | undefined)?.attachment_id;
      const attached = raw.attachments.find((one) => one.id === id);
      return attached === undefined
        ? { kind: 'other', text: 'File' }
        : { kind: 'file', file: shownFile(attached) };
    }
    default:
      return { kind: 'other', text: ComponentType[Number(given.type)] ?? 'Component' };
  }
}

function shownFile({ id, filename, size }: SeenMessage['raw']['attachments'][number]): ShownFile {
  return { name: filename, url: `/files/${id}/${encodeURIComponent(filename)}`, size };
}

function shownEmbed(embed: Fields, { names }: Around): ShownEmbed {
  const texts = (text: unknown) => (typeof text === 'string' ? markdown(text, names) : []);
  const footer = (embed.footer as Fields | undefined)?.text;
  const author = (embed.author as Fields | undefined)?.name;
  return {
    ...accented(embed.color),
    ...(typeof author === 'string' ? { author } : {}),
    title: texts(embed.title),
    description: texts(embed.description),
    fields: list(embed.fields).map(({ name, value, inline }) => ({
      name: texts(name),
      value: texts(value),
      inline: inline === true,
    })),
    ...(typeof footer === 'string' ? { footer } : {}),
  };
}

function accented(colour: unknown): { readonly accent?: string } {
  return typeof colour === 'number' ? { accent: `#${colour.toString(16).padStart(6, '0')}` } : {};
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/** The plain words. */
function plain(nodes: readonly TextNode[]): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node;
      if ('children' in node) return plain(node.children);
      if ('items' in node) return node.items.map(plain).join(' ');
      return 'text' in node ? node.text : ' ';
    })
    .join('');
}
