/** How does Discord push events: sessions, sequence numbers, identifying and resuming? */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayGuildUpdateDispatchData,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import { type Json, numberOf, objectOf } from './json.ts';
import { type Dispatch, type GatewayOptions, onShard, type Session } from './session.ts';
import { gatewayGuild, guildShape } from './shapes.ts';
import type { Guild, World } from './world.ts';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>((all, bit) => all | numberOf(bit), 0);
/** What clients may send besides identifying, resuming and heartbeats; it gets no answer here. */
const UNANSWERED: readonly unknown[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
];
const DAY_MS = 86_400_000;
/** How many events of a session stay available for resuming when older ones are forgotten. */
const REMEMBERED = 100;

export class Gateway {
  readonly sessions = new Map<string, Session>();
  /** How often a client identified, in all. */
  identifies = 0;
  /** Set by the black hole: sockets stay open, but nothing is sent or read. */
  silent = false;
  /** Set by a fault: no identifies are left, however many were used. */
  exhausted = false;
  /** The next identify or resume is answered by op 9 with this payload. */
  readonly invalidateNext: boolean[] = [];
  /** Faults that change the payload of the next event of a type, one event each. */
  readonly distortNext: { readonly t: string; change(d: unknown): unknown }[] = [];
  url = '';
  /** Set by faults: sent to clients instead of `url`, to connect to first and to resume at. */
  urlElsewhere: string | undefined;
  resumeUrlElsewhere: string | undefined;
  /** Set by a fault: what is not sent to clients, `HELLO` or the name of an event. */
  readonly withheld = new Set<unknown>();
  readonly #world: World;
  readonly #journal: Journal;
  readonly #options: GatewayOptions;
  readonly #connections = new Set<Connection>();
  readonly #identifiedAt: number[] = [];
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(world: World, journal: Journal, options: GatewayOptions) {
    this.#world = world;
    this.#journal = journal;
    this.#options = options;
  }

  /** How often clients may identify per day, and how often they still may today. */
  get limit(): { readonly total: number; readonly remaining: number } {
    const total = this.#options.identifyLimit;
    const since = this.#world.now() - DAY_MS;
    const used = this.#identifiedAt.filter((at) => at > since).length;
    return { total, remaining: this.exhausted ? 0 : Math.max(0, total - used) };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    this.#server.handleUpgrade(request, socket, head, (client) => this.#connect(client, query));
  }

  /** Forgets sessions without a connection, and all but the newest events of the others. */
  forget(): void {
    for (const [id, { connection, events }] of this.sessions) {
      if (connection === undefined) this.sessions.delete(id);
      else events.splice(0, events.length - REMEMBERED);
    }
  }

  /** Queues an event for every session that may have it. Returns whether a client could receive it at once. */
  dispatch(event: Dispatch): boolean {
    let heard = false;
    for (const session of this.sessions.values()) {
      if (event.intent !== 0 && (session.intents & event.intent) === 0) continue;
      if (!onShard(session, event.guildId)) continue;
      const reads = (session.intents & GatewayIntentBits.MessageContent) !== 0;
      this.#enqueue(session, event.t, reads ? event.d : (event.withoutContent ?? event.d));
      heard ||= session.connection !== undefined && !this.silent;
    }
    return heard;
  }

  /** Tells the bot that a server has changed, if it is in it. */
  updateGuild(guild: Guild): void {
    if (!guild.members.has(this.#world.bot.id)) return;
    const d = { ...guildShape(guild) } satisfies GatewayGuildUpdateDispatchData;
    const intent = GatewayIntentBits.Guilds;
    this.dispatch({ t: GatewayDispatchEvents.GuildUpdate, d, intent, guildId: guild.id });
  }

  /** Sends an op to every connection: 7 to reconnect, 9 to invalidate. */
  signal(op: GatewayOpcodes.Reconnect | GatewayOpcodes.InvalidSession, d: boolean | null): void {
    if (d === false) this.sessions.clear();
    for (const connection of this.#connections) connection.send({ op, d });
  }

  /** Cuts every connection, with a close code or as if a cable was pulled. */
  drop(code?: number): void {
    for (const connection of this.#connections) connection.end(code);
  }

  /** Delivers the newest event of a type again, under a new number. */
  repeat(t: string): void {
    for (const session of this.sessions.values()) {
      const last = session.events.findLast((event) => event.t === t);
      if (last !== undefined) this.#enqueue(session, t, last.d);
    }
  }

  /** Sends every session an event of any type and shape; it is not repeated to clients that resume. */
  inject(t: unknown, d: unknown): void {
    for (const session of this.sessions.values()) {
      session.seq += 1;
      session.connection?.send({ op: GatewayOpcodes.Dispatch, s: session.seq, t, d });
    }
  }

  /** Sends every connection a raw frame. */
  frame(data: string | Uint8Array): void {
    for (const connection of this.#connections) connection.sendFrame(data);
  }

  #connect(socket: WebSocket, query: URLSearchParams): void {
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Only v=10, encoding=json, no compression.');
      return;
    }
    const connection = new Connection(socket, this.#journal, {
      heartbeatMs: this.#options.heartbeatMs,
      silent: () => this.silent,
      withholds: ({ op, t }) => this.withheld.has(op === GatewayOpcodes.Hello ? 'HELLO' : t),
      now: this.#world.now,
      receive: (from, payload) => this.#receive(from, payload),
      closed: (gone) => {
        this.#connections.delete(gone);
        const session = this.sessions.get(gone.session);
        if (session?.connection === gone) session.connection = undefined;
      },
    });
    this.#connections.add(connection);
  }

  #receive(connection: Connection, { op, d }: Json): void {
    if (op === GatewayOpcodes.Identify) this.#identify(connection, objectOf(d));
    else if (op === GatewayOpcodes.Resume) this.#resume(connection, objectOf(d));
    else if (!UNANSWERED.includes(op))
      connection.blame(GatewayCloseCodes.UnknownOpcode, `Unknown opcode ${op}.`);
    else if (connection.session === '') connection.end(GatewayCloseCodes.NotAuthenticated);
  }

  #identify(connection: Connection, d: Json): void {
    const { intents } = d;
    if (connection.session !== '') {
      connection.blame(GatewayCloseCodes.AlreadyAuthenticated, 'Identified twice.');
    } else if (d.token !== this.#options.token) {
      connection.end(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    } else if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) {
      connection.blame(GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).');
    } else if ((intents & PRIVILEGED & ~this.#options.privilegedIntents) !== 0) {
      connection.end(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    } else if (this.limit.remaining === 0) {
      // In this case Discord ends all sessions and resets the token.
      connection.blame(GatewayCloseCodes.AuthenticationFailed, 'Identified more often than a day allows.');
    } else {
      this.identifies += 1;
      this.#identifiedAt.push(this.#world.now());
      if (!this.#invalidated(connection)) this.#welcome(this.#session(connection, intents, d.shard));
    }
  }

  #session(connection: Connection, intents: number, shard: unknown): Session {
    const id = randomBytes(16).toString('hex');
    const [number, count] = Array.isArray(shard) ? shard.map(numberOf) : [0, 1];
    const session: Session = {
      id,
      intents,
      shard: [number ?? 0, count ?? 1],
      seq: 0,
      events: [],
      connection,
    };
    this.sessions.set(id, session);
    connection.session = id;
    return session;
  }

  #welcome(session: Session): void {
    const { bot, applicationId, guilds } = this.#world;
    const mine = [...guilds.values()].filter(
      ({ id, members }) => members.has(bot.id) && onShard(session, id),
    );
    const flags = ApplicationFlags.ApplicationCommandBadge;
    this.#enqueue(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: bot,
      guilds: mine.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.resumeUrlElsewhere ?? this.url,
      shard: [...session.shard],
      application: { id: applicationId, flags, flags_new: String(flags) },
    } satisfies GatewayReadyDispatchData);
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of mine) {
      this.#enqueue(session, GatewayDispatchEvents.GuildCreate, { ...gatewayGuild(this.#world, guild) });
    }
  }

  #resume(connection: Connection, d: Json): void {
    const session = this.sessions.get(String(d.session_id));
    const seq = numberOf(d.seq);
    if (d.token !== this.#options.token) {
      connection.end(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    } else if (this.#invalidated(connection)) {
      return;
    } else if (session === undefined) {
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
    } else if (seq > session.seq) {
      connection.blame(GatewayCloseCodes.InvalidSeq, `Resumed at ${seq} of ${session.seq}.`);
    } else {
      session.connection?.end(GatewayCloseCodes.UnknownError);
      session.connection = connection;
      connection.session = session.id;
      for (const event of session.events) {
        if (event.s > seq) connection.send({ op: GatewayOpcodes.Dispatch, ...event });
      }
      this.#enqueue(session, GatewayDispatchEvents.Resumed, { _trace: [] });
    }
  }

  #invalidated(connection: Connection): boolean {
    const resumable = this.invalidateNext.shift();
    if (resumable === undefined) return false;
    connection.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    return true;
  }

  #enqueue(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    const fault = this.distortNext.findIndex((next) => next.t === t);
    const [distortion] = fault < 0 ? [] : this.distortNext.splice(fault, 1);
    const event = { s: session.seq, t, d: distortion === undefined ? d : distortion.change(d) };
    session.events.push(event);
    session.connection?.send({ op: GatewayOpcodes.Dispatch, ...event });
  }
}
