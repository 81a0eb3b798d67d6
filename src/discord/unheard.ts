/** How is an interaction answered that discord.js cannot read? */

import { type Client, InteractionResponseType, InteractionType, Routes } from 'discord.js';
import type { Logger } from '../log.ts';
import { notice } from '../reply.ts';
import { voicesOf } from '../texts/voices.ts';
import { payload, type Writing } from './send.ts';

/** What an answer needs; the rest of such an interaction is ignored. */
export interface Unheard {
  readonly id: string;
  readonly token: string;
  /** One of Discord's types, or anything else. */
  readonly type: unknown;
}

/** Both become part of a URL, so they may contain nothing else. */
const ID = /^\d{17,20}$/u;
const TOKEN = /^[\w.=-]{1,1000}$/u;

/** What an answer needs of an interaction's payload `d`; undefined if it cannot be answered. */
export function unheardIn(d: unknown): Unheard | undefined {
  const { id, token, type } = (d ?? {}) as Partial<Unheard>;
  if (typeof id !== 'string' || !ID.test(id) || typeof token !== 'string' || !TOKEN.test(token))
    return undefined;
  // Discord pings URLs to check them. A connected bot never gets one, and nobody would read the answer.
  if (type === InteractionType.Ping) return undefined;
  return { id, token, type };
}

/**
 * Says privately that it could not be answered; while someone types, offers nothing. Errors are logged.
 * @param wasRead whether discord.js could read it but knows no such kind
 */
export async function answerUnheard(
  client: Client,
  { id, token, type }: Unheard,
  wasRead: boolean,
  of: Writing & { readonly log: Logger },
): Promise<void> {
  // The asker's language is in the part that was not read.
  const { own } = voicesOf({}, of.footnote.language);
  const reply = notice(
    wasRead
      ? own.parts('unknown-kind', { command: { kind: 'command', name: 'ask' } })
      : own.say('unreadable'),
  );
  const { allowedMentions, ...message } = payload(reply, of, false, {});
  const said = {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...message, allowed_mentions: { parse: allowedMentions.parse } },
  };
  const nothing = {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [] },
  };
  const body = type === InteractionType.ApplicationCommandAutocomplete ? nothing : said;
  try {
    await client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  } catch (error) {
    of.log.warn({ event: 'unheard', err: error }, 'could not say so');
  }
}
