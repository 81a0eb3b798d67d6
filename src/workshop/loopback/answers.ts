/** What does an answer to an interaction lead to: a message, an update, choices, a form? */

import { InteractionResponseType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusal } from './errors.ts';
import type { Interaction, Outcome } from './interactions.ts';
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts';
import { localized } from './localized.ts';
import { type StoredMessage, seenMessage, type Upload } from './message.ts';
import type { Inside } from './routes/route.ts';

/** Source: developers/interactions/receiving-and-responding, "Create Followup Message". */
const USER_INSTALL_FOLLOW_UPS = 5;

/** Carries out a valid first answer, and resolves the outcome that the person waits for. */
export function carryOut(
  inside: Inside,
  interaction: Interaction,
  body: Json,
  uploads: readonly Upload[],
): void {
  const type = numberOf(body.type) as InteractionResponseType;
  interaction.answered = type;
  const common = { interactionId: interaction.id, callback: body, ephemeral: false };
  interaction.settle({ ...common, ...outcomeOf(inside, interaction, type, objectOf(body.data), uploads) });
}

function outcomeOf(
  inside: Inside,
  interaction: Interaction,
  type: InteractionResponseType,
  data: Json,
  uploads: readonly Upload[],
): Pick<Outcome, 'kind'> & Partial<Outcome> {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const deferred = type === InteractionResponseType.DeferredChannelMessageWithSource;
      const flags = numberOf(data.flags) | (deferred ? MessageFlags.Loading : 0);
      interaction.original = create(inside, interaction, { ...data, flags }, uploads);
      const message = seenMessage(interaction.original);
      return { kind: deferred ? 'deferred' : 'message', message, ephemeral: message.ephemeral };
    }
    case InteractionResponseType.UpdateMessage:
    case InteractionResponseType.DeferredMessageUpdate: {
      const { source } = interaction;
      const now = type === InteractionResponseType.UpdateMessage;
      interaction.original = source;
      if (source !== undefined && now) inside.messages.edit(source, data, uploads);
      const seen = source === undefined ? {} : { message: seenMessage(source) };
      return {
        kind: now ? 'updated' : 'deferred update',
        ephemeral: source?.reader !== undefined,
        ...seen,
      };
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const choices = listOf(data.choices).map((choice) => {
        const { name, name_localizations, value } = objectOf(choice);
        return {
          name: localized(textOf(name), name_localizations, interaction.locale),
          value: typeof value === 'number' ? value : textOf(value),
        };
      });
      return { kind: 'choices', choices };
    }
    default:
      return { kind: 'modal', modal: data };
  }
}

/** Carries out a valid follow-up; the first one after a deferral fills in the deferred answer. */
export function followUp(
  inside: Inside,
  interaction: Interaction,
  body: Json,
  uploads: readonly Upload[],
): StoredMessage {
  const { original, answered } = interaction;
  const waiting = answered === InteractionResponseType.DeferredChannelMessageWithSource;
  if (waiting && original !== undefined && !original.deleted && seenMessage(original).thinking) {
    inside.messages.edit(original, body, uploads);
    return original;
  }
  const userInstallOnly = interaction.owners[0] === undefined;
  if (userInstallOnly && interaction.followUps >= USER_INSTALL_FOLLOW_UPS) throw refusal(40094);
  interaction.followUps += 1;
  return create(inside, interaction, body, uploads, original?.id);
}

function create(
  { world, messages }: Inside,
  interaction: Interaction,
  body: Json,
  uploads: readonly Upload[],
  originalId?: string,
): StoredMessage {
  const { applicationId } = world;
  const ephemeral = (numberOf(body.flags) & MessageFlags.Ephemeral) !== 0;
  const metadata = originalId === undefined ? {} : { original_response_message_id: originalId };
  const stored = messages.create({
    channel: interaction.channel,
    author: world.bot,
    body,
    uploads,
    reader: ephemeral ? interaction.userId : undefined,
    extras: {
      application_id: applicationId,
      webhook_id: applicationId,
      interaction_metadata: { ...interaction.metadata, ...metadata },
      ...(originalId === undefined ? { type: messageType(interaction) } : {}),
    },
  });
  interaction.made.add(stored.id);
  return stored;
}

/** First answers to commands look different from other messages. */
function messageType({ type, metadata }: Interaction): MessageType {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return 'target_message_id' in metadata ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}
