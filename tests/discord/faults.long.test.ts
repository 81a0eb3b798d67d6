/** Does the bot stay with its members when Discord falters? */

import { describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { UNHURRIED, until } from '../support/bot.ts';
import { openApi } from '../support/openapi.ts';
import { startEnding } from '../support/start-ending.ts';

const QUESTION = 'Who was the first Russian consul on Formosa?';

const start = startEnding();

async function answers(discord: LoopbackDiscord): Promise<string> {
  const outcome = await discord
    .person(discord.users.member.id)
    .slash('ask', { question: QUESTION }, { channel: discord.channels.text.id });
  return JSON.stringify(outcome);
}

/** A bot is started for each test, and 300 questions wait for their turn; in milliseconds. */
const timeout = 120_000;

describe('the bot', { timeout }, () => {
  test('answers after dropped sockets, a call to reconnect, an invalid session, 429 and 502', async () => {
    const { discord } = await start();
    const faults: [string, () => void][] = [
      ['a dropped socket', () => discord.faults.drop()],
      ['close 4000', () => discord.faults.drop(4000)],
      ['op 7', () => discord.faults.reconnect()],
      ['op 9', () => discord.faults.invalidate(false)],
      ['429', () => discord.faults.rateLimit({ times: 1 })],
      ['502', () => discord.faults.fail({ times: 1 })],
    ];
    for (const [name, strike] of faults) {
      const identified = discord.identifies;
      strike();
      if (name === 'op 9')
        await until(
          () => discord.identifies > identified,
          () => 'it did not identify again',
        );
      expect(await answers(discord), name).toContain('Shabert');
    }
    expect(discord.violations).toEqual([]);
  });

  test('answers each of 300 questions at once exactly once', async () => {
    const { discord } = await start();
    const member = discord.person(discord.users.member.id);
    const asked = Array.from({ length: 300 }, () =>
      member.slash('ask', { question: QUESTION }, { channel: discord.channels.text.id }),
    );
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter(({ kind }) => kind === 'message')).toHaveLength(300);
    const callbacks = discord.history.filter(
      (entry) => entry.kind === 'rest' && entry.route.includes('/callback'),
    );
    expect(callbacks).toHaveLength(300);
    expect(discord.violations).toEqual([]);
  });

  test('does not answer a second copy of an interaction', async () => {
    const { discord } = await start();
    await answers(discord);
    const before = discord.history.filter(
      (entry) => entry.kind === 'rest' && entry.route.includes('/callback'),
    ).length;
    discord.faults.repeat();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = discord.history.filter(
      (entry) => entry.kind === 'rest' && entry.route.includes('/callback'),
    ).length;
    expect(after).toBe(before);
  });

  test('outlives what cannot be read, and answers the next question', async () => {
    const bot = await start();
    const { faults } = bot.discord;
    faults.distort(({ authorizing_integration_owners: _, ...d }) => d);
    expect(await answers(bot.discord)).toContain('could not read what Discord sent');
    faults.inject('MESSAGE_CREATE', { channel_id: bot.discord.channels.text.id, content: 'no author' });
    for (const type of ['__proto__', 'error', 'USER_UPDATE', 'GUILD_MEMBER_UPDATE', 'INTERACTION_CREATE'])
      for (const d of [null, {}]) faults.inject(type, d);
    expect(await answers(bot.discord)).toContain('Shabert');
    expect(bot.process.exitCode).toBeNull();
    expect(bot.output()).toContain('dropped an event that cannot be read');
  });

  test('comes back when Discord was away', async () => {
    const { discord } = await start();
    await discord.faults.away();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const before = discord.history.length;
    await discord.faults.back();
    await until(
      () =>
        discord.history
          .slice(before)
          .some(
            (entry) =>
              entry.kind === 'gateway' &&
              entry.direction === 'received' &&
              (entry.op === 2 || entry.op === 6),
          ),
      () => 'it did not come back',
    );
    expect(await answers(discord)).toContain('Shabert');
  });

  test('waits for a Discord that is away when it starts', async () => {
    const discord = await startDiscord({ ...openApi, ...UNHURRIED });
    await discord.faults.away();
    const bot = await start({ against: discord, wait: false });
    await until(
      () => bot.output().includes('trying again'),
      () => `it did not wait: ${bot.output()}`,
    );
    await discord.faults.back();
    await until(
      () => bot.output().includes('commands published'),
      () => `it did not log in: ${bot.output()}`,
    );
    expect(await answers(discord)).toContain('Shabert');
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    'ends within 5 s of %s, with nothing left unanswered',
    async (signal) => {
      const bot = await start();
      const asked = Array.from({ length: 20 }, () => answers(bot.discord));
      await until(
        () => bot.discord.history.some((entry) => entry.kind === 'rest' && entry.route.includes('/callback')),
        () => 'nothing was answered',
      );
      const began = performance.now();
      expect(await bot.stop(signal)).toBe(0);
      expect(performance.now() - began).toBeLessThan(5_000);
      for (const outcome of await Promise.all(asked)) expect(outcome).not.toContain('"kind":"deferred"');
    },
  );

  test('leaves no token, question or name in what it prints', async () => {
    const bot = await start({ settings: { LOG_LEVEL: 'debug' } });
    bot.discord.faults.fail({ times: 4 });
    await answers(bot.discord);
    await answers(bot.discord);
    for (const secret of [
      bot.discord.token,
      'Formosa',
      bot.discord.users.member.id,
      bot.discord.users.member.username,
      'aW50ZXJhY3Rpb24',
    ]) {
      expect(bot.output()).not.toContain(secret);
    }
  });
});
