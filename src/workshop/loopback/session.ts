/** What is a gateway session, and which events does it receive? */

import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Connection } from './connection.ts';
import type { Json } from './json.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds between heartbeats, as sent to clients. */
  readonly heartbeatMs: number;
  /** Privileged intents that the application may ask for, as bits. */
  readonly privilegedIntents: number;
  /** How often a day clients may identify. Source: developers/events/gateway, "Identifying". */
  readonly identifyLimit: number;
}

/** An event and which sessions receive it. */
export interface Dispatch {
  readonly t: GatewayDispatchEvents;
  readonly d: Json;
  /** The intent that a session needs; 0 for events that every session receives. */
  readonly intent: number;
  readonly guildId?: string;
  /** What sessions without the Message Content intent receive instead. */
  readonly withoutContent?: Json;
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  /** What was dispatched, for clients that resume. */
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
  connection: Connection | undefined;
}

/** Source: developers/events/gateway, "Sharding Formula"; what belongs to no server goes to shard 0. */
export function onShard({ shard: [id, count] }: Session, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
