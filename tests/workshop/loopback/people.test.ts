import { type Client, Locale, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, type Person, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { answer, COMMANDS, startBot } from '../../support/loopback-bot.ts';

let discord: LoopbackDiscord;
let bot: Client<true>;
let member: Person;
let moderator: Person;
let stranger: Person;

beforeAll(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  stranger = discord.person(discord.users.stranger.id);
});

afterEach(() => {
  expect(discord.violations).toEqual([]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

describe('slash() rejects what Discord would not send:', () => {
  test.each<[string, string, Parameters<Person['slash']>[1], RegExp]>([
    ['a command that is not registered', 'nothing', {}, /no command "nothing"/],
    ['a group of commands', 'corpus', {}, /a group|default_member/],
    ['a sub-command there is not', 'ask now', { question: 'x' }, /no command "ask now"/],
    ['a missing option', 'ask', {}, /"question" is required/],
    ['an option there is not', 'ask', { question: 'x', more: 'y' }, /no option "more"/],
    ['a text longer than max_length', 'ask', { question: 'x'.repeat(201) }, /longer than 200/],
    ['an empty text', 'ask', { question: '' }, /is empty/],
    ['a choice there is not', 'ask', { question: 'x', how: 'other' }, /no choice other/],
    ['a number for a text', 'ask', { question: 5 }, /is a text/],
    ['a text for a file', 'ask', { question: 'x', file: 'y' }, /is a file/],
    ['a person there is not', 'ask', { question: 'x', whom: '1' }, /Nobody/],
  ])('%s', async (_, command, options, message) => {
    await expect(member.slash(command, options)).rejects.toThrow(message);
  });

  test('a command hidden by default_member_permissions, unless forced', async () => {
    await expect(member.slash('corpus check')).rejects.toThrow('default_member_permissions');
    expect((await member.slash('corpus check', {}, { force: true })).kind).toBe('message');
    expect((await moderator.slash('corpus check')).kind).toBe('message');
    expect((await discord.person(discord.users.owner.id).slash('corpus check')).kind).toBe('message');
  });

  test('a command outside its contexts and installations', async () => {
    await expect(moderator.slash('corpus check', {}, { context: 'direct' })).rejects.toThrow(
      'not in this context',
    );
    await expect(moderator.slash('corpus check', {}, { install: 'user' })).rejects.toThrow(
      'not for this installation',
    );
    await expect(stranger.slash('corpus check')).rejects.toThrow('not for this installation');
  });

  test('a channel they do not see', async () => {
    const { text, private: between } = discord.channels;
    await expect(stranger.slash('ask', { question: 'x' }, { channel: text.id })).rejects.toThrow(
      'do not see',
    );
    await expect(moderator.slash('ask', { question: 'x' }, { channel: between.id })).rejects.toThrow(
      'do not see',
    );
    await expect(stranger.say(text.id, 'x')).rejects.toThrow('cannot write');
  });
});

test('"0" as default_member_permissions leaves a command to administrators', async () => {
  await bot.application.commands.set([{ name: 'own', description: 'x', defaultMemberPermissions: 0n }]);
  await expect(moderator.slash('own')).rejects.toThrow('default_member_permissions');
  bot.once(
    'interactionCreate',
    (interaction) => void (interaction.isChatInputCommand() && interaction.reply('ok')),
  );
  await bot.application.commands.set(COMMANDS);
});

test('a command of the server alone is offered there alone', async () => {
  const command = new SlashCommandBuilder().setName('here').setDescription('x').toJSON();
  await bot.application.commands.set([command], discord.guilds.group.id);
  await expect(member.slash('here', {}, { context: 'direct' })).rejects.toThrow('no command "here"');
  const outcome = member.slash('here');
  await discord.until(() =>
    discord.history.some((entry) => entry.kind === 'gateway' && JSON.stringify(entry.d).includes('"here"')),
  );
  await bot.application.commands.set([], discord.guilds.group.id);
  await discord.until(() => discord.commands(discord.guilds.group.id).length === 0);
  await outcome;
});

test('autocomplete() is refused for an option that offers nothing', async () => {
  await expect(member.autocomplete('ask', {}, 'how')).rejects.toThrow('offers nothing');
});

test('an interaction tells who, where, in which language and by whose installation', async () => {
  const { group } = discord.guilds;
  const last = () =>
    discord.history.findLast((entry) => entry.kind === 'gateway' && entry.t === 'INTERACTION_CREATE');
  await moderator.slash('ask', { question: 'x' }, { locale: Locale.Russian });
  expect(last()).toMatchObject({
    d: {
      locale: 'ru',
      guild_locale: 'en-US',
      guild_id: group.id,
      context: 0,
      member: { user: { username: 'moderator' }, permissions: expect.stringMatching(/^\d+$/) },
      app_permissions: expect.stringMatching(/^\d+$/),
      authorizing_integration_owners: { 0: group.id },
      attachment_size_limit: 10_485_760,
      entitlements: [],
    },
  });
  await member.slash('ask', { question: 'x' }, { context: 'direct' });
  expect(last()).toMatchObject({
    d: { context: 1, user: { username: 'member' }, authorizing_integration_owners: { 0: '0' } },
  });
  expect(JSON.stringify(last())).not.toContain('guild_id');
  await member.slash('ask', { question: 'x' }, { install: 'user' });
  expect(last()).toMatchObject({ d: { context: 0, authorizing_integration_owners: { 1: member.id } } });
});

test('nobody presses what they do not see, nor edits what is not theirs', async () => {
  const { message } = await member.slash('ask', { question: 'secret' });
  await expect(moderator.press(message?.id ?? '', 'x')).rejects.toThrow('do not see');
  const { id } = await member.say(discord.channels.text.id, 'mine');
  await expect(moderator.editMessage(id, 'yours')).rejects.toThrow('not their message');
  expect(await member.editMessage(id, 'still mine')).toMatchObject({ content: 'still mine', edited: true });
  await member.deleteMessage(id);
  expect(moderator.sees(discord.channels.text.id).some((one) => one.id === id)).toBe(false);
  expect(discord.message(id)?.deleted).toBe(true);
});

test('a form is refused while a required field is empty, or a field is none of its', async () => {
  const { message } = await member.slash('ask', { question: 'controls' });
  const opened = await member.press(message?.id ?? '', 'form');
  await expect(member.submitModal(opened, {})).rejects.toThrow('"words" is required');
  await expect(member.submitModal(opened, { words: 'x', other: 'y' })).rejects.toThrow('no field "other"');
  await expect(member.choose(message?.id ?? '', 'menu', ['3'])).rejects.toThrow('does not offer');
  await expect(member.choose(message?.id ?? '', 'menu', ['1', '2'])).rejects.toThrow('takes 1 to 1');
});

test('choose() takes none, some or all values of a menu that allows it, and each once', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  const chosen: string[][] = [];
  const other = await startDiscord();
  const chooser = await startBot(other, (interaction) => {
    if (!interaction.isStringSelectMenu()) return answer(interaction);
    chosen.push(interaction.values);
    return interaction.deferUpdate();
  });
  const reader = other.person(other.users.member.id);
  const channel = await chooser.channels.fetch(other.channels.text.id);
  if (channel?.isSendable() !== true) throw new Error('It is a text channel');
  const { id, components } = await channel.send({
    content: 'Choose',
    components: [
      { type: 1, components: [{ type: 3, customId: 'some', minValues: 0, maxValues: 3, options }] },
      { type: 1, components: [{ type: 3, customId: 'two', minValues: 2, maxValues: 2, options }] },
      { type: 1, components: [{ type: 3, customId: 'one', options }] },
    ],
  });
  expect(components.map((part) => part.toJSON())).toMatchObject([
    { components: [{ min_values: 0, max_values: 3 }] },
    { components: [{ min_values: 2, max_values: 2 }] },
    // As Discord fills in what is left out.
    { components: [{ min_values: 1, max_values: 1 }] },
  ]);
  await reader.choose(id, 'some', []);
  await reader.choose(id, 'some', ['a', 'b', 'c']);
  await reader.choose(id, 'two', ['c', 'a']);
  expect(chosen).toEqual([[], ['a', 'b', 'c'], ['c', 'a']]);
  await expect(reader.choose(id, 'two', ['a'])).rejects.toThrow('takes 2 to 2 values, not 1');
  await expect(reader.choose(id, 'some', ['a', 'a'])).rejects.toThrow('each value once');
  await expect(reader.choose(id, 'some', ['d'])).rejects.toThrow('does not offer');
  expect(other.violations).toEqual([]);
  await chooser.destroy();
  await other.close();
});

test('person() throws for an unknown id', () => {
  expect(() => discord.person('1')).toThrow('Nobody has the id 1');
});

test('a user-installed app follows up five times and no more', async () => {
  const other = await startDiscord();
  const codes: unknown[] = [];
  const chatty = await startBot(other, async (interaction) => {
    if (!interaction.isChatInputCommand()) return answer(interaction);
    await interaction.reply({ content: 'first', flags: MessageFlags.Ephemeral });
    for (let count = 0; count < 6; count += 1) {
      await interaction.followUp(`${count}`).catch((error: { code: unknown }) => codes.push(error.code));
    }
    return undefined;
  });
  await other.person(other.users.stranger.id).slash('ask', { question: 'x' });
  await other.until(() => other.violations.length > 0);
  expect(other.violations).toMatchObject([{ code: '40094' }]);
  expect(other.messages(other.channels.elsewhere.id)).toHaveLength(6);
  await chatty.destroy();
  await other.close();
});

test('on() hears messages, commands, requests and violations until it is ended', async () => {
  const kinds = new Set<string>();
  const end = discord.on(({ kind }) => kinds.add(kind));
  await member.slash('ask', { question: 'x' });
  expect([...kinds].sort()).toEqual(['gateway', 'message', 'rest']);
  end();
  kinds.clear();
  await member.slash('ask', { question: 'x' });
  expect(kinds.size).toBe(0);
});

test('until() gives up in time', async () => {
  await expect(discord.until(() => undefined, 20)).rejects.toThrow('within 20 ms');
});
