import type { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/loopback/discord.ts';
import { startBot } from '../support/loopback-bot.ts';

let discord: LoopbackDiscord;
let bot: Client<true>;

beforeAll(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
});

afterEach(() => {
  expect(discord.violations).toEqual([]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

test('slash() gives what the bot answers, and shows it to everybody', async () => {
  const outcome = await discord.person(discord.users.member.id).slash('ask', { question: 'why' });
  expect(outcome).toMatchObject({
    kind: 'message',
    ephemeral: false,
    message: { text: 'Answer to why in 0' },
  });
});
