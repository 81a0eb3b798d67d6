/** Which interactions are open, and how may each still be answered? */

import { randomBytes } from 'node:crypto';
import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIMessageInteractionMetadata,
  GatewayDispatchEvents,
  type InteractionResponseType,
  type InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import { refusal } from './errors.ts';
import type { Gateway } from './gateway.ts';
import type { Json } from './json.ts';
import type { SeenMessage, StoredMessage } from './message.ts';
import type { Channel, World } from './world.ts';

/** What an act of a person led to. */
export interface Outcome {
  readonly kind:
    | 'message'
    | 'deferred'
    | 'updated'
    | 'deferred update'
    | 'choices'
    | 'modal'
    | 'did not respond';
  readonly interactionId: string;
  /** The body of the callback; undefined if none came in time. */
  readonly callback: unknown;
  /** Whether only the person who asked sees the answer. */
  readonly ephemeral: boolean;
  /** The answer, or the message whose component was used, as it was at that moment. */
  readonly message?: SeenMessage;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** The form that is opened: title, custom_id and components. */
  readonly modal?: Json;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** The language of their Discord. */
  readonly locale: Locale;
  readonly openedAt: number;
  /** The message whose component was used. */
  readonly source: StoredMessage | undefined;
  readonly metadata: APIMessageInteractionMetadata;
  /** Type of the answer, once there is one. */
  answered: InteractionResponseType | undefined;
  /** The message that @original refers to. */
  original: StoredMessage | undefined;
  /** Ids of messages that were created with the token, including the first answer. */
  readonly made: Set<string>;
  followUps: number;
  /** Set by faults: the token has become invalid early. */
  expired: boolean;
  /** Set when a fault, not the bot, is to blame for what goes wrong next. */
  excused: boolean;
  readonly settle: (outcome: Outcome) => void;
}

/** What is known when someone acts; the rest of the payload is added here. */
export interface Opening {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  readonly locale: Locale;
  readonly source?: StoredMessage | undefined;
  readonly metadata: Json;
  payload(id: string, token: string): Json;
}

export interface Deadlines {
  /** Milliseconds for the first answer. Source: developers/interactions/receiving-and-responding: 3 s. */
  readonly responseMs: number;
  /** Milliseconds for edits and follow-ups. Source: the same page: 15 minutes. */
  readonly tokenMs: number;
}

export class Interactions {
  readonly all = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #deadlines: Deadlines;

  constructor(world: World, gateway: Gateway, deadlines: Deadlines) {
    this.#world = world;
    this.#gateway = gateway;
    this.#deadlines = deadlines;
  }

  /** Sends the interaction to the bot, and waits until it answers or its time is up. */
  open({ type, userId, channel, owners, locale, source, metadata, payload }: Opening): Promise<Outcome> {
    const id = this.#world.nextId();
    const token = Buffer.from(`interaction:${id}:${randomBytes(48).toString('hex')}`).toString('base64url');
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(this.#silent(id)), this.#deadlines.responseMs);
      this.#timers.add(timer);
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.#timers.delete(timer);
        resolve(outcome);
      };
      const user = this.#world.users.get(userId);
      const interaction: Interaction = {
        id,
        token,
        type,
        userId,
        channel,
        owners,
        locale,
        openedAt: this.#world.now(),
        source,
        metadata: {
          id,
          type,
          user,
          authorizing_integration_owners: owners,
          ...metadata,
        } as APIMessageInteractionMetadata,
        answered: undefined,
        original: undefined,
        made: new Set(),
        followUps: 0,
        expired: false,
        excused: false,
        settle,
      };
      this.all.set(id, interaction);
      this.#byToken.set(token, interaction);
      const heard = this.#gateway.dispatch({
        t: GatewayDispatchEvents.InteractionCreate,
        d: payload(id, token),
        intent: 0,
        ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
      });
      interaction.excused = !heard;
    });
  }

  /** The interaction, if it may still get its first answer. Throws Discord's refusal if not. */
  answerable(id: string, token: string): Interaction {
    const interaction = this.all.get(id);
    if (interaction === undefined || interaction.token !== token || interaction.expired) throw refusal(10062);
    if (interaction.answered !== undefined) throw refusal(40060);
    if (this.#world.now() - interaction.openedAt > this.#deadlines.responseMs) throw refusal(10062);
    return interaction;
  }

  /** The interaction, if its token may edit and follow up. Throws Discord's refusal if not. */
  alive(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined) throw refusal(50027);
    if (interaction.expired || this.#world.now() - interaction.openedAt > this.#deadlines.tokenMs)
      throw refusal(50027);
    if (interaction.answered === undefined) throw refusal(10015);
    return interaction;
  }

  /** Forgets those that are answered. */
  forget(): void {
    for (const { id, token, answered } of this.all.values()) {
      if (answered === undefined) continue;
      this.all.delete(id);
      this.#byToken.delete(token);
    }
  }

  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const interaction of this.all.values()) interaction.settle(this.#silent(interaction.id));
  }

  #silent(interactionId: string): Outcome {
    return { kind: 'did not respond', interactionId, callback: undefined, ephemeral: false };
  }
}
