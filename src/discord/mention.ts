/** How is a message to the bot answered: with a quotation, or in one line? */

import type { Client, Message } from 'discord.js';
import type { Runnable } from '../command.ts';
import { courtesyOf } from '../languages/courtesy.ts';
import { deleteButton } from '../replies/compose/passage.ts';
import { oneLine, wordsOf } from '../replies/compose/words.ts';
import { toDiscordMessage } from '../replies/discord/message.ts';
import { type Inline, type Reply, said } from '../reply.ts';
import type { Voice } from '../texts/voice.ts';
import { voicesOf } from '../texts/voices.ts';
import { authorOf } from './asker.ts';
import type { Cooldown, Limit } from './cooldown.ts';
import { contextOf, type Writing } from './send.ts';

const HELP: Inline = { kind: 'command', name: 'help' };

/** The question put to the bot in a message, without mentions and spoilers; undefined if the message is not for it. */
export function questionIn(message: Message, client: Client): string | undefined {
  if (message.author.bot || message.system || client.user === null) return undefined;
  const mention = new RegExp(`<@!?${client.user.id}>`, 'g');
  if (message.inGuild() && !mention.test(message.content)) return undefined;
  return oneLine(wordsOf(message.content.replace(SPOILER, ' ')));
}

/** What a member hides is not repeated in the open, and so not asked. */
const SPOILER = /\|\|[\s\S]*?\|\|/gu;

/**
 * Answers a message with a public message.
 * @param asked the command that answers; its first option takes the words
 */
export async function answerMention(
  message: Message,
  question: string,
  asked: Runnable,
  of: Writing,
): Promise<void> {
  const author = authorOf(message);
  const { channel } = voicesOf(author, of.footnote.language);
  // Everyone sees all of it, so a reply that was meant to be private is in the channel's language too.
  const asker = { ...author, locale: channel.locale };
  const [words] = asked.options;
  const reply =
    pleasantry(question, channel) ??
    (await asked.run({ [words?.name ?? 'question']: question }, of.footnote, asker));
  const written = toDiscordMessage(inChannel(reply, channel, author.id), contextOf(of, false, channel));
  // With the nonce, neither a request that is sent again nor a second bot with this token makes a second message.
  await message.reply({ ...written, nonce: message.id, enforceNonce: true });
}

/** Shown to someone who asks too much: an answer to every message would be spam. */
const BUSY = '⏳';

/** How many reactions one member gets: thousands would delay other requests or be refused by Discord. */
export const SIGNS: Limit = { burst: 3, perMinute: 1 };

/**
 * Reacts to a message that is not answered because its author asks too much. If the bot may not react, nothing happens.
 * @param signs reactions left per member, see `SIGNS`
 */
export async function reactBusy(message: Message, signs: Cooldown): Promise<void> {
  if (signs.take(message.author.id) > 0) return;
  await message.react(BUSY).catch(() => undefined);
}

/** One line for a greeting, a thank-you or an empty message. */
function pleasantry(words: string, channel: Voice): Reply | undefined {
  const courtesy = words === '' ? 'greeting' : courtesyOf(words);
  if (courtesy === undefined) return undefined;
  const parts = channel.parts(courtesy === 'thanks' ? 'thanks' : 'hello', { command: HELP });
  return { visibility: 'public', blocks: [said(parts)], controls: [] };
}

/** A message cannot be private, so a private reply becomes one line, which the asker can delete. */
function inChannel(reply: Reply, channel: Voice, asker: string): Reply {
  if (reply.visibility === 'public') return reply;
  const [first] = reply.blocks;
  const line: readonly Inline[] =
    reply.brief ?? (first?.kind === 'text' ? first.parts : [channel.say('miss')]);
  return {
    visibility: 'public',
    blocks: [said(line)],
    controls: [deleteButton(asker, channel)],
  };
}
