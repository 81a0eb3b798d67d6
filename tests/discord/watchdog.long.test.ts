/** Does the watchdog tell a Discord that is slow from one that never lets the bot in? */

import { type Client, Status } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { endingWatched, pause, ready, SHORT, warn, watchedFromTheStart } from '../support/watched.ts';

endingWatched();

/** A Discord that says nothing is waited for, and several times over; in milliseconds. */
const timeout = 60_000;

describe('watchOver()', { timeout }, () => {
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
        new RegExp(`for 2 minutes; the bot waited for ${awaited}\\b.*\\. Start it again`, 'u'),
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

  test('waits from the start while a log-in is held back', async () => {
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
