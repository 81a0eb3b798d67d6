/** How does a reply reach whoever asked, though the line may be cut on the way? */

import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Footnote } from '../command.ts';
import type { Logger } from '../log.ts';
import { toDiscordForm } from '../replies/discord/form.ts';
import { type DiscordContext, toDiscord } from '../replies/discord/message.ts';
import type { Reply } from '../reply.ts';
import type { Resent } from './resent.ts';
import { isForcedPrivate, keptPrivate } from './visibility.ts';

/** Any interaction that is answered with a message. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction> | MessageComponentInteraction;

/** What replies are written for Discord with. */
export interface Writing {
  readonly footnote: Footnote;
  /** Ids of the commands as registered, by name with sub-command; filled once they are known. */
  readonly commandIds: ReadonlyMap<string, string>;
  /** Hosts whose addresses are live links; default: none. */
  readonly linkHosts?: readonly string[];
}

export interface Sending extends Writing {
  readonly resent: Resent;
  readonly log: Logger;
}

/** The reply, and in its place what comes later. */
export async function send(interaction: Answerable, reply: Reply, of: Sending): Promise<void> {
  try {
    await sendFirst(interaction, reply, of);
  } catch (error) {
    if (!isAnswered(error) || !of.resent.has(interaction.id)) throw error;
    of.log.warn({ err: error }, 'resent, and the first answer had arrived');
    // discord.js heard of no answer and would change none.
    interaction.replied = true;
  }
  for await (const next of reply.later ?? []) {
    const { flags: _, ...message } = payload(next, of, isForcedPrivate(interaction));
    await interaction.editReply(message);
  }
}

/** What a connection breaks down with that was cut, here or there. Source: undici; discord.js sends again after a reset alone. */
const CUT: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

async function sendFirst(interaction: Answerable, reply: Reply, of: Sending): Promise<void> {
  // Discord opens no form behind another.
  if (reply.form !== undefined && !interaction.isModalSubmit()) {
    await interaction.showModal(toDiscordForm(reply.form));
    return;
  }
  const message = payload(reply, of, isForcedPrivate(interaction));
  try {
    await interaction.reply(message);
  } catch (error) {
    if (!CUT.has((error as { code?: unknown } | undefined)?.code)) throw error;
    of.resent.add(interaction.id);
    await interaction.reply(message);
  }
}

function isAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** @param forcedPrivate whether Discord keeps the answer private, whatever the reply says */
export function payload(reply: Reply, of: Writing, forcedPrivate: boolean) {
  return toDiscord(forcedPrivate ? keptPrivate(reply) : reply, contextOf(of, !forcedPrivate));
}

export function contextOf(
  { footnote, commandIds, linkHosts = [] }: Writing,
  canPost: boolean,
): DiscordContext {
  const { library } = footnote;
  return {
    corpus: library.corpus.version,
    commandIds,
    canPost,
    stored: (id) => library.passage(id),
    linkHosts,
  };
}
