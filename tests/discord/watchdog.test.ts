import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client, Status } from 'discord.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient, logIn } from '../../src/discord/connection.ts';
import type { LoginBudget } from '../../src/discord/login-budget.ts';
import { type Times, watchOver } from '../../src/discord/watchdog.ts';
import { createLog } from '../../src/log.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const log = createLog('silent');
/** No 5 s between two logins, which Discord wants; the loopback does not. */
const ATONCE = { waiting: false, waitForIdentify: async () => {} } as unknown as LoginBudget;
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

const warn = vi.fn();
/** As much shorter as the heartbeats are; who is let in within a minute is slow for no test that does not say so. */
const TIMES: Times = { look: 50, silence: 1_000, probe: 60_000, slow: 60_000, shutOut: 60_000 };
const SHORT = { slow: 500, shutOut: 2_000 };

/** The real client with heartbeats every 300 ms, and a watchdog from before it logs in. */
async function watchedFromTheStart(
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

async function watched(times: Partial<Times> = {}, waiting = false): Promise<Watched> {
  const all = await watchedFromTheStart(await startDiscord({ heartbeatMs: 300 }), times, waiting);
  await ready(all.client);
  return all;
}

function ready(client: Client): Promise<void> {
  return vi.waitFor(() => expect(client.isReady()).toBe(true), 10_000);
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

  test('waits while a login is held back', async () => {
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
    await vi.waitFor(() => expect(readdirSync(dirname(healthFile))).toEqual(['alive']));
  });

  type Fault = (discord: LoopbackDiscord, client: Client) => unknown;
  const shut: readonly [string, string, Fault][] = [
    ['HELLO never comes', 'HELLO', (discord) => discord.faults.withhold('HELLO')],
    ['nothing ever comes', 'HELLO', (discord) => discord.faults.blackHole()],
    ['READY never comes', 'READY', (discord) => discord.faults.withhold('READY')],
    [
      'every session is invalid',
      'READY',
      (discord) => {
        for (let times = 0; times < 99; times += 1) discord.faults.invalidateNext(false);
      },
    ],
    [
      'RESUMED never comes after a drop',
      'RESUMED',
      async (discord, client) => {
        await ready(client);
        discord.faults.withhold('RESUMED');
        discord.faults.drop();
      },
    ],
    [
      'HELLO never comes after a drop',
      'HELLO',
      async (discord, client) => {
        await ready(client);
        discord.faults.withhold('HELLO');
        discord.faults.drop();
      },
    ],
  ];

  test.each(shut)('says once what it waits for, then ends the bot, where %s', async (_, awaited, strike) => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    const early = strike.length < 2;
    if (early) strike(discord, undefined as never);
    const { client, onDead } = await watchedFromTheStart(discord, { ...SHORT, silence: 60_000 });
    if (!early) await strike(discord, client);
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 10_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(warn.mock.lastCall).toEqual([
      expect.stringMatching(/^Discord can be reached but has not let the bot in/u),
    ]);
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 15_000);
    expect(onDead).toHaveBeenCalledWith(
      expect.stringMatching(
        new RegExp(`for 2 minutes, which waited for ${awaited}\\b.*; start it again`, 'u'),
      ),
      true,
    );
    expect(warn).toHaveBeenCalledOnce();
  });

  test('gives a slow Discord its time, and says so again the next time', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('HELLO');
    const { client, onDead } = await watchedFromTheStart(discord, {
      ...SHORT,
      shutOut: 60_000,
      silence: 60_000,
    });
    const slow = async (times: number) => {
      await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(times), 10_000);
      discord.faults.tell();
      discord.faults.drop();
      await ready(client);
      await vi.waitFor(() => expect(client.ws.shards.first()?.status).toBe(Status.Ready), 10_000);
      await pause(200);
    };
    await slow(1);
    discord.faults.withhold('RESUMED');
    discord.faults.drop();
    await slow(2);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('waits from the start for a Discord that is away, and does not lose patience when it is back', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    await discord.faults.away();
    const { client, onDead } = await watchedFromTheStart(discord, { slow: 500, shutOut: 6_000 });
    // Tries at 0, 1, 3 and 7 s.
    await pause(3_500);
    expect(warn).not.toHaveBeenCalled();
    await discord.faults.back();
    await ready(client);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('waits from the start while a login is held back', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('READY');
    const { onDead } = await watchedFromTheStart(discord, { slow: 200, shutOut: 600 }, true);
    await pause(2_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  test('does not count the time in which the machine slept', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('HELLO');
    const { onDead } = await watchedFromTheStart(discord, { shutOut: 2_000 });
    await pause(300);
    const end = performance.now() + 2_500;
    while (performance.now() < end);
    await pause(500);
    expect(onDead).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
  });

  test('ends a bot that is not let in though REST is down, as long as the gateway greets it', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('READY');
    const { onDead } = await watchedFromTheStart(discord, SHORT);
    await discord.until(() => discord.identifies > 0);
    discord.faults.fail({ times: 999 });
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 15_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('for 2 minutes'), true);
  });
});
