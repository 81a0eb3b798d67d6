/** Which messages are answered, and which never? */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slash } from '../../src/command.ts';
import { notice } from '../../src/reply.ts';
import type { LoopbackDiscord, Person, SeenMessage } from '../../src/workshop/loopback/discord.ts';
import type { Json } from '../../src/workshop/loopback/json.ts';
import { objectOf } from '../../src/workshop/loopback/json.ts';
import { described, type SmallBot, startSmallBot } from '../support/small-bot.ts';

const asked = slash({
  ...described('asked'),
  options: [{ kind: 'text', ...described('what'), required: true }],
  run: ({ what }) => notice(`Heard: ${what}`),
});

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;
let channel: string;

beforeEach(async () => {
  bot = await startSmallBot({ asked, commands: [], questionsPerMinute: 1 });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
  channel = discord.channels.text.id;
});

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await bot.stop();
});

/** Messages of the bot's that answer one of these, once a later question of somebody else's is answered. */
async function answersTo(...said: readonly SeenMessage[]): Promise<string[]> {
  const last = await discord.newcomer('last').say(channel, '@bot and now?');
  const answer =
    (to: SeenMessage) =>
    ({ raw }: SeenMessage) =>
      raw.message_reference?.message_id === to.id;
  await discord.until(() => discord.messages(channel).some(answer(last)));
  return said.flatMap((to) =>
    discord
      .messages(channel)
      .filter(answer(to))
      .map(({ text }) => text),
  );
}

describe('a message that mentions the bot', () => {
  test('is answered with its words, without the mention', async () => {
    expect(await answersTo(await member.say(channel, 'so <b> @bot  who\nmakes honey?'))).toEqual([
      expect.stringContaining('Heard: so \\<b\\> who makes honey?'),
    ]);
  });

  test.each<[string, (d: Json) => unknown]>([
    [
      'a bot, so that two never talk for ever',
      (d) => ({ ...d, author: { ...objectOf(d.author), bot: true } }),
    ],
    ['Discord itself, such as of somebody who joins', (d) => ({ ...d, type: 7 })],
  ])('is not answered from %s', async (_, change) => {
    discord.faults.distort(change, 'MESSAGE_CREATE');
    expect(await answersTo(await member.say(channel, '@bot who makes honey?'))).toEqual([]);
  });

  test('is answered once, however often Discord sends it', async () => {
    const said = await member.say(channel, '@bot who makes honey?');
    discord.faults.repeat('MESSAGE_CREATE');
    expect(await answersTo(said)).toHaveLength(1);
  });

  test('is not answered from a member who asks too much', async () => {
    const said: SeenMessage[] = [];
    for (let n = 0; n < 12; n += 1) said.push(await member.say(channel, `@bot ${n}`));
    expect(await answersTo(...said)).toHaveLength(10);
  });
});

test('a message that mentions somebody else, or nobody, is not answered in a server', async () => {
  const said = [
    await member.say(channel, 'who makes honey?'),
    await member.say(channel, `<@${member.id}> who makes honey?`),
    await member.say(channel, '@everyone who makes honey?'),
  ];
  expect(await answersTo(...said)).toEqual([]);
});
