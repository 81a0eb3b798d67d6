import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'discord.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { type Times, watchOver } from '../../src/discord/watchdog.ts';
import { createLog } from '../../src/log.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/loopback/discord.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const log = createLog('silent');
const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Watched {
  readonly discord: LoopbackDiscord;
  readonly client: Client;
  readonly onDead: ReturnType<typeof vi.fn>;
  readonly healthFile: string;
}

/** The real client with heartbeats every 300 ms, and a watchdog whose times are as much shorter. */
async function watched(times: Partial<Times> = {}, waiting = false): Promise<Watched> {
  const discord = await startDiscord({ heartbeatMs: 300 });
  open.push(() => discord.close());
  const client = createClient({ apiUrl: discord.url, askByMention: false });
  // As in main.ts: a line that breaks after the test is nobody's failure.
  client.on('error', () => {});
  // A client does not take leave of a Discord that says nothing.
  open.push(() => Promise.race([client.destroy(), pause(1_000)]));
  const folder = await temporaryFolder();
  open.push(() => removeFolder(folder));
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  const onDead = vi.fn();
  const healthFile = join(folder, 'alive');
  const end = watchOver(client, {
    token: discord.token,
    log,
    healthFile,
    waiting: () => waiting,
    onDead,
    times: { look: 50, silence: 1_000, probe: 60_000, ...times },
  });
  open.push(end);
  return { discord, client, onDead, healthFile };
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('watchOver()', () => {
  test('leaves a bot alone that is well, quiet as it may be, and writes the health file', async () => {
    const { onDead, healthFile } = await watched();
    await pause(2_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(Date.now() - Date.parse(readFileSync(healthFile, 'utf8').trim())).toBeLessThan(1_000);
  });

  test('ends a bot that Discord says nothing to, while it can be reached; its health file grows old', async () => {
    const { discord, onDead, healthFile } = await watched();
    discord.faults.blackHole();
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('start it again'), true);
    expect(Date.now() - Date.parse(readFileSync(healthFile, 'utf8').trim())).toBeGreaterThan(100);
  });

  test('waits for a Discord that is away', async () => {
    const { discord, onDead } = await watched();
    await discord.faults.away();
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
    await discord.faults.back();
  });

  test('waits while a log-in is held back', async () => {
    const { discord, onDead } = await watched({}, true);
    discord.faults.blackHole();
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('ends a bot whose token Discord does not take any more, and says what to press', async () => {
    const { discord, onDead } = await watched({ probe: 200 });
    discord.faults.unauthorized({ times: 99 });
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('Reset Token'), false);
  });

  test('gives the client its token back after a single 401', async () => {
    const { discord, client, onDead } = await watched();
    const { id } = discord.guilds.group;
    discord.faults.unauthorized({ route: '/guilds/:guild' });
    const fetch = () => client.guilds.fetch({ guild: id, force: true });
    await expect(fetch()).rejects.toMatchObject({ status: 401 });
    await vi.waitFor(async () => expect((await fetch()).id).toBe(id), 5_000);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('leaves no half-written file behind', async () => {
    const { healthFile } = await watched();
    expect(existsSync(`${healthFile}.${process.pid}.new`)).toBe(false);
  });
});
