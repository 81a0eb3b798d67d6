import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Violation } from '../../../src/workshop/loopback/discord.ts';
import { type LoopbackDiscord, type Person, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { INTENTS, startBot } from '../../support/loopback-bot.ts';
import { openApi } from '../../support/openapi.ts';

let discord: LoopbackDiscord;
let bot: Client<true>;
let member: Person;

beforeAll(async () => {
  discord = await startDiscord(openApi);
  const { GuildMessageReactions, DirectMessageReactions } = GatewayIntentBits;
  bot = await startBot(discord, undefined, {
    intents: [...INTENTS, GuildMessageReactions, DirectMessageReactions],
  });
  member = discord.person(discord.users.member.id);
});

afterEach(() => {
  expect((discord.violations as Violation[]).splice(0)).toEqual([]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

const said = (channel = discord.channels.text.id) => member.say(channel, 'words');
const reactions = (id: string) => discord.message(id)?.reactions.map(({ emoji, users }) => [emoji, ...users]);
const path = (id: string, emoji: string, who = '/@me', channel = discord.channels.text.id) =>
  `/channels/${channel}/messages/${id}/reactions${emoji === '' ? '' : `/${encodeURIComponent(emoji)}`}${who}`;

async function send(method: string, to: string) {
  const response = await fetch(`${discord.url}/v10${to}`, {
    method,
    headers: { authorization: `Bot ${discord.token}` },
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('a bot', () => {
  test.each(['👀', '✅', '❤️', '🇹🇼', '👩‍🏫', '7️⃣', '👍🏽'])(
    'reacts with %s, once however often',
    async (emoji) => {
      const { id } = await said();
      expect((await send('PUT', path(id, emoji))).status).toBe(204);
      expect((await send('PUT', path(id, emoji))).status).toBe(204);
      expect(reactions(id)).toEqual([[emoji, bot.user.id]]);
      expect(discord.message(id)?.raw.reactions).toMatchObject([
        { emoji: { id: null, name: emoji }, count: 1, me: true },
      ]);
      const told = discord.history.filter(
        (entry) =>
          entry.kind === 'gateway' &&
          entry.t === 'MESSAGE_REACTION_ADD' &&
          JSON.stringify(entry.d).includes(id),
      );
      expect(told).toHaveLength(1);
      expect((await send('GET', path(id, emoji, ''))).body).toMatchObject([{ id: bot.user.id }]);
      expect((await send('DELETE', path(id, emoji))).status).toBe(204);
      expect(reactions(id)).toEqual([]);
    },
  );

  test("reacts to an asker's message by the client's own method, in servers and alone with them", async () => {
    for (const channel of [discord.channels.text, discord.channels.direct]) {
      const { id } = await said(channel.id);
      const place = await bot.channels.fetch(channel.id);
      if (place?.isTextBased() !== true) throw new Error('It is a text channel');
      await (await place.messages.fetch(id)).react('👀');
      expect(reactions(id)).toEqual([['👀', bot.user.id]]);
    }
  });

  test.each(['x', 'eyes', ':eyes:', 'eyes:12345678901234567', '👀👀', '1'])(
    'is refused %s, which is no emoji here, as its own fault',
    async (emoji) => {
      const { id } = await said();
      expect((await send('PUT', path(id, emoji))).body).toEqual({ code: 10014, message: 'Unknown Emoji' });
      expect((discord.violations as Violation[]).splice(0).map(({ code }) => code)).toEqual(['10014']);
      expect(reactions(id)).toEqual([]);
    },
  );

  test('is refused a 21st emoji on one message, and may still join in with one of the 20', async () => {
    const { id } = await said();
    const emoji = Array.from({ length: 21 }, (_, n) => String.fromCodePoint(0x1f400 + n));
    for (const one of emoji.slice(0, 20)) await member.react(id, one);
    expect((await send('PUT', path(id, emoji[20] ?? ''))).body).toMatchObject({ code: 30010 });
    expect((await send('PUT', path(id, emoji[0] ?? ''))).status).toBe(204);
    expect(reactions(id)?.[0]).toEqual([emoji[0], member.id, bot.user.id]);
  });

  test("is refused to take others' reactions away", async () => {
    const { id } = await said();
    await member.react(id, '👍');
    expect((await send('DELETE', path(id, '👍', `/${member.id}`))).body).toMatchObject({ code: 50013 });
    expect((await send('DELETE', path(id, '👍', ''))).body).toMatchObject({ code: 50013 });
    expect((await send('DELETE', path(id, '', ''))).body).toMatchObject({ code: 50013 });
    expect(reactions(id)).toEqual([['👍', member.id]]);
    const alone = await said(discord.channels.direct.id);
    const { direct } = discord.channels;
    expect((await send('DELETE', path(alone.id, '', '', direct.id))).body).toMatchObject({ code: 50003 });
  });

  test('is refused a reaction to what is private, deleted or not there', async () => {
    const { message } = await member.slash('ask', { question: 'secret' });
    const { id } = await said();
    await member.deleteMessage(id);
    for (const one of [message?.id ?? '', id, '1'])
      expect((await send('PUT', path(one, '👀'))).body).toMatchObject({ code: 10008 });
  });
});

describe('a person', () => {
  test('reacts and takes it back, and the bot hears of both', async () => {
    const { message } = await member.slash('ask', { question: 'x' });
    const id = message?.id ?? '';
    const added = new Promise((resolve) =>
      bot.once(Events.MessageReactionAdd, (_, user) => resolve(user.id)),
    );
    await member.react(id, '👍');
    expect(await added).toBe(member.id);
    const gone = new Promise((resolve) =>
      bot.once(Events.MessageReactionRemove, (_, user) => resolve(user.id)),
    );
    await member.unreact(id, '👍');
    expect(await gone).toBe(member.id);
    expect(reactions(id)).toEqual([]);
  });

  test('cannot react to what they do not see, nor with what is no emoji', async () => {
    const { message } = await member.slash('ask', { question: 'secret' });
    const moderator = discord.person(discord.users.moderator.id);
    await expect(moderator.react(message?.id ?? '', '👍')).rejects.toThrow('do not see');
    await expect(member.react(message?.id ?? '', '👍')).rejects.toThrow('Unknown Message');
    const { id } = await said();
    await expect(member.react(id, 'x')).rejects.toThrow('Unknown Emoji');
  });
});

test('an edit keeps reactions', async () => {
  const { id } = await said();
  await member.react(id, '👍');
  await member.editMessage(id, 'other words');
  expect(reactions(id)).toEqual([['👍', member.id]]);
});
