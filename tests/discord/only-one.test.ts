import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeFolder } from '../../src/discord/only-one.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/loopback/discord.ts';
import { type BotOptions, UNHURRIED, until } from '../support/bot.ts';
import { startEnding } from '../support/start-ending.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let lock = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  lock = join(folder, 'running.json');
});
afterEach(() => removeFolder(folder));

const here = hostname();
/** Above the highest number that a process may have. */
const NOBODY = 2 ** 30;
const hold = (holder: object, ageMs = 0) => {
  writeFileSync(lock, JSON.stringify({ started: '2026-11-22T00:00:00.000Z', ...holder }));
  const at = new Date(Date.now() - ageMs);
  utimesSync(lock, at, at);
};

describe('takeFolder()', () => {
  test.each<[string, object, number]>([
    ['a process that is gone', { pid: NOBODY, host: here }, 0],
    ['a process that had our number, as in a container', { pid: process.pid, host: here }, 0],
    ['one that has not been heard of for a minute', { pid: process.ppid, host: here }, 61_000],
    ['one elsewhere that has not been heard of for a minute', { pid: 1, host: 'elsewhere' }, 61_000],
    ['one that was stopped before it said who it is', {}, 3_000],
  ])('takes over from %s', (_, holder, age) => {
    hold(holder, age);
    takeFolder(folder);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: here });
  });

  test.each<[string, object]>([
    ['a process that runs', { pid: process.ppid, host: here }],
    ['a process on another machine that was heard of just now', { pid: NOBODY, host: 'elsewhere' }],
    ['one that is about to say who it is', {}],
  ])('leaves a folder to %s', (_, holder) => {
    hold(holder);
    expect(() => takeFolder(folder)).toThrow(/^Another Footnote is at work with .*; stop it first/u);
  });
});

describe('a second bot', () => {
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
    expect(second.output().trim().split('\n').at(-1)).toMatch(/^Another Footnote is at work with /u);
    expect(second.output()).not.toMatch(/\n\s+at /u);
    expect(discord.identifies).toBe(1);
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(existsSync(lock)).toBe(false);
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
