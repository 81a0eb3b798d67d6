/** Does the bot stop with one sentence when it cannot go on? */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { until } from '../support/bot.ts';
import { openApi } from '../support/openapi.ts';
import { startEnding } from '../support/start-ending.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const start = startEnding();

/** A bot is started for each, and waited for until it gives up; in milliseconds. */
const timeout = 90_000;

describe('what cannot go on ends with one sentence and a status that is not 0', { timeout }, () => {
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
    [4010, 'requires sharding'],
  ])('close code %i at the first login', async (code, sentence) => {
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
    ['a corpus that is not there', { CORPUS_DIR: 'no-such-folder' }, 'no-such-folder, which does not exist'],
  ])('%s', async (_, settings, sentence) => {
    const bot = await start({ settings, wait: false });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain(sentence);
    expect(bot.output()).not.toMatch(/\n\s+at /);
  });
});

describe('a Discord that never lets the bot in', { timeout }, () => {
  /** The clock of the bot goes thirty times as fast, and so does what looks at it. */
  const HASTE = `const now = performance.now.bind(performance);
    performance.now = () => now() * 30;
    const every = setInterval;
    globalThis.setInterval = (work, ms, ...more) => every(work, ms / 30, ...more);`;

  test('is told of, and ends the bot with 1 in the end', async () => {
    const discord = await startDiscord(openApi);
    discord.faults.withhold('READY');
    const settings = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(HASTE)}` };
    const bot = await start({ against: discord, settings, wait: false });
    expect(await bot.exited).toBe(1);
    const lines = bot.output().trim().split('\n');
    expect(lines.findIndex((line) => line.includes('for 30 s; the bot still waits for'))).toBeGreaterThan(-1);
    expect(lines.at(-1)).toMatch(
      /^Discord can be reached but has not let the bot in for 2 minutes; the bot waited for /u,
    );
  });
});

describe('SIGTERM before Discord has let the bot in ends it at once with 0', { timeout }, () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => removeFolder(folder));

  /** The stop has 5 s when something is owed; here nothing is, and a busy machine needs a while to end a process. */
  const AT_ONCE = 4_500;

  async function stopped(bot: Awaited<ReturnType<typeof start>>): Promise<void> {
    const began = performance.now();
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(AT_ONCE);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  }

  const gatewayHeard = (op: number) => (discord: LoopbackDiscord) =>
    discord.history.some((entry) => entry.kind === 'gateway' && entry.op === op);
  const asked = (discord: LoopbackDiscord) => discord.history.some(({ kind }) => kind === 'rest');

  test.each<[string, (discord: LoopbackDiscord) => void, (discord: LoopbackDiscord) => boolean]>([
    ['while it is not greeted', ({ faults }) => faults.withhold('HELLO'), asked],
    ['while it waits for READY', ({ faults }) => faults.withhold('READY'), gatewayHeard(2)],
    ['while nothing is said', ({ faults }) => faults.blackHole(), asked],
    ['while it waits for an answer to its first request', ({ faults }) => faults.delay(60_000), () => true],
  ])('%s', async (_, strike, isSo) => {
    const discord = await startDiscord(openApi);
    strike(discord);
    const bot = await start({ against: discord, settings: { STATE_DIR: folder }, wait: false });
    await until(
      () => bot.output().includes('corpus loaded') && isSo(discord),
      () => `it did not get so far: ${bot.output()}`,
    );
    // The line to the gateway, of which nothing is heard, is there by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stopped(bot);
  });

  test('while Discord is away', async () => {
    const discord = await startDiscord(openApi);
    await discord.faults.away();
    const bot = await start({ against: discord, settings: { STATE_DIR: folder }, wait: false });
    await until(
      () => bot.output().includes('trying again'),
      () => `it did not try: ${bot.output()}`,
    );
    await stopped(bot);
    await discord.faults.back();
  });

  test('while the documents are read', async () => {
    const words = Array.from({ length: 400 }, (_, n) => `Paragraph ${n} tells of consul ${n * 7}.`).join(
      '\n\n',
    );
    const files = Array.from({ length: 600 }, (_, n) => [`notes/${n}.md`, `# Notes ${n}\n\n${words}\n`]);
    await writeFiles(folder, Object.fromEntries(files));
    const settings = { STATE_DIR: folder, CORPUS_DIR: join(folder, 'notes') };
    const bot = await start({ settings, wait: false });
    await until(
      () => existsSync(join(folder, 'running.json')),
      () => `it did not start: ${bot.output()}`,
    );
    await stopped(bot);
    expect(bot.output()).not.toContain('corpus loaded');
  });
});

describe('the token goes to no gateway elsewhere', { timeout }, () => {
  test('that is named first: the bot says so and ends with 78', async () => {
    const discord = await startDiscord(openApi);
    discord.faults.sendElsewhere('ws://evil.example:443');
    const bot = await start({ against: discord, wait: false });
    expect(await bot.exited).toBe(78);
    expect(bot.output().trim().split('\n').at(-1)).toBe(
      'DISCORD_API_URL names a gateway that is not on this machine (evil.example:443), so the token was not sent; check what answers at that address.',
    );
  });

  test('that is named to come back to: the bot says so and comes back to the first', async () => {
    const discord = await startDiscord(openApi);
    discord.faults.sendElsewhere('ws://evil.example', 'resume');
    const bot = await start({ against: discord });
    expect(bot.output()).toContain('names a gateway that is not on this machine (evil.example)');
    discord.faults.drop();
    const resumed = () =>
      discord.history.some(({ kind, ...entry }) => kind === 'gateway' && 'op' in entry && entry.op === 6);
    await until(resumed, () => `it did not come back: ${bot.output()}`);
  });
});
