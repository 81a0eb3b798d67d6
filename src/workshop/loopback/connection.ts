/** How is one client's socket handled: hello, heartbeats, events per minute? */

import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Journal } from './journal.ts';
import { isObject, type Json, numberOf } from './json.ts';

export interface ConnectionOptions {
  /** Milliseconds between heartbeats. */
  readonly heartbeatMs: number;
  /** Whether a black hole swallows everything in both directions. */
  silent(): boolean;
  /** Whether this payload must not be sent. */
  withholds(payload: Json): boolean;
  now(): number;
  /** Everything but heartbeats. */
  receive(connection: Connection, payload: Json): void;
  closed(connection: Connection): void;
}

/** Source: developers/events/gateway, "Rate Limiting": events a connection may send in a minute. */
const EVENTS_PER_MINUTE = 120;
const MINUTE_MS = 60_000;

export class Connection {
  /** The id of its session; empty before there is one. */
  session = '';
  readonly #socket: WebSocket;
  readonly #journal: Journal;
  readonly #options: ConnectionOptions;
  #heardAt = Date.now();
  #received: number[] = [];
  #ended = false;

  constructor(socket: WebSocket, journal: Journal, options: ConnectionOptions) {
    this.#socket = socket;
    this.#journal = journal;
    this.#options = options;
    const watch = setInterval(() => this.#dropZombie(), options.heartbeatMs);
    socket.on('close', () => {
      clearInterval(watch);
      options.closed(this);
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => this.#hear(data.toString()));
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeatMs, _trace: [] } });
  }

  send(payload: Json): void {
    if (this.#options.silent() || this.#options.withholds(payload)) return;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(JSON.stringify({ t: null, s: null, ...payload }));
    this.#record('sent', payload);
  }

  /** Sends a raw frame, which need not be a payload: a string as text, bytes as bytes. */
  sendFrame(data: string | Uint8Array): void {
    if (!this.#options.silent() && this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }

  /** Closes with a code, as Discord does; without one, cuts the connection. */
  end(code?: number, reason = ''): void {
    this.#ended = true;
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code, reason);
  }

  /** Closes for something that a client should never do. */
  blame(code: GatewayCloseCodes, message: string): void {
    const at = this.#options.now();
    const where = { method: 'WS', route: '/gateway', path: '' } as const;
    this.#journal.violate({ at, source: 'gateway', ...where, code: String(code), message });
    this.end(code, message);
  }

  #hear(text: string): void {
    if (this.#ended || this.#options.silent()) return;
    const now = Date.now();
    this.#received = [...this.#received.filter((at) => at > now - MINUTE_MS), now];
    const payload = parsed(text);
    if (payload === undefined) {
      this.blame(GatewayCloseCodes.DecodeError, 'Not a JSON object.');
    } else if (this.#received.length > EVENTS_PER_MINUTE) {
      this.blame(GatewayCloseCodes.RateLimited, `More than ${EVENTS_PER_MINUTE} events in a minute.`);
    } else {
      this.#record('received', payload);
      if (payload.op === GatewayOpcodes.Heartbeat) this.#beat();
      else this.#options.receive(this, payload);
    }
  }

  #beat(): void {
    this.#heardAt = Date.now();
    this.send({ op: GatewayOpcodes.HeartbeatAck });
  }

  /** A client that missed two heartbeats is gone, whatever its socket says. */
  #dropZombie(): void {
    if (Date.now() - this.#heardAt > this.#options.heartbeatMs * 2)
      this.end(GatewayCloseCodes.SessionTimedOut);
  }

  #record(direction: 'sent' | 'received', { op, t, s, d }: Json): void {
    this.#journal.enter({
      kind: 'gateway',
      at: this.#options.now(),
      direction,
      session: this.session,
      op: numberOf(op),
      ...(typeof t === 'string' ? { t } : {}),
      ...(typeof s === 'number' ? { s } : {}),
      ...(d === undefined ? {} : { d }),
    });
  }
}

function parsed(text: string): Json | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
