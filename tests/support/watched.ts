/** How is the real client watched over, on a Discord that is quick to falter? */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Client } from 'discord.js';
import { afterEach, expect, vi } from 'vitest';
import { createClient, logIn } from '../../src/discord/connection.ts';
import type { LoginBudget } from '../../src/discord/login-budget.ts';
import { type Times, watchOver } from '../../src/discord/watchdog.ts';
import { createLog } from '../../src/log.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';

const log = createLog('silent');
/** No 5 s between two log-ins, which Discord wants; the loopback does not. */
const ATONCE = { waiting: false, waitForIdentify: async () => {} } as unknown as LoginBudget;
const open: (() => unknown)[] = [];

/** For the top of a test file: ends what its tests open. */
export function endingWatched(): void {
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
}

export interface Watched {
  readonly discord: LoopbackDiscord;
  readonly client: Client;
  readonly onDead: ReturnType<typeof vi.fn>;
  readonly healthFile: string;
}

/** What the watchdog warns of; cleared for each client. */
export const warn = vi.fn();
/** As much shorter as the heartbeats are; who is let in within a minute is slow for no test that does not say so. */
const TIMES: Times = {
  look: 50,
  silence: 1_000,
  probe: 60_000,
  answer: 10_000,
  slow: 60_000,
  shutOut: 60_000,
};
export const SHORT = { slow: 500, shutOut: 2_000 };

/** The real client with heartbeats every 300 ms, and a watchdog from before it logs in. */
export async function watchedFromTheStart(
  discord: LoopbackDiscord,
  times: Partial<Times> = {},
  waiting = false,
): Promise<Watched> {
  open.push(() => discord.close());
  const client = createClient({ apiUrl: discord.url, askByMention: false }, ATONCE);
  // As in main.ts: a line that breaks after the test is nobody's failure.
  client.on('error', () => {});
  // A client does not take leave of a Discord that says nothing.
  open.push(() => Promise.race([client.destroy(), pause(1_000)]));
  const folder = await temporaryFolder();
  open.push(() => removeFolder(folder));
  const onDead = vi.fn();
  const healthFile = join(folder, 'alive');
  warn.mockClear();
  const end = watchOver(client, {
    token: discord.token,
    log: Object.assign(createLog('silent'), { warn }),
    healthFile,
    waiting: () => waiting,
    onDead,
    times: { ...TIMES, ...times },
  });
  open.push(end);
  const over = new AbortController();
  open.push(() => over.abort());
  void logIn(client, discord.token, log, over.signal).catch(() => {});
  return { discord, client, onDead, healthFile };
}

/** The same, once it is let in. */
export async function watched(times: Partial<Times> = {}, waiting = false): Promise<Watched> {
  const all = await watchedFromTheStart(await startDiscord({ heartbeatMs: 300 }), times, waiting);
  await ready(all.client);
  return all;
}

/** The same Discord, whose word about its gateway begins and never ends after so many good ones. */
export async function stalling(discord: LoopbackDiscord, good: number): Promise<LoopbackDiscord> {
  let asked = 0;
  const front = createServer(async ({ method = 'GET', url = '/', headers }, response) => {
    response.setHeader('content-type', 'application/json');
    if (url.endsWith('/gateway/bot') && ++asked > good) return void response.write('{"url":');
    const { authorization = '' } = headers;
    const target = new URL(url, discord.url);
    const answer = await fetch(target, { method, headers: { authorization } });
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    front.closeAllConnections();
    front.close();
  });
  const { port } = front.address() as AddressInfo;
  return Object.create(discord, { url: { value: `http://127.0.0.1:${port}/api` } }) as LoopbackDiscord;
}

export function ready(client: Client): Promise<void> {
  return vi.waitFor(() => expect(client.isReady()).toBe(true), 10_000);
}

export function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
