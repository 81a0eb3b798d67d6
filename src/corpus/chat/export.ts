/** What is in a Discord channel export that DiscordChatExporter wrote? */

import { z } from 'zod';
import { momentLabel } from '../moments.ts';

const text = z.string().nullish();

const embed = z.object({
  title: text,
  description: text,
  author: z.object({ name: text }).nullish(),
  footer: z.object({ text }).nullish(),
  fields: z.array(z.object({ name: text, value: text })).nullish(),
});

const message = z.object({
  id: text,
  type: z.union([z.string(), z.number()]).nullish(),
  timestamp: z.string(),
  timestampEdited: text,
  content: text,
  author: z.object({ id: text, name: text, nickname: text, isBot: z.boolean().nullish() }),
  attachments: z.array(z.object({ fileName: text })).nullish(),
  embeds: z.array(embed).nullish(),
  reference: z.object({ messageId: text }).nullish(),
});

const channel = z.object({
  guild: z.object({ name: text }).nullish(),
  channel: z.object({ type: z.union([z.string(), z.number()]).nullish(), category: text, name: text }),
  messages: z.array(z.unknown()),
});

export type ChatMessage = z.infer<typeof message>;

export interface ChatExport {
  readonly guild: string | undefined;
  /** As shown: "#rules", or "#rules › Fees" for a thread in that channel. */
  readonly name: string;
  /** Unparsed; read each with `messageOf()`. */
  readonly messages: readonly unknown[];
}

/** In UTF-16 units from the beginning; the description of the channel comes before the messages. */
const LOOKED_AT = 20_000;

/** Whether a text begins like such an export. */
export function isExport(written: string): boolean {
  const head = written.slice(0, LOOKED_AT);
  return /^\s*\{/u.test(head) && /"channel"\s*:\s*\{/u.test(head) && /"messages"\s*:\s*\[/u.test(head);
}

/** Undefined if the text is cut off or is not an export. */
export function exportOf(written: string): ChatExport | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    return undefined;
  }
  const found = channel.safeParse(parsed);
  if (!found.success) return undefined;
  const { guild, messages } = found.data;
  const { type, category, name } = found.data.channel;
  const own = name?.trim() || 'chat';
  const isThread = /thread/iu.test(String(type ?? '')) || [10, 11, 12].includes(Number(type ?? -1));
  const isDirect = /direct/iu.test(String(type ?? '')) || [1, 3].includes(Number(type ?? -1));
  const shown = isDirect ? own : isThread ? (category ? `#${category} › ${own}` : own) : `#${own}`;
  return { guild: guild?.name?.trim() || undefined, name: shown, messages };
}

/** Undefined if the value is not a message. */
export function messageOf(value: unknown): ChatMessage | undefined {
  const found = message.safeParse(value);
  return found.success ? found.data : undefined;
}

/**
 * The messages that people and bots write; the other types report who joined, pinned or boosted. Source: Discord,
 * message types
 */
const WRITTEN: ReadonlySet<string> = new Set([
  'default',
  'reply',
  '0',
  '19',
  '20',
  '23',
  'applicationcommand',
  'chatinputcommand',
  'contextmenucommand',
]);

export function isWritten({ type }: ChatMessage): boolean {
  return WRITTEN.has(String(type ?? 'default').toLowerCase());
}

/** "Mon 3 Mar 2025, 14:02", with the time as in the export, whatever its zone; undefined if it is not a time. */
export function momentOf(
  timestamp: string,
): { readonly label: string; readonly minutes: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/u.exec(timestamp);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59) return undefined;
  return { label: momentLabel(time / 60_000), minutes: time / 60_000 };
}
