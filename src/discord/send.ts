/** How does a reply reach the asker, even if the connection breaks on the way? */

import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { type Footnote, has } from '../command.ts';
import type { Logger } from '../log.ts';
import { toDiscordForm } from '../replies/discord/form.ts';
import { type DiscordContext, toDiscord } from '../replies/discord/message.ts';
import type { Reply } from '../reply.ts';
import type { Voice } from '../texts/voice.ts';
import { type Speakers, voicesOf } from '../texts/voices.ts';
import { askerOf } from './asker.ts';
import type { Resent } from './resent.ts';
import { isForcedPrivate, keptPrivate } from './visibility.ts';

/** Any interaction that is answered with a message. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction> | MessageComponentInteraction;

/** What is needed to write a reply for Discord. */
export interface Writing {
  readonly footnote: Footnote;
  /** Ids of the registered commands, by name with sub-command; filled in once they are known. */
  readonly commandIds: ReadonlyMap<string, string>;
  /** Hosts whose addresses are shown as links; default: none. */
  readonly linkHosts?: readonly string[];
}

export interface Sending extends Writing {
  readonly resent: Resent;
  readonly log: Logger;
}

/** Sends the reply, and then replaces it with each of its later replies. */
export async function send(interaction: Answerable, reply: Reply, of: Sending): Promise<void> {
  try {
    await sendFirst(interaction, reply, of);
  } catch (error) {
    if (!isAnswered(error) || !of.resent.has(interaction.id)) throw error;
    of.log.warn({ err: error }, 'an answer was sent twice, as the first attempt seemed lost but had arrived');
    // discord.js does not know that the interaction was answered, and would refuse to edit the answer.
    interaction.replied = true;
  }
  for await (const next of reply.later ?? []) {
    const { flags: _, ...message } = payload(next, of, isForcedPrivate(interaction), askerOf(interaction));
    await interaction.editReply(message);
  }
}

/** Error codes of a broken connection. discord.js itself resends only after a reset. Source: undici */
const CUT: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

async function sendFirst(interaction: Answerable, reply: Reply, of: Sending): Promise<void> {
  // Discord does not open a form in answer to a form.
  if (reply.form !== undefined && !interaction.isModalSubmit()) {
    await interaction.showModal(toDiscordForm(reply.form));
    return;
  }
  const { flags, ...message } = payload(reply, of, isForcedPrivate(interaction), askerOf(interaction));
  const updatable = reply.inPlace === true ? updatableIn(interaction) : undefined;
  const first = () => updatable?.update(message) ?? interaction.reply({ ...message, flags });
  try {
    await first();
  } catch (error) {
    if (!CUT.has((error as { code?: unknown } | undefined)?.code)) throw error;
    of.resent.add(interaction.id);
    await first();
  }
}

/** The interaction, if the message that it comes from is seen by nobody else and can thus be replaced. */
function updatableIn(interaction: Answerable) {
  if (!interaction.isMessageComponent() && !(interaction.isModalSubmit() && interaction.isFromMessage()))
    return undefined;
  const isOwn =
    interaction.context === InteractionContextType.BotDM ||
    interaction.message.flags.has(MessageFlags.Ephemeral);
  return isOwn ? interaction : undefined;
}

function isAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** @param forcedPrivate whether Discord keeps the answer private even if the reply is public */
export function payload(reply: Reply, of: Writing, forcedPrivate: boolean, asker: Speakers) {
  const { own, channel } = voicesOf(asker, of.footnote.language);
  const voice = forcedPrivate || reply.visibility === 'private' ? own : channel;
  return toDiscord(forcedPrivate ? keptPrivate(reply) : reply, contextOf(of, !forcedPrivate, voice));
}

export function contextOf(
  { footnote, commandIds, linkHosts = [] }: Writing,
  canPost: boolean,
  voice: Voice,
): DiscordContext {
  const { library, moderation } = footnote;
  return {
    voice,
    commandIds,
    canPost: canPost && has('posting', footnote),
    stored: (id) => library.passage(id),
    linkHosts,
    overdueSince: (id) => moderation?.overdueSince(id),
  };
}
