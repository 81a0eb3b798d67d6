/** How does Discord push events: sessions, sequence numbers, heartbeats, resuming? */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Journal } from './journal.ts';
import { isObject, type Json, numberOf, objectOf, textOf } from './json.ts';
import { gatewayGuild } from './shapes.ts';
import type { World } from './world.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds between heartbeats, as told to clients. Default 41,250. */
  readonly heartbeatMs: number;
  /** Privileged intents that the application may ask for, as bits. */
  readonly privilegedIntents: number;
  /** How often a day a client may identify. Source: developers/events/gateway, "Identifying". */
  readonly identifyLimit: number;
}

/** An event and who may hear of it. */
export interface Dispatch {
  readonly t: GatewayDispatchEvents;
  readonly d: Json;
  /** What must be among a session's intents; 0 for events that every session gets. */
  readonly intent: number;
  readonly guildId?: string;
  /** What sessions without the Message Content intent get instead. */
  readonly withoutContent?: Json;
}

interface Event {
  readonly s: number;
  readonly t: string;
  readonly d: Json;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  /** What was dispatched, for those who resume. */
  readonly events: Event[];
  socket: WebSocket | undefined;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>((all, bit) => all | numberOf(bit), 0);
/** Source: developers/events/gateway, "Rate Limiting": events a connection may send in a minute. */
const EVENTS_PER_MINUTE = 120;
const DAY_MS = 86_400_000;

export class Gateway {
  readonly sessions = new Map<string, Session>();
  /** How often a client identified, in all. */
  identifies = 0;
  /** Set by the black hole: sockets stay open, nothing is sent and nothing heard. */
  silent = false;
  /** Set by a fault: no identifies left, whatever was used. */
  exhausted = false;
  /** What the next identify or resume gets instead of its answer: op 9 with this payload. */
  invalidateNext: boolean[] = [];
  url = '';
  readonly #world: World;
  readonly #journal: Journal;
  readonly #options: GatewayOptions;
  readonly #sockets = new Set<WebSocket>();
  readonly #identifiedAt: number[] = [];
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(world: World, journal: Journal, options: GatewayOptions) {
    this.#world = world;
    this.#journal = journal;
    this.#options = options;
  }

  /** How often clients may identify a day, and how often they still may today. */
  get limit(): { readonly total: number; readonly remaining: number } {
    const total = this.#options.identifyLimit;
    const since = this.#world.now() - DAY_MS;
    if (this.exhausted) return { total, remaining: 0 };
    return { total, remaining: Math.max(0, total - this.#identifiedAt.filter((at) => at > since).length) };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.#connect(client, new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams);
    });
  }

  /** Queues an event for every session that may have it; whether a client could hear it at once. */
  dispatch(event: Dispatch): boolean {
    let heard = false;
    for (const session of this.sessions.values()) {
      if (event.intent !== 0 && (session.intents & event.intent) === 0) continue;
      if (!onShard(session, event.guildId)) continue;
      const reads = (session.intents & GatewayIntentBits.MessageContent) !== 0;
      this.#enqueue(session, event.t, reads ? event.d : (event.withoutContent ?? event.d));
      heard ||= session.socket !== undefined && !this.silent;
    }
    return heard;
  }

  /** Sends an op to every connection: 7 to reconnect, 9 to invalidate. */
  signal(op: GatewayOpcodes.Reconnect | GatewayOpcodes.InvalidSession, d: boolean | null): void {
    if (op === GatewayOpcodes.InvalidSession && d === false) this.sessions.clear();
    for (const socket of this.#sockets) this.#send(socket, '', { op, d });
  }

  /** Cuts every connection: with a close code, or like a pulled cable. */
  drop(code?: number): void {
    for (const socket of this.#sockets) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
  }

  /** Repeats the newest event of a type, with the number it had or as a new one. */
  repeat(t: string): void {
    for (const session of this.sessions.values()) {
      const last = session.events.findLast((event) => event.t === t);
      if (last !== undefined) this.#enqueue(session, t, last.d);
    }
  }

  #connect(socket: WebSocket, query: URLSearchParams): void {
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Only v=10, encoding=json, no compression.');
      return;
    }
    this.#sockets.add(socket);
    const { heartbeatMs } = this.#options;
    let heardAt = Date.now();
    let received: number[] = [];
    const watch = setInterval(() => {
      if (Date.now() - heardAt > heartbeatMs * 2) socket.close(GatewayCloseCodes.SessionTimedOut);
    }, heartbeatMs);
    socket.on('close', () => {
      clearInterval(watch);
      this.#sockets.delete(socket);
      for (const session of this.sessions.values()) if (session.socket === socket) session.socket = undefined;
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      if (this.silent) return;
      const payload = parsed(data.toString());
      if (payload === undefined) return socket.close(GatewayCloseCodes.DecodeError);
      received = [...received.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (received.length > EVENTS_PER_MINUTE)
        return this.#refuse(socket, GatewayCloseCodes.RateLimited, 'More than 120 events in a minute.');
      this.#record('received', this.#sessionOf(socket)?.id ?? '', payload);
      if (payload.op === GatewayOpcodes.Heartbeat) heardAt = Date.now();
      this.#receive(socket, payload);
    });
    this.#send(socket, '', { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs, _trace: [] } });
  }

  #receive(socket: WebSocket, payload: Json): void {
    const d = objectOf(payload.d);
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        return this.#send(socket, '', { op: GatewayOpcodes.HeartbeatAck });
      case GatewayOpcodes.Identify:
        return this.#identify(socket, d);
      case GatewayOpcodes.Resume:
        return this.#resume(socket, d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (this.#sessionOf(socket) === undefined) socket.close(GatewayCloseCodes.NotAuthenticated);
        return;
      default:
        return this.#refuse(socket, GatewayCloseCodes.UnknownOpcode, `Unknown opcode ${String(payload.op)}.`);
    }
  }

  #identify(socket: WebSocket, d: Json): void {
    if (this.#sessionOf(socket) !== undefined) {
      return this.#refuse(socket, GatewayCloseCodes.AlreadyAuthenticated, 'Identified twice.');
    }
    if (textOf(d.token) !== this.#options.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    const intents = d.intents;
    if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) {
      return this.#refuse(socket, GatewayCloseCodes.InvalidIntents, 'Invalid intents.');
    }
    if ((intents & PRIVILEGED & ~this.#options.privilegedIntents) !== 0) {
      return socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    }
    if (this.limit.remaining === 0) {
      return this.#refuse(
        socket,
        GatewayCloseCodes.AuthenticationFailed,
        'Identified more often than a day allows; Discord resets the token.',
      );
    }
    this.identifies += 1;
    this.#identifiedAt.push(this.#world.now());
    if (this.#invalidated(socket)) return;
    const [id, count] = Array.isArray(d.shard) ? d.shard : [0, 1];
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard: [numberOf(id), numberOf(count)],
      seq: 0,
      events: [],
      socket,
    };
    this.sessions.set(session.id, session);
    this.#welcome(session);
  }

  #welcome(session: Session): void {
    const { bot, applicationId, guilds } = this.#world;
    const mine = [...guilds.values()].filter(
      (guild) => guild.members.has(bot.id) && onShard(session, guild.id),
    );
    this.#enqueue(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: bot,
      guilds: mine.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: [session.shard[0], session.shard[1]],
      application: {
        id: applicationId,
        flags: ApplicationFlags.ApplicationCommandBadge,
        flags_new: String(ApplicationFlags.ApplicationCommandBadge),
      },
    } satisfies GatewayReadyDispatchData);
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of mine)
      this.#enqueue(session, GatewayDispatchEvents.GuildCreate, { ...gatewayGuild(this.#world, guild) });
  }

  #resume(socket: WebSocket, d: Json): void {
    if (textOf(d.token) !== this.#options.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (this.#invalidated(socket)) return;
    const session = this.sessions.get(textOf(d.session_id));
    if (session === undefined) return this.#send(socket, '', { op: GatewayOpcodes.InvalidSession, d: false });
    const seq = numberOf(d.seq);
    if (seq > session.seq)
      return this.#refuse(socket, GatewayCloseCodes.InvalidSeq, `Resumed at ${seq} of ${session.seq}.`);
    session.socket?.close(GatewayCloseCodes.UnknownError);
    session.socket = socket;
    for (const { s, t, d } of session.events.filter((event) => event.s > seq)) {
      this.#send(socket, session.id, { op: GatewayOpcodes.Dispatch, s, t, d });
    }
    this.#enqueue(session, GatewayDispatchEvents.Resumed, { _trace: [] });
  }

  #invalidated(socket: WebSocket): boolean {
    const resumable = this.invalidateNext.shift();
    if (resumable === undefined) return false;
    this.#send(socket, '', { op: GatewayOpcodes.InvalidSession, d: resumable });
    return true;
  }

  #enqueue(session: Session, t: string, d: Json): void {
    session.seq += 1;
    const event = { s: session.seq, t, d };
    session.events.push(event);
    if (session.socket !== undefined)
      this.#send(session.socket, session.id, { op: GatewayOpcodes.Dispatch, ...event });
  }

  #send(socket: WebSocket, session: string, payload: Json): void {
    if (this.silent || socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify({ t: null, s: null, ...payload }));
    this.#record('sent', session, payload);
  }

  #refuse(socket: WebSocket, code: number, message: string): void {
    const at = this.#world.now();
    this.#journal.violate({
      at,
      source: 'gateway',
      method: 'WS',
      route: '/gateway',
      path: '',
      code: String(code),
      message,
    });
    socket.close(code, message);
  }

  #record(direction: 'sent' | 'received', session: string, { op, t, s, d }: Json): void {
    this.#journal.enter({
      kind: 'gateway',
      at: this.#world.now(),
      direction,
      session,
      op: numberOf(op),
      ...(typeof t === 'string' ? { t } : {}),
      ...(typeof s === 'number' ? { s } : {}),
      ...(d === undefined ? {} : { d }),
    });
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.sessions.values()].find((session) => session.socket === socket);
  }
}

/** Source: developers/events/gateway, "Sharding Formula"; direct messages go to shard 0. */
function onShard({ shard: [id, count] }: Session, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

function parsed(text: string): Json | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
