/** What is a route: a method, a path with names for ids, and what it does? */

import type { Problem } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Interactions } from '../interactions.ts';
import type { Journal } from '../journal.ts';
import type { Json } from '../json.ts';
import type { Upload } from '../message.ts';
import type { Messages } from '../messages.ts';
import type { Reactions } from '../reactions.ts';
import type { World } from '../world.ts';

/** All parts of this Discord, for its routes. */
export interface Inside {
  readonly world: World;
  readonly journal: Journal;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly reactions: Reactions;
  readonly interactions: Interactions;
  /** The bot's token. */
  readonly token: string;
}

export interface Call {
  readonly inside: Inside;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or the payload_json of an upload. Undefined if there is none. */
  readonly body: unknown;
  readonly json: Json;
  readonly uploads: readonly Upload[];
  /** Refuses a body with problems; only notes those that Discord tolerates. */
  check(problems: readonly Problem[]): void;
  /** Notes a fault that Discord's answer does not show. */
  violate(code: string, message: string): void;
  /** Notes that a message is sent, and whom it pings. */
  sends(surface: 'channel' | 'interaction'): void;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as "/channels/:channel/messages". */
  readonly path: string;
  /** The same path in Discord's OpenAPI file, such as "/channels/{channel_id}/messages". */
  readonly spec: string;
  /** False if the path itself contains a token. */
  readonly authorized: boolean;
  handle(call: Call): Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const NO_CONTENT: Answer = { status: 204 };
