/** What can go wrong between a bot and Discord, on demand? */

import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import { type Json, objectOf } from './json.ts';

/** Which requests, and how often. */
export interface Aim {
  /** Part of "METHOD /route", such as "callback" or "POST /channels"; all requests by default. */
  readonly route?: string;
  /** How many requests. Default 1. */
  readonly times?: number;
}

/** What a fault does to a request. */
export type RestFault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number }
  /** The connection is cut before the request is handled. */
  | { readonly kind: 'cut' }
  | {
      readonly kind: 'rate limit';
      readonly scope: 'user' | 'global' | 'shared';
      readonly retryAfterMs: number;
    }
  /**
   * The request is carried out and its answer never arrives: connection reset, connection closed, or a 502.
   */
  | { readonly kind: 'lost'; readonly how: 'reset' | 'closed' | 'bad gateway' };

/** What faults need from the HTTP server. */
export interface Listening {
  stop(): Promise<void>;
  start(): Promise<void>;
}

interface Armed {
  readonly route: string;
  readonly fault: RestFault;
  left: number;
}

export class Faults {
  readonly #armed: Armed[] = [];
  readonly #gateway: Gateway;
  readonly #interactions: Interactions;
  readonly #listening: Listening;

  constructor(gateway: Gateway, interactions: Interactions, listening: Listening) {
    this.#gateway = gateway;
    this.#interactions = interactions;
    this.#listening = listening;
  }

  /** Answers with a server error, 502 by default. */
  fail({ status = 502, ...aim }: Aim & { readonly status?: number } = {}): void {
    this.#arm(aim, { kind: 'status', status });
  }

  /** Answers 401, as for a token that was reset. */
  unauthorized(aim: Aim = {}): void {
    this.#arm(aim, { kind: 'status', status: 401 });
  }

  /** Answers 429. Default: scope "user", 100 ms; the global limit counts in whole seconds. */
  rateLimit({
    scope = 'user',
    retryAfterMs = 100,
    ...aim
  }: Aim & { readonly scope?: 'user' | 'global' | 'shared'; readonly retryAfterMs?: number } = {}): void {
    this.#arm(aim, { kind: 'rate limit', scope, retryAfterMs });
  }

  /**
   * Carries the request out and loses the answer. The real client repeats a request after a reset and a 502.
   */
  loseResponse({
    how = 'reset',
    ...aim
  }: Aim & { readonly how?: 'reset' | 'closed' | 'bad gateway' } = {}): void {
    this.#arm(aim, { kind: 'lost', how });
  }

  /** Cuts the connection before the request is carried out. The real client does not repeat it. */
  cut(aim: Aim = {}): void {
    this.#arm(aim, { kind: 'cut' });
  }

  /** Delays requests before they are handled. */
  delay(ms: number, aim: Aim = {}): void {
    this.#arm(aim, { kind: 'delay', ms });
  }

  /** Drops all request faults that have not struck yet. */
  clear(): void {
    this.#armed.length = 0;
  }

  /** Cuts the gateway's connections, with a close code or silently. */
  drop(code?: number): void {
    this.#gateway.drop(code);
  }

  /** Keeps connections open but sends and reads nothing until `heal()`. */
  blackHole(): void {
    this.#gateway.silent = true;
  }

  heal(): void {
    this.#gateway.silent = false;
  }

  /** Withholds these from every client, on connecting and as events, until `tell()`. */
  withhold(what: 'HELLO' | `${GatewayDispatchEvents}`): void {
    this.#gateway.withheld.add(what);
  }

  tell(): void {
    this.#gateway.withheld.clear();
  }

  /** Gives clients another address for the gateway: the one to connect to first, or the one to resume at. */
  sendElsewhere(url: string, which: 'first' | 'resume' = 'first'): void {
    if (which === 'first') this.#gateway.urlElsewhere = url;
    else this.#gateway.resumeUrlElsewhere = url;
  }

  /** Op 7: asks clients to reconnect and resume. */
  reconnect(): void {
    this.#gateway.signal(GatewayOpcodes.Reconnect, null);
  }

  /** Op 9 now; sessions that cannot be resumed are forgotten. */
  invalidate(resumable: boolean): void {
    this.#gateway.signal(GatewayOpcodes.InvalidSession, resumable);
  }

  /** Op 9 in answer to the next identify or resume. */
  invalidateNext(resumable: boolean): void {
    this.#gateway.invalidateNext.push(resumable);
  }

  /** Delivers the newest event of a type once more. */
  repeat(event: string = GatewayDispatchEvents.InteractionCreate): void {
    this.#gateway.repeat(event);
  }

  /** Changes the payload of the next event of a type on its way to the bot; `change` must leave its argument alone. */
  distort(change: (d: Json) => unknown, event: string = GatewayDispatchEvents.InteractionCreate): void {
    this.#gateway.distortNext.push({ t: event, change: (d) => change(objectOf(d)) });
  }

  /** Sends an event of any type with any payload. */
  inject(t: unknown, d: unknown): void {
    this.#gateway.inject(t, d);
  }

  /** Sends a raw frame, which need not be JSON. */
  frame(data: string | Uint8Array): void {
    this.#gateway.frame(data);
  }

  /** No identifies left for today. */
  exhaustSessions(): void {
    this.#gateway.exhausted = true;
  }

  /** Invalidates all interaction tokens handed out so far. */
  expireTokens(): void {
    for (const interaction of this.#interactions.all.values()) {
      interaction.expired = true;
      interaction.excused = true;
    }
  }

  /** Discord is down: connections are refused and sockets cut until `back()`, on the same port. */
  async away(): Promise<void> {
    for (const interaction of this.#interactions.all.values()) interaction.excused = true;
    this.#gateway.drop();
    await this.#listening.stop();
  }

  async back(): Promise<void> {
    await this.#listening.start();
  }

  /** The faults that strike this request, in the order they were armed; each is used up once. */
  strike(methodAndRoute: string): RestFault[] {
    const struck = this.#armed.filter(({ route, left }) => left > 0 && methodAndRoute.includes(route));
    // Only one fault can answer; the others wait for the next request.
    const answering = struck.find(({ fault }) => fault.kind !== 'delay');
    const spent = struck.filter((armed) => armed.fault.kind === 'delay' || armed === answering);
    for (const armed of spent) armed.left -= 1;
    return spent.map(({ fault }) => fault);
  }

  #arm({ route = '', times = 1 }: Aim, fault: RestFault): void {
    this.#armed.push({ route, fault, left: times });
  }
}
