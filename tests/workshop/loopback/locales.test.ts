import { type Client, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LoopbackDiscord, type Person, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { localized } from '../../../src/workshop/loopback/localized.ts';
import { answer, COMMANDS, startBot } from '../../support/loopback-bot.ts';
import { openApi } from '../../support/openapi.ts';

let discord: LoopbackDiscord;
let bot: Client<true>;
let member: Person;

beforeAll(async () => {
  discord = await startDiscord(openApi);
  bot = await startBot(discord, (interaction) =>
    interaction.isAutocomplete()
      ? interaction.respond([{ name: 'One', nameLocalizations: { de: 'Eins' }, value: '1' }])
      : answer(interaction),
  );
  member = discord.person(discord.users.member.id);
});

afterEach(() => {
  expect(discord.violations).toEqual([]);
  member.locale = 'en-US';
});

afterAll(async () => {
  await bot.destroy();
  await discord.close();
});

const last = (t: string) =>
  discord.history.findLast((entry) => entry.kind === 'gateway' && entry.t === t) as unknown as {
    readonly d: Record<string, unknown>;
  };

describe('Person.locale', () => {
  test('is sent with commands, presses and menus, until it is changed', async () => {
    expect(member.locale).toBe('en-US');
    member.locale = 'ru';
    const { message } = await member.slash('ask', { question: 'controls' });
    expect(last('INTERACTION_CREATE').d).toMatchObject({ locale: 'ru', guild_locale: 'en-US' });
    member.locale = 'zh-TW';
    await member.press(message?.id ?? '', 'more');
    expect(last('INTERACTION_CREATE').d).toMatchObject({ type: 3, locale: 'zh-TW' });
    await member.choose(message?.id ?? '', 'menu', ['1']);
    expect(last('INTERACTION_CREATE').d).toMatchObject({ type: 3, locale: 'zh-TW' });
    const { id } = await member.say(discord.channels.text.id, 'words');
    await member.messageCommand('Find this', id);
    expect(last('INTERACTION_CREATE').d).toMatchObject({ type: 2, locale: 'zh-TW' });
  });

  test('is kept for the person, not for whoever asked for them', async () => {
    member.locale = 'de';
    expect(discord.person(member.id).locale).toBe('de');
    expect(discord.person(discord.users.moderator.id).locale).toBe('en-US');
  });

  test('yields to the language of one act', async () => {
    member.locale = 'de';
    await member.slash('ask', { question: 'x' }, { locale: 'es-ES' });
    expect(last('INTERACTION_CREATE').d.locale).toBe('es-ES');
  });

  test('chooses among the names of suggestions', async () => {
    expect((await member.autocomplete('ask', {}, 'question')).choices).toEqual([{ name: 'One', value: '1' }]);
    member.locale = 'de';
    expect((await member.autocomplete('ask', {}, 'question')).choices).toEqual([
      { name: 'Eins', value: '1' },
    ]);
  });

  test('throws for a language that Discord does not have', () => {
    expect(() => {
      member.locale = 'eo' as 'de';
    }).toThrow('"eo" is not a locale of Discord');
  });
});

describe('setGuildLocale()', () => {
  test('reaches the bot by GUILD_UPDATE, and later interactions', async () => {
    const { id } = discord.guilds.group;
    discord.setGuildLocale(id, 'zh-CN');
    await vi.waitFor(() => expect(bot.guilds.cache.get(id)?.preferredLocale).toBe('zh-CN'));
    await member.slash('ask', { question: 'x' });
    expect(last('INTERACTION_CREATE').d).toMatchObject({
      locale: 'en-US',
      guild_locale: 'zh-CN',
      guild: { locale: 'zh-CN' },
    });
    expect(discord.guilds.group.locale).toBe('zh-CN');
  });

  test('is what a bot hears in GUILD_CREATE when it comes later', async () => {
    discord.setGuildLocale(discord.guilds.group.id, 'ru');
    const later = await startBot(discord);
    expect(last('GUILD_CREATE').d).toMatchObject({ preferred_locale: 'ru' });
    expect(later.guilds.cache.get(discord.guilds.group.id)?.preferredLocale).toBe('ru');
    await later.destroy();
  });

  test('tells the bot nothing of a server that it is not in', () => {
    const told = () =>
      discord.history.filter((entry) => entry.kind === 'gateway' && entry.t === 'GUILD_UPDATE').length;
    const before = told();
    discord.setGuildLocale(discord.guilds.elsewhere.id, 'de');
    discord.setGuildLocale(discord.guilds.group.id, discord.guilds.group.locale);
    expect(told()).toBe(before);
    expect(discord.guilds.elsewhere.locale).toBe('de');
  });

  test('throws for an unknown server and for a language that Discord does not have', () => {
    expect(() => discord.setGuildLocale('1', 'de')).toThrow('No server has the id 1');
    expect(() => discord.setGuildLocale(discord.guilds.group.id, 'eo' as 'de')).toThrow('"eo"');
  });
});

describe('localized()', () => {
  test.each([
    ['de', { de: 'frag', 'en-GB': 'enquire' }, 'frag'],
    ['ru', { de: 'frag' }, 'ask'],
    ['en-US', { 'en-GB': 'enquire' }, 'enquire'],
    ['en-US', { 'en-GB': 'enquire', 'en-US': 'ask it' }, 'ask it'],
    ['en-GB', { 'en-US': 'ask it' }, 'ask it'],
    ['es-419', { 'es-ES': 'pregunta' }, 'pregunta'],
    ['es-ES', { 'es-419': 'pregunta' }, 'ask'],
    ['zh-TW', { 'zh-CN': '问' }, 'ask'],
    ['de', { de: null }, 'ask'],
    ['de', null, 'ask'],
    ['de', undefined, 'ask'],
  ] as const)('in %s, of %j, is as Discord shows it', (locale, localizations, expected) => {
    expect(localized('ask', localizations, locale)).toBe(expected);
  });
});

test('GET commands leaves localizations out unless they are asked for', async () => {
  const [ask, ...others] = COMMANDS;
  await bot.application.commands.set([
    {
      ...(ask as object),
      name: 'ask',
      description: 'Ask something',
      nameLocalizations: { de: 'frag' },
      descriptionLocalizations: { de: 'Frag etwas' },
    },
    ...others,
  ]);
  const path = Routes.applicationCommands(discord.applicationId);
  const brief = (await bot.rest.get(path)) as { name: string }[];
  expect(brief.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  expect(JSON.stringify(brief)).not.toContain('frag');
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await bot.rest.get(path, { query })).toMatchObject([
    { name_localizations: { de: 'frag' }, description_localizations: { de: 'Frag etwas' } },
    ...others.map(({ name }) => ({ name })),
  ]);
  await bot.application.commands.set(COMMANDS);
});
