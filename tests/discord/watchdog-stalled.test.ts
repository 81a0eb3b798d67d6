/** Does the bot end when Discord takes its questions and never finishes an answer? */

import { describe, expect, test, vi } from 'vitest';
import { startDiscord } from '../../src/workshop/loopback/discord.ts';
import {
  endingWatched,
  pause,
  ready,
  SHORT,
  stalling,
  warn,
  watched,
  watchedFromTheStart,
} from '../support/watched.ts';

endingWatched();

const STALLED = { ...SHORT, silence: 60_000, answer: 300 };
/** As long as a bot that is put off for good has to wait. */
const QUARTER = { route: 'gateway/bot', retryAfterMs: 900_000, times: 99 };

describe('watchOver()', { timeout: 30_000 }, () => {
  test('ends a bot that READY never comes to, though its own questions hang', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('READY');
    const { onDead } = await watchedFromTheStart(await stalling(discord, 2), { ...STALLED, probe: 100 });
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('the bot waited for READY'), true);
    expect(warn).toHaveBeenCalledOnce();
  });

  test('ends a bot that READY never comes to, though its questions are put off', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.withhold('READY');
    const { onDead } = await watchedFromTheStart(discord, { ...STALLED, probe: 100 });
    await discord.until(() => discord.identifies > 0);
    discord.faults.rateLimit(QUARTER);
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('the bot waited for READY'), true);
  });

  test.each(['its first answer never ends', 'its first answer puts the bot off'])(
    'says once that Discord is too slow, then ends the bot, where %s',
    async (how) => {
      const loopback = await startDiscord({ heartbeatMs: 300 });
      const ends = how.includes('ends');
      if (!ends) loopback.faults.rateLimit(QUARTER);
      const { onDead } = await watchedFromTheStart(ends ? await stalling(loopback, 0) : loopback, STALLED);
      await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 5_000);
      expect(onDead).not.toHaveBeenCalled();
      await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
      expect(warn.mock.calls).toEqual([
        [
          'Discord answers too slowly and has not let the bot in for 30 s; the bot still waits for the address of its gateway.',
        ],
      ]);
      expect(onDead).toHaveBeenCalledWith(
        expect.stringMatching(/^Discord answers too slowly .* for 2 minutes; .*\. Start it again/u),
        true,
      );
    },
  );

  test('ends a bot that hears nothing any more, though its own questions hang', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    const { client, onDead } = await watchedFromTheStart(await stalling(discord, 1), {
      answer: 300,
      silence: 1_000,
    });
    await ready(client);
    discord.faults.blackHole();
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('start it again'), true);
  });

  test('leaves a bot alone that is in, though its questions hang', async () => {
    const { discord, onDead } = await watched({ ...STALLED, silence: 1_000, probe: 100 });
    discord.faults.rateLimit(QUARTER);
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  test('waits for a Discord that takes no question at all, slow as the network is to say so', async () => {
    const discord = await startDiscord({ heartbeatMs: 300 });
    discord.faults.delay(60_000, { route: 'gateway/bot', times: 99 });
    const { onDead } = await watchedFromTheStart(discord, { ...STALLED, shutOut: 1_000 });
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
  });
});
