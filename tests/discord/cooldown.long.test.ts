/** Is a member who asks too much held back, and nobody else? */

import { expect, test } from 'vitest';
import { startDiscord } from '../../src/workshop/loopback/discord.ts';
import { startBot } from '../support/bot.ts';

/** 150 questions at 20 ms, beside those that are timed, by a bot that is started for them; in milliseconds. */
const timeout = 90_000;

test('a member who asks 50 times a second is told to wait, and slows nobody', { timeout }, async () => {
  const discord = await startDiscord({ responseMs: 30_000 });
  const bot = await startBot({ against: discord, settings: { QUESTIONS_PER_MINUTE: '2' } });
  try {
    const where = { channel: discord.channels.text.id };
    const question = 'Who was the first Russian consul on Formosa?';
    const ask = (by = discord.newcomer('reader')) => by.slash('ask', { question }, where);
    // An answer costs most the first times, before the code is compiled.
    for (let n = 0; n < 5; n += 1) await ask();
    const timed = async () => {
      const before = performance.now();
      expect((await ask()).message?.text).toContain('Shabert');
      return performance.now() - before;
    };
    const alone = [await timed(), await timed(), await timed()];
    // Whoever may manage the server is no exception.
    const flooder = discord.person(discord.users.moderator.id);
    const flood = [];
    const beside = [];
    for (let n = 0; n < 150; n += 1) {
      flood.push(ask(flooder));
      if (n % 25 === 24) beside.push(await timed());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const outcomes = await Promise.all(flood);
    const told = outcomes.filter(({ message }) => /Try again in \d+ second/u.test(message?.text ?? ''));
    expect(told.length).toBeGreaterThan(120);
    expect(told.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(Math.min(...beside)).toBeLessThan(Math.max(...alone) + 500);

    // By mention there is nobody but the channel to tell.
    const before = discord.messages(where.channel).length;
    await flooder.say(where.channel, `@bot ${question}`);
    await ask();
    expect(discord.messages(where.channel)).toHaveLength(before + 2);
    expect(discord.violations).toEqual([]);
  } finally {
    await bot.stop('SIGKILL');
    await discord.close();
  }
});
