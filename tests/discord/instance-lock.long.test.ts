/** What do two bots with one folder, or with one token, do? */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { type BotOptions, UNHURRIED, until } from '../support/bot.ts';
import { holdLock, parent, touchLock } from '../support/lock.ts';
import { startEnding } from '../support/start-ending.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let lock = '';
const toEnd: (() => void)[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  lock = join(folder, 'running.json');
});
afterEach(() => {
  for (const end of toEnd.splice(0)) end();
  return removeFolder(folder);
});

const hold = (holder: object, ageMs = 0) => holdLock(lock, holder, ageMs);
const held = () => JSON.parse(readFileSync(lock, 'utf8')) as Record<string, unknown>;

/** Two bots are started, one after the other, and a lock is waited for; in milliseconds. */
const timeout = 90_000;

describe('a second bot', { timeout }, () => {
  let discord: LoopbackDiscord;
  const startOne = startEnding();
  const start = (options: BotOptions = {}) => startOne({ against: discord, ...options });
  beforeEach(async () => {
    discord = await startDiscord(UNHURRIED);
  });

  test('with the same folder says so, ends with 78 and never logs in; the first one cleans up', async () => {
    const first = await start({ settings: { STATE_DIR: folder } });
    const second = await start({ settings: { STATE_DIR: folder }, wait: false });
    expect(await second.exited).toBe(78);
    expect(second.output().trim().split('\n').at(-1)).toMatch(/^Another Footnote is running with /u);
    expect(second.output()).not.toMatch(/\n\s+at /u);
    expect(discord.identifies).toBe(1);
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  test('waits, says so and starts where the lock is of a container that was killed and made anew', async () => {
    hold({ ...parent, host: 'gone' }, 45_000);
    const bot = await start({ settings: { STATE_DIR: folder } });
    expect(bot.output()).toMatch(/Another Footnote may be running with .*waits up to \d+ s/u);
    expect(held()).toMatchObject({ pid: bot.process.pid });
  });

  test('ends with 1 where one on another machine keeps the lock fresh', async () => {
    hold({ ...parent, host: 'elsewhere' });
    const renewing = setInterval(() => touchLock(lock), 200);
    toEnd.push(() => clearInterval(renewing));
    const bot = await start({ settings: { STATE_DIR: folder }, wait: false });
    expect(await bot.exited).toBe(1);
    expect(bot.output().trim().split('\n').at(-1)).toMatch(/^Another Footnote is running with /u);
    expect(discord.identifies).toBe(0);
  });

  test('that waits for the lock ends with 0 when told to, and leaves the lock as it is', async () => {
    hold({ ...parent, host: 'elsewhere' });
    const before = readFileSync(lock, 'utf8');
    const bot = await start({ settings: { STATE_DIR: folder }, wait: false });
    await until(
      () => bot.output().includes('may be running'),
      () => `it does not wait: ${bot.output()}`,
    );
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(readFileSync(lock, 'utf8')).toBe(before);
  });

  test('with the same token answers nothing twice, and one of the two says so once', async () => {
    const pair = [await start(), await start()];
    const where = { channel: discord.channels.text.id };
    for (let n = 0; n < 20; n += 1) {
      const outcome = await discord.newcomer('reader').slash('ask', { question: 'Formosa consul' }, where);
      expect(outcome.kind).toBe('message');
    }
    // A mention is not acknowledged; there the nonce keeps the second answer away.
    await discord.newcomer('reader').say(where.channel, '@bot Formosa consul');
    const replies = () =>
      discord.history.filter(
        (entry) => entry.kind === 'rest' && entry.route === '/channels/:channel/messages',
      );
    await until(
      () => replies().length === 2,
      () => 'the two did not both reply',
    );
    const output = () => pair.map((bot) => bot.output()).join('');
    await until(
      () => output().includes('Another instance answers with this token'),
      () => `nobody said so: ${output()}`,
    );
    for (const bot of pair) {
      expect(bot.output().split('Another instance answers').length - 1).toBeLessThanOrEqual(1);
      expect(bot.output()).not.toContain('failed to answer');
    }
    expect(discord.messages(where.channel)).toHaveLength(22);
  });

  test('is not suspected when an answer was lost and sent again', async () => {
    const bot = await start();
    const where = { channel: discord.channels.text.id };
    const told = () => bot.output().split('DiscordAPIError[40060]').length - 1;
    for (const [n, how] of (['reset', 'bad gateway', 'closed'] as const).entries()) {
      discord.faults.loseResponse({ route: 'callback', how });
      await discord.newcomer('reader').slash('ask', { question: 'Formosa' }, where);
      await until(
        () => told() > n,
        () => `it did not hear that it had answered: ${bot.output()}`,
      );
    }
    expect(bot.output()).not.toContain('failed to answer');
    expect(bot.output()).not.toContain('Another instance');
    expect(discord.messages(where.channel)).toHaveLength(3);
    discord.faults.loseResponse({ route: 'POST /channels', how: 'bad gateway' });
    await discord.newcomer('reader').say(where.channel, '@bot Formosa consul');
    const answered = () => bot.output().split('"event":"mention"').length > 1;
    await until(answered, () => 'the mention was not answered');
    expect(discord.messages(where.channel)).toHaveLength(5);
  });
});
