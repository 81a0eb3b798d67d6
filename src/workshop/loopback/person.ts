/** What can someone do on Discord, and what comes back? */

import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  Locale,
  type LocaleString,
} from 'discord-api-types/v10';
import type { Interaction, Outcome } from './interactions.ts';
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts';
import { asLocale } from './localized.ts';
import { type SeenMessage, type StoredMessage, seenMessage } from './message.ts';
import { type Filling, filledForm } from './person-form.ts';
import { autocompleteOptions, commandOptions, type Given, type OptionValue } from './person-options.ts';
import {
  autocompletePayload,
  componentPayload,
  formPayload,
  messageCommandPayload,
  slashPayload,
} from './person-payload.ts';
import { findCommand, offeredCommands, type Place, placeOf, type Where } from './person-place.ts';
import type { Inside } from './routes/route.ts';
import { flattened } from './rules/components.ts';
import type { Channel } from './world.ts';

/**
 * One person. Every act rejects if their Discord would not offer it: no such command, button or channel.
 */
export class Person {
  readonly id: string;
  readonly #inside: Inside;

  constructor(inside: Inside, userId: string) {
    if (!inside.world.users.has(userId)) throw new RangeError(`Nobody has the id ${userId}`);
    this.id = userId;
    this.#inside = inside;
  }

  /** The language of their Discord, sent with each of their interactions. Default en-US. Throws for an unknown one. */
  get locale(): LocaleString {
    return this.#inside.world.locales.get(this.id) ?? Locale.EnglishUS;
  }

  set locale(locale: LocaleString) {
    this.#inside.world.locales.set(this.id, asLocale(locale));
  }

  /** Where they can read: the channels of their servers, and their direct messages, including those with the bot. */
  places(): readonly Channel[] {
    const { world } = this.#inside;
    world.directChannel(this.id);
    return [...world.channels.values()].filter((channel) => world.reads(channel, this.id));
  }

  /** The commands of every type that they are offered in a place. */
  offered(where: Where = {}): readonly APIApplicationCommand[] {
    return offeredCommands(this.#inside, placeOf(this.#inside, this.id, where), where);
  }

  /** Runs a command, such as "ask" or "corpus check". */
  async slash(
    path: string,
    options: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): Promise<Outcome> {
    const place = placeOf(this.#inside, this.id, where);
    const { command, runnable, words } = findCommand(
      this.#inside,
      ApplicationCommandType.ChatInput,
      path,
      place,
      where,
    );
    const given = commandOptions(this.#inside, listOf(runnable.options), options, place);
    return this.#open(
      InteractionType.ApplicationCommand,
      place,
      {},
      slashPayload(this.#inside, place, command, nested(words, given)),
    );
  }

  /** Types into an option of a command and reads what is offered. */
  async autocomplete(
    path: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
    where: Where = {},
  ): Promise<Outcome> {
    const place = placeOf(this.#inside, this.id, where);
    const { command, runnable, words } = findCommand(
      this.#inside,
      ApplicationCommandType.ChatInput,
      path,
      place,
      where,
    );
    const given = autocompleteOptions(listOf(runnable.options), options, focused);
    return this.#open(
      InteractionType.ApplicationCommandAutocomplete,
      place,
      {},
      autocompletePayload(this.#inside, place, command, nested(words, given)),
    );
  }

  /** Chooses a command from a message's menu. */
  async messageCommand(
    name: string,
    messageId: string,
    where: Omit<Where, 'channel' | 'context'> = {},
  ): Promise<Outcome> {
    const target = this.#visible(messageId);
    const place = placeOf(this.#inside, this.id, { ...where, channel: target.channel.id });
    const { command } = findCommand(this.#inside, ApplicationCommandType.Message, name, place, where);
    const payload = messageCommandPayload(this.#inside, place, command, target);
    return this.#open(InteractionType.ApplicationCommand, place, { target_message_id: target.id }, payload);
  }

  /** Presses a button, found by its label or custom_id. */
  async press(messageId: string, labelOrId: string): Promise<Outcome> {
    const message = this.#visible(messageId);
    const buttons = parts(message).filter(({ type }) => type === ComponentType.Button);
    const button = buttons.find(({ custom_id, label }) => custom_id === labelOrId || label === labelOrId);
    if (button === undefined) throw new Error(`There is no button "${labelOrId}" on the message`);
    return this.#use(message, button, []);
  }

  /** Chooses values, labels or ids from a menu, found by its custom_id or placeholder. */
  async choose(messageId: string, idOrPlaceholder: string, values: readonly string[]): Promise<Outcome> {
    const message = this.#visible(messageId);
    const select = parts(message).find(
      ({ type, custom_id, placeholder }) =>
        numberOf(type) >= ComponentType.StringSelect &&
        numberOf(type) <= ComponentType.ChannelSelect &&
        (custom_id === idOrPlaceholder || placeholder === idOrPlaceholder),
    );
    if (select === undefined) throw new Error(`There is no menu "${idOrPlaceholder}" on the message`);
    if (new Set(values).size < values.length) throw new RangeError('The menu takes each value once');
    const { min_values = 1, max_values = 1 } = select;
    if (values.length < numberOf(min_values) || values.length > numberOf(max_values)) {
      throw new RangeError(
        `The menu takes ${String(min_values)} to ${String(max_values)} values, not ${values.length}`,
      );
    }
    return this.#use(
      message,
      select,
      select.type === ComponentType.StringSelect ? chosen(select, values) : values,
    );
  }

  /** Sends the form that an answer opened, with its fields by custom_id or label. */
  async submitModal(opened: Outcome, fields: Readonly<Record<string, Filling>>): Promise<Outcome> {
    const from = this.#inside.interactions.all.get(opened.interactionId);
    if (opened.modal === undefined || from === undefined) throw new Error('No form is open');
    const place = this.#placeOf(from.channel.id, from);
    const form = filledForm(this.#inside, opened.modal, fields, place);
    const payload = formPayload(this.#inside, place, form, from.source);
    return this.#open(
      InteractionType.ModalSubmit,
      place,
      { triggering_interaction_metadata: from.metadata },
      payload,
      from.source,
    );
  }

  /** Writes a message. `@bot` becomes a mention of the bot; files may be attached. */
  async say(channelId: string, text: string, files: readonly Given[] = []): Promise<SeenMessage> {
    const channel = this.#inside.world.channels.get(channelId);
    const author = this.#inside.world.users.get(this.id);
    if (author === undefined || channel === undefined || !this.#inside.world.reads(channel, this.id))
      throw new Error('They cannot write there');
    const uploads = files.map(({ name, content, contentType = 'text/plain' }, index) => ({
      name,
      contentType,
      bytes: Buffer.from(content),
      index,
    }));
    const body = { content: text.replaceAll('@bot', `<@${this.#inside.world.bot.id}>`) };
    return seenMessage(this.#inside.messages.create({ channel, author, body, uploads }));
  }

  async editMessage(messageId: string, text: string): Promise<SeenMessage> {
    const message = this.#own(messageId);
    this.#inside.messages.edit(
      message,
      { content: text.replaceAll('@bot', `<@${this.#inside.world.bot.id}>`) },
      [],
    );
    return seenMessage(message);
  }

  async deleteMessage(messageId: string): Promise<void> {
    this.#inside.messages.delete(this.#own(messageId));
  }

  async react(messageId: string, emoji: string): Promise<void> {
    this.#inside.reactions.add(this.#visible(messageId), emoji, this.id);
  }

  /** Removes their reaction; does nothing if there is none. */
  async unreact(messageId: string, emoji: string): Promise<void> {
    this.#inside.reactions.remove(this.#visible(messageId), emoji, this.id);
  }

  /** A channel as they see it. */
  sees(channelId: string): readonly SeenMessage[] {
    return this.#inside.messages.seen(channelId, this.id);
  }

  #use(message: StoredMessage, component: Json, values: readonly string[]): Promise<Outcome> {
    if (component.disabled === true) throw new Error('It is greyed out');
    if (typeof component.custom_id !== 'string') throw new Error('It opens a page and tells the bot nothing');
    const place = this.#placeOf(message.channel.id, message);
    const payload = componentPayload(this.#inside, place, message, component, values);
    return this.#open(
      InteractionType.MessageComponent,
      place,
      { interacted_message_id: message.id },
      payload,
      message,
    );
  }

  #open(
    type: InteractionType,
    place: Place,
    metadata: Json,
    payload: (id: string, token: string) => Json,
    source?: StoredMessage,
  ): Promise<Outcome> {
    return this.#inside.interactions.open({
      type,
      userId: this.id,
      channel: place.channel,
      owners: place.owners,
      locale: place.locale,
      source,
      metadata,
      payload,
    });
  }

  /** Components and forms are authorized in the same way as what they came from. */
  #placeOf(channelId: string, from: Interaction | StoredMessage): Place {
    const place = placeOf(this.#inside, this.id, { channel: channelId });
    const owners =
      'owners' in from ? from.owners : from.api.interaction_metadata?.authorizing_integration_owners;
    return owners === undefined ? place : { ...place, owners };
  }

  #visible(messageId: string): StoredMessage {
    const message = this.#inside.messages.find(messageId);
    if (message === undefined || !this.#inside.messages.readable(message, this.id))
      throw new Error('They do not see that message');
    return message;
  }

  #own(messageId: string): StoredMessage {
    const message = this.#visible(messageId);
    if (message.api.author.id !== this.id) throw new Error('It is not their message');
    return message;
  }
}

/** Wraps the options in the command's groups and sub-commands. */
function nested(
  words: readonly { readonly name: string; readonly type: number }[],
  { options, resolved }: { options: Json[]; resolved?: Json },
) {
  const wrapped = words.reduceRight<Json[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
  return { options: wrapped, ...(resolved === undefined ? {} : { resolved }) };
}

function parts({ api }: StoredMessage): Json[] {
  return flattened(listOf(api.components), []).map(({ component }) => component);
}

function chosen(select: Json, values: readonly string[]): string[] {
  const options = listOf(select.options).map(objectOf);
  return values.map((wanted) => {
    const option = options.find(({ value, label }) => value === wanted || label === wanted);
    if (option === undefined) throw new RangeError(`The menu does not offer "${wanted}"`);
    return textOf(option.value);
  });
}
