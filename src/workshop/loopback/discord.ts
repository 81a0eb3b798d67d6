/**
 * Can there be a Discord on this machine, for the real client to log in to?
 *
 * REST and gateway on one port of 127.0.0.1, with a server, a direct channel and some people. It refuses what
 * Discord refuses, records what it receives, and lets people act: `discord.person(id).slash('ask', …)`.
 * It knows nothing about the bot, which is given its address: `new Client({ rest: { api: discord.url } })`.
 */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { APIApplicationCommand, APIUser, LocaleString } from 'discord-api-types/v10';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { type HistoryEntry, Journal, type Listener, type Violation } from './journal.ts';
import { asLocale } from './localized.ts';
import type { SeenMessage } from './message.ts';
import { Messages } from './messages.ts';
import type { OpenApi } from './openapi.ts';
import { Person } from './person.ts';
import { Reactions } from './reactions.ts';
import { Rest } from './rest.ts';
import { type Cast, World } from './world.ts';

export type { Outcome } from './interactions.ts';
export type { HistoryEntry, LoopbackEvent, Violation } from './journal.ts';
export type { SeenMessage } from './message.ts';
export type { Person } from './person.ts';
export { localized } from './localized.ts';
export type { Channel } from './world.ts';

export interface DiscordOptions {
  /** Port to listen on; 0, the default, takes any that is free. */
  readonly port?: number;
  /** The bot's token. */
  readonly token?: string;
  /** Milliseconds between heartbeats. Default 41,250, as Discord has it. */
  readonly heartbeatMs?: number;
  /** Privileged intents that the application may ask for, as bits. Default none. */
  readonly privilegedIntents?: number;
  /** Identifies per day. Default 1,000. */
  readonly identifyLimit?: number;
  /** Milliseconds for the first answer to an interaction. Default 3,000. */
  readonly responseMs?: number;
  /** Milliseconds for edits and follow-ups. Default 900,000. */
  readonly tokenMs?: number;
  /** The clock for all deadlines, in milliseconds since 1970. */
  readonly now?: () => number;
  /** The path of Discord's OpenAPI file; without it, bodies are checked against the rules only. */
  readonly openApi?: string | undefined;
}

export interface LoopbackDiscord extends Cast {
  /** For the option `rest.api` of a client, such as http://127.0.0.1:1234/api. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly applicationId: string;
  readonly botUser: APIUser;
  /** Every request and gateway event, in order. */
  readonly history: readonly HistoryEntry[];
  /** What the bot sent that Discord refuses, or accepts but should not be sent. */
  readonly violations: readonly Violation[];
  /** Whether bodies are also checked against Discord's OpenAPI file. */
  readonly checksOpenApi: boolean;
  readonly faults: Faults;
  /** How often clients have identified. */
  readonly identifies: number;
  /** A channel's messages, oldest first: those that one person sees, or all, including deleted ones. */
  messages(channelId: string, viewerId?: string): readonly SeenMessage[];
  /** One message by id, deleted or not. */
  message(id: string): SeenMessage | undefined;
  /** Commands as registered: of one scope, which is "global" or a server's id, or of all. */
  commands(scope?: string): readonly APIApplicationCommand[];
  /** Someone to act as. Throws for an unknown id. */
  person(userId: string): Person;
  /** Someone new, who has just joined the group's server. */
  newcomer(username: string): Person;
  /** Sets a server's preferred language and sends GUILD_UPDATE. Throws for an unknown server or language. */
  setGuildLocale(guildId: string, locale: LocaleString): void;
  /** Bytes of an attachment by its id. */
  file(attachmentId: string): Uint8Array | undefined;
  /** Calls a listener for everything that happens, until the returned function is called. */
  on(listener: Listener): () => void;
  /**
   * Waits until `find` finds something; it is called again whenever anything happens. Throws after `ms`
   * milliseconds, 3,000 by default.
   */
  until<Value>(find: () => Value | undefined | false, ms?: number): Promise<Value>;
  /** Forgets the past, for runs of hours: history, violations, messages, answered interactions, events. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts listening. Throws if the port is taken. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LoopbackDiscord> {
  const token = options.token ?? 'loopback.token.of-the-bot';
  const world = new World(options.now ?? Date.now);
  const journal = new Journal();
  const gateway = new Gateway(world, journal, {
    token,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    privilegedIntents: options.privilegedIntents ?? 0,
    identifyLimit: options.identifyLimit ?? 1000,
  });
  const messages = new Messages(world, journal, gateway);
  const interactions = new Interactions(world, gateway, {
    responseMs: options.responseMs ?? 3000,
    tokenMs: options.tokenMs ?? 900_000,
  });
  const reactions = new Reactions(world, journal, gateway);
  const inside = { world, journal, gateway, messages, reactions, interactions, token };
  const openApi = await openApiAt(options.openApi);

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/attachments/') === true) return serveFile(messages, request.url, response);
    rest.handle(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      journal.violate({
        at: world.now(),
        source: 'route',
        method: request.method ?? '',
        route: request.url ?? '',
        path: '',
        code: 'LOOPBACK_ERROR',
        message,
      });
      response.writeHead(500).end();
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  gateway.url = `ws://127.0.0.1:${port}`;
  messages.cdn = `http://127.0.0.1:${port}/attachments`;
  const faults = new Faults(gateway, interactions, { stop, start: () => listen(port) });
  const rest = new Rest(inside, faults, openApi);
  return {
    ...world.cast,
    url: `http://127.0.0.1:${port}/api`,
    port,
    token,
    applicationId: world.applicationId,
    botUser: world.bot,
    history: journal.history,
    violations: journal.violations,
    checksOpenApi: openApi !== undefined,
    faults,
    get identifies() {
      return gateway.identifies;
    },
    messages: (channelId, viewerId) => messages.seen(channelId, viewerId),
    message: (id) => messages.seenOne(id),
    commands: (scope) =>
      [...world.commands].flatMap(([name, commands]) =>
        scope === undefined || scope === name ? commands : [],
      ),
    person: (userId) => new Person(inside, userId),
    newcomer: (username) => new Person(inside, world.newcomer(username).id),
    setGuildLocale: (guildId, locale) => {
      const guild = world.guilds.get(guildId);
      if (guild === undefined) throw new RangeError(`No server has the id ${guildId}`);
      const before = guild.locale;
      guild.locale = asLocale(locale);
      if (guild.locale === before) return;
      gateway.updateGuild(guild);
      journal.tell({ kind: 'guild', guildId });
    },
    file: (id) => messages.uploads.get(id)?.bytes,
    on: (listener) => journal.on(listener),
    until: (find, ms = 3000) => until(journal, find, ms),
    close: async () => {
      interactions.close();
      gateway.drop();
      await stop();
    },
    forget: () => {
      journal.forget();
      gateway.forget();
      messages.all.clear();
      interactions.forget();
    },
  };
}

async function openApiAt(file: string | undefined): Promise<OpenApi | undefined> {
  if (file === undefined || file === '') return undefined;
  // Loaded on demand: the validator is a development dependency, and of no use without the file.
  const { readOpenApi } = await import('./openapi.ts');
  return readOpenApi(file);
}

function serveFile(messages: Messages, url: string, response: ServerResponse): void {
  const upload = messages.uploads.get(url.split('/')[2] ?? '');
  if (upload === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': upload.contentType, 'content-length': upload.bytes.length });
  response.end(upload.bytes);
}

function until<Value>(journal: Journal, find: () => Value | undefined | false, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      off();
    };
    const look = (): void => {
      const found = find();
      if (found === undefined || found === false) return;
      stop();
      resolve(found);
    };
    const off = journal.on(look);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Nothing of the kind within ${ms} ms`));
    }, ms);
    look();
  });
}
