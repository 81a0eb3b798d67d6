/** Does the bot stop with one sentence when it cannot go on? */

import { describe, expect, test } from 'vitest';
import { startDiscord } from '../../src/loopback/discord.ts';
import { openApi } from '../support/openapi.ts';
import { startEnding } from '../support/start-ending.ts';

const start = startEnding();

describe('what cannot go on ends with one sentence and a status that is not 0', () => {
  test('a wrong token', async () => {
    const bot = await start({ settings: { DISCORD_TOKEN: 'wrong.token.of-nobody' }, wait: false });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('does not accept DISCORD_TOKEN');
    expect(bot.output()).not.toMatch(/\n\s+at /);
  });

  test('intents that are no longer allowed', async () => {
    const bot = await start();
    bot.discord.faults.drop(4014);
    expect(await bot.exited).not.toBe(0);
    expect(bot.output()).toContain('ASK_BY_MENTION=off');
  });

  // Closed as it identifies, before Discord is ready for it.
  test.each([
    [4004, 'no longer accepts the token'],
    [4010, 'asks for sharding'],
  ])('close code %i at the first log-in', async (code, sentence) => {
    const discord = await startDiscord(openApi);
    discord.on((event) => {
      if (event.kind === 'gateway' && event.direction === 'received' && event.op === 2)
        discord.faults.drop(code);
    });
    const bot = await start({ against: discord, wait: false });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain(sentence);
    expect(discord.identifies).toBe(1);
  });

  test('exhausted sessions', async () => {
    const discord = await startDiscord(openApi);
    discord.faults.exhaustSessions();
    const bot = await start({ against: discord, wait: false });
    expect(await bot.exited).not.toBe(0);
    expect(bot.output()).toContain('logged in too often');
  });

  test('a token that is taken away while it runs', async () => {
    const bot = await start();
    bot.discord.faults.drop(4004);
    expect(await bot.exited).not.toBe(0);
    expect(bot.output()).toContain('no longer accepts the token');
  });

  test.each([
    ['no token', { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN is missing'],
    ['a corpus that is not there', { CORPUS_DIR: 'no-such-folder' }, 'no-such-folder: it does not exist'],
  ])('%s', async (_, settings, sentence) => {
    const bot = await start({ settings, wait: false });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain(sentence);
    expect(bot.output()).not.toMatch(/\n\s+at /);
  });
});
