/** What is served to the browser: the page's files, what someone sees as it changes, and answers to their gestures? */

import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import type { HistoryEntry, LoopbackDiscord } from '../loopback/discord.ts';
import type { Bot } from './bot.ts';
import { carryOut, seatShape, type WantedSeat } from './gestures.ts';
import { checkSender, HEADERS, jsonBody, Refused } from './guard.ts';
import { unseenOf } from './unseen.ts';
import { type Seat, seated, type View } from './view.ts';

export interface PageOptions {
  readonly discord: LoopbackDiscord;
  /** Port of 127.0.0.1; 0 takes any that is free. */
  readonly port: number;
  readonly view: (seat: Seat) => View;
  /** What gestures that need the bot wait for. Default: a bot that is up. */
  readonly bot?: Pick<Bot, 'settled' | 'starts'>;
}

export interface Page {
  /** Such as http://127.0.0.1:4321/. */
  readonly url: string;
  /** Sends every open page the current view. */
  refresh(): void;
  close(): Promise<void>;
}

const FILES = new URL('page/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** How many entries from before a page was opened are shown. */
const MOST_ENTRIES = 200;
/** Heartbeats and their acknowledgements say nothing about the bot. */
const HEARTBEATS: readonly unknown[] = [1, 11];

const THERE: NonNullable<PageOptions['bot']> = { starts: 1, settled: async () => ({ kind: 'ready' }) };

/** @throws Error if the port is taken. */
export async function servePage({ discord, port, view, bot = THERE }: PageOptions): Promise<Page> {
  const watchers = new Set<() => void>();
  const refresh = (): void => {
    for (const show of watchers) show();
  };
  const unseen = unseenOf(discord);
  const around = { discord, bot, unseen: unseen.run, forms: new Map() };
  const isTold = (entry: HistoryEntry): boolean => isWorthTelling(entry) && !unseen.includes(entry);
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    checkSender(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST' && pathname === '/gesture') {
      return send(response, 200, await carryOut(around, await jsonBody(request)).catch(refuse));
    }
    if (request.method !== 'GET') throw new Refused(405, 'Only GET, and POST to /gesture, are allowed.');
    const [, attachment] = /^\/files\/(\d+)\//u.exec(pathname) ?? [];
    if (attachment !== undefined) return download(discord.file(attachment), response);
    if (pathname === '/events') return stream(response, Object.fromEntries(searchParams));
    serveFile(pathname === '/' ? 'index.html' : pathname.slice(1), response);
  };
  const stream = (response: ServerResponse, asked: unknown): void => {
    const { 'server-lang': serverLang, ...wanted } = seatShape.parse(asked);
    const seat = placed(discord, wanted);
    const { guildId } = seated(discord, seat).channel;
    // For what they do from now on, whether on the page or in a script.
    discord.person(discord.users[seat.as].id).locale = seat.lang;
    if (serverLang !== undefined && guildId !== undefined) discord.setGuildLocale(guildId, serverLang);
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    const tell = (event: string, data: unknown): void =>
      void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    let due = false;
    const show = (): void => {
      if (due) return;
      due = true;
      // Several changes by one gesture are shown at once.
      setImmediate(() => {
        due = false;
        if (!response.closed) tell('view', view(seat));
      });
    };
    tell('entries', discord.history.filter(isTold).slice(-MOST_ENTRIES));
    tell('violations', discord.violations);
    show();
    watchers.add(show);
    const off = discord.on((event) => {
      if (event.kind === 'message' || event.kind === 'commands' || event.kind === 'guild') show();
      else if (event.kind === 'violation') tell('violations', discord.violations);
      else if (isTold(event)) tell('entries', [event]);
    });
    response.once('close', () => {
      watchers.delete(show);
      off();
    });
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : 500;
      const sentence = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else send(response, status, { kind: 'failed', sentence });
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    refresh,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** What Discord would not offer is answered by a sentence. */
function refuse(error: unknown) {
  if (error instanceof Refused) throw error;
  return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
}

/** The seat, or one in another of their places if they have none by that name. */
function placed(discord: LoopbackDiscord, wanted: WantedSeat): Seat {
  const lang = wanted.lang ?? discord.person(discord.users[wanted.as].id).locale;
  for (const place of [wanted.in, 'text', 'elsewhere']) {
    const seat = { ...wanted, lang, in: place };
    try {
      seated(discord, seat);
      return seat;
    } catch {}
  }
  return { ...wanted, lang, in: 'direct' };
}

function isWorthTelling(entry: HistoryEntry): boolean {
  return entry.kind === 'rest' || !HEARTBEATS.includes(entry.op);
}

function serveFile(name: string, response: ServerResponse): void {
  // Read each time, so that reloading the page shows a change in it.
  if (!readdirSync(FILES).includes(name)) throw new Refused(404, 'There is no such file.');
  response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(name)] ?? 'text/plain' });
  response.end(readFileSync(new URL(name, FILES)));
}

/** The browser takes the file's name from the address. */
function download(bytes: Uint8Array | undefined, response: ServerResponse): void {
  if (bytes === undefined) throw new Refused(404, 'There is no such file.');
  response.writeHead(200, {
    ...HEADERS,
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
  response.end(bytes);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
