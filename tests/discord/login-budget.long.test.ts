/** Does the bot hold back a log-in that it cannot count, or has no more of? */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot, until } from '../support/bot.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'logins.json');
});
afterEach(() => removeFolder(folder));

/** A bot is started for each, which takes a while on a busy machine; in milliseconds. */
const timeout = 90_000;

test('the bot says which folder it cannot write to, and does not log in at once', { timeout }, async () => {
  const bot = await startBot({ settings: { STATE_DIR: join('package.json', 'state') }, wait: false });
  try {
    const greeted = () =>
      bot.discord.history.some(
        (entry) => entry.kind === 'gateway' && entry.op === 10 && entry.direction === 'sent',
      );
    await until(greeted, () => `it did not connect: ${bot.output()}`);
    expect(bot.output()).toContain(
      `STATE_DIR (${join(process.cwd(), 'package.json', 'state')}) cannot be written to`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(bot.discord.identifies).toBe(0);
    expect(await bot.stop('SIGTERM')).toBe(0);
  } finally {
    await bot.stop('SIGKILL');
    await bot.discord.close();
  }
});

test('the bot does not log in when the day is used up, and says that it waits', { timeout }, async () => {
  writeFileSync(file, JSON.stringify({ left: 0, at: Date.now() }));
  const bot = await startBot({ settings: { STATE_DIR: folder }, wait: false });
  try {
    await until(
      () => bot.output().includes('logged in too often'),
      () => `it did not say so: ${bot.output()}`,
    );
    expect(bot.discord.identifies).toBe(0);
    expect(await bot.stop('SIGTERM')).toBe(0);
  } finally {
    await bot.stop('SIGKILL');
    await bot.discord.close();
  }
});
