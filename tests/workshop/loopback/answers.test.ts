import type { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, type Person, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { COMMANDS, startBot } from '../../support/loopback-bot.ts';

let discord: LoopbackDiscord;
let bot: Client<true>;
let member: Person;
let moderator: Person;

beforeAll(async () => {
  discord = await startDiscord({ openApi: process.env.DISCORD_OPENAPI });
  bot = await startBot(discord);
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
});

afterEach(() => {
  expect(discord.violations).toEqual([]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

const seen = (person: Person, text: string) =>
  person.sees(discord.channels.text.id).find((one) => one.text === text);

test.skipIf(!process.env.DISCORD_OPENAPI)('bodies are held to the OpenAPI file here', () => {
  expect(discord.checksOpenApi).toBe(true);
});

test('the client finds the server, its own user and the registered commands', async () => {
  expect(bot.user.id).toBe(discord.botUser.id);
  expect(bot.guilds.cache.map(({ name }) => name)).toEqual(['Study group']);
  expect(discord.commands('global').map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  const fetched = await bot.application.commands.fetch();
  expect(fetched.map(({ id }) => id)).toEqual(discord.commands().map(({ id }) => id));
});

test('PUT commands keeps the id of a command whose name and type stay', async () => {
  const before = discord.commands('global').map(({ id }) => id);
  await bot.application.commands.set(COMMANDS);
  expect(discord.commands('global').map(({ id }) => id)).toEqual(before);
});

test('commands can be created, edited and deleted one by one, for a server alone', async () => {
  const { id } = discord.guilds.group;
  const made = await bot.application.commands.create({ name: 'extra', description: 'One more' }, id);
  await made.edit({ description: 'Changed' });
  expect(discord.commands(id)).toMatchObject([{ name: 'extra', description: 'Changed', guild_id: id }]);
  await made.delete();
  expect(discord.commands(id)).toEqual([]);
});

describe('slash()', () => {
  test('gives what the bot answers, and shows it to everybody', async () => {
    const outcome = await member.slash('ask', { question: 'why' });
    expect(outcome).toMatchObject({
      kind: 'message',
      ephemeral: false,
      message: { text: 'Answer to why in 0' },
    });
    expect(seen(moderator, 'Answer to why in 0')).toMatchObject({ ephemeral: false, edited: false });
  });

  test('shows an ephemeral answer to nobody but its reader', async () => {
    const outcome = await member.slash('ask', { question: 'secret' });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, message: { reader: member.id } });
    expect(seen(member, 'Only you')).toBeDefined();
    expect(seen(moderator, 'Only you')).toBeUndefined();
  });

  test('shows a deferred answer as thinking, then filled in, then followed up', async () => {
    const outcome = await member.slash('ask', { question: 'later' });
    expect(outcome).toMatchObject({ kind: 'deferred', message: { thinking: true, text: '' } });
    const id = outcome.message?.id ?? '';
    const filled = await discord.until(() => discord.message(id)?.thinking === false && discord.message(id));
    expect(filled).toMatchObject({ text: 'At last', edited: false });
    await discord.until(() => seen(member, 'And more'));
    expect(seen(moderator, 'And more')).toBeUndefined();
  });

  test.each([
    ['server', 'text', 0],
    ['server', 'thread', 0],
    ['direct', 'direct', 1],
    ['private', 'private', 2],
  ] as const)('reaches the bot in a %s channel (%s)', async (_, channel, context) => {
    const outcome = await member.slash('ask', { question: 'x' }, { channel: discord.channels[channel].id });
    expect(outcome.message?.text).toBe(`Answer to x in ${context}`);
  });

  test('reaches a bot that somebody brought along to a server it is no member of', async () => {
    const outcome = await discord.person(discord.users.stranger.id).slash('ask', { question: 'x' });
    expect(outcome.message?.channelId).toBe(discord.channels.elsewhere.id);
    expect(outcome.message?.raw.interaction_metadata?.authorizing_integration_owners).toEqual({
      1: discord.users.stranger.id,
    });
  });

  test('tells the bot what the person may do', async () => {
    const outcome = await moderator.slash('corpus check');
    expect(BigInt(outcome.message?.text.split(' ').at(-1) ?? 0) & 32n).toBe(32n);
  });

  test('carries files and people', async () => {
    const file = { name: 'a.md', content: '# A' };
    await member.slash('ask', { question: 'x', file, whom: moderator.id });
    const event = discord.history.findLast(
      (entry) => entry.kind === 'gateway' && entry.t === 'INTERACTION_CREATE',
    );
    expect(event).toMatchObject({
      d: { data: { resolved: { users: { [moderator.id]: { username: 'moderator' } } } } },
    });
    const text = JSON.stringify(event);
    const [, url = ''] = /"url":"([^"]+)"/.exec(text) ?? [];
    expect(await (await fetch(url)).text()).toBe('# A');
  });

  test('shows text displays as text', async () => {
    expect((await member.slash('ask', { question: 'words' })).message?.text).toBe('# Words');
  });

  test('shows uploads, with their bytes', async () => {
    const outcome = await member.slash('ask', { question: 'upload' });
    const [attachment] = outcome.message?.raw.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'notes.txt', size: 5 });
    expect(String.fromCharCode(...(discord.file(attachment?.id ?? '') ?? []))).toBe('notes');
  });
});

test('autocomplete() gives the choices for what is typed', async () => {
  const outcome = await member.autocomplete('ask', { question: 'mito' }, 'question');
  expect(outcome).toMatchObject({ kind: 'choices', choices: [{ name: 'About mito', value: 'about' }] });
});

describe('controls on a message', () => {
  let id = '';
  beforeAll(async () => {
    id = (await member.slash('ask', { question: 'controls' })).message?.id ?? '';
  });

  test('choose() gives the bot the value behind a label', async () => {
    expect((await member.choose(id, 'Pick one', ['Two'])).message?.text).toBe('Chosen: 2');
  });

  test('press() opens a form; submitModal() sends it with a file', async () => {
    const opened = await member.press(id, 'form');
    expect(opened).toMatchObject({ kind: 'modal', modal: { title: 'A form' } });
    const sent = await member.submitModal(opened, {
      Words: 'three words',
      file: { name: 'b.md', content: 'B' },
    });
    expect(sent.message?.text).toBe('Got three words and b.md');
  });

  test('press() by label updates the message for all', async () => {
    const outcome = await moderator.press(id, 'More');
    expect(outcome).toMatchObject({ kind: 'updated', message: { id, text: 'More', edited: true } });
  });

  test.each(['Off', 'Nothing'])('press("%s") is refused as Discord refuses it', async (label) => {
    await expect(member.press(id, label)).rejects.toThrow(/greyed out|no button/);
  });
});

test('messageCommand() shows the bot the message, whatever its intents', async () => {
  const { id } = await moderator.say(discord.channels.text.id, 'Cells breathe.');
  const outcome = await member.messageCommand('Find this', id);
  expect(outcome).toMatchObject({ ephemeral: true, message: { text: 'Found: Cells breathe.' } });
});

test('say() with a mention, or to the bot alone, is heard and answered', async () => {
  await member.say(discord.channels.text.id, '@bot hello');
  const reply = await discord.until(() => seen(moderator, 'You said: hello'));
  expect(reply.raw.type).toBe(19);
  await member.say(discord.channels.direct.id, '@bot psst');
  await discord.until(() =>
    discord.messages(discord.channels.direct.id).find(({ text }) => text === 'You said: psst'),
  );
});

test('history tells which messages left their pings to Discord, and whom they ping', async () => {
  await member.slash('ask', { question: `<@${moderator.id}> @everyone` });
  const call = discord.history.findLast(
    (entry) => entry.kind === 'rest' && entry.route.endsWith('/callback'),
  );
  expect(call).toMatchObject({ pings: [], body: { data: { allowed_mentions: { parse: [] } } } });
  expect(call).not.toHaveProperty('missingAllowedMentions');
});

test('the bot can post, read, edit and delete in channels', async () => {
  const channel = bot.channels.cache.get(discord.channels.text.id);
  if (channel?.isSendable() !== true) throw new Error('no channel');
  await channel.sendTyping();
  const sent = await channel.send('Draft');
  await sent.edit('Final');
  expect((await channel.messages.fetch({ limit: 5, cache: false })).first()?.content).toBe('Final');
  expect(seen(member, 'Final')).toMatchObject({ edited: true });
  await sent.delete();
  expect(seen(member, 'Final')).toBeUndefined();
  expect(discord.message(sent.id)?.deleted).toBe(true);
});

test('the bot can write to a person, and ask about server, channel and member', async () => {
  const user = await bot.users.fetch(moderator.id);
  await user.send('Hello');
  expect(moderator.sees(discord.messages(discord.channels.direct.id)[0]?.channelId ?? '')).toEqual([]);
  const guild = await bot.guilds.fetch({ guild: discord.guilds.group.id, force: true });
  expect(
    (await guild.members.fetch({ user: moderator.id, force: true })).permissions.has('ManageGuild'),
  ).toBe(true);
  expect((await bot.channels.fetch(discord.channels.thread.id, { force: true }))?.isThread()).toBe(true);
});
