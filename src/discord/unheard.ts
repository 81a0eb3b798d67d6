/** How is an interaction answered that discord.js makes nothing of? */

import { type Client, InteractionResponseType, InteractionType, Routes } from 'discord.js';
import type { Logger } from '../log.ts';
import { notice } from '../reply.ts';
import { voicesOf } from '../texts/voices.ts';
import { payload, type Writing } from './send.ts';

/** What an answer needs; the rest of such an interaction is not looked at. */
export interface Unheard {
  readonly id: string;
  readonly token: string;
  /** One that Discord has, or anything else. */
  readonly type: unknown;
}

/** Both go into an address, so nothing else may be in them. */
const ID = /^\d{17,20}$/u;
const TOKEN = /^[\w.=-]{1,1000}$/u;

/** What of an interaction's payload an answer needs; undefined if it cannot be answered. */
export function unheardIn(d: unknown): Unheard | undefined {
  const { id, token, type } = (d ?? {}) as Partial<Unheard>;
  if (typeof id !== 'string' || !ID.test(id) || typeof token !== 'string' || !TOKEN.test(token))
    return undefined;
  // Discord checks addresses with pings; they never come to a bot that is connected, and nobody reads an answer.
  if (type === InteractionType.Ping) return undefined;
  return { id, token, type };
}

/** Says in private that nothing came of it; while somebody types, offers nothing. What goes wrong is logged. */
export async function answerUnheard(
  client: Client,
  { id, token, type }: Unheard,
  wasRead: boolean,
  of: Writing & { readonly log: Logger },
): Promise<void> {
  // The language is part of what was not read.
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
