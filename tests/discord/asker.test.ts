import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Message,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { expect, test } from 'vitest';
import { askerOf, authorOf } from '../../src/discord/asker.ts';

const inServer = {
  user: { id: '5' },
  locale: 'ru',
  guildLocale: 'en-GB',
  guildId: '1',
  channelId: '2',
  context: 0,
  member: { roles: ['1', '7'] },
  memberPermissions: new PermissionsBitField(PermissionFlagsBits.ManageGuild),
  authorizingIntegrationOwners: { [ApplicationIntegrationType.GuildInstall]: '1' },
};
const asker = (over: object = {}) => askerOf({ ...inServer, ...over } as unknown as BaseInteraction);

test('askerOf() in a server has its roles but for everybody’s, and whether they manage it', () => {
  expect(asker()).toEqual({
    id: '5',
    roles: ['7'],
    locale: 'ru',
    guildLocale: 'en-GB',
    place: { kind: 'server', server: '1', channel: '2', byOwnAccount: false },
    managesServer: true,
  });
});

test.each([
  ['private', 2],
  ['direct', 1],
])('askerOf() in a %s place manages nothing', (kind, context) => {
  const { place, managesServer, roles } = asker({
    guildId: null,
    guildLocale: null,
    member: null,
    memberPermissions: null,
    context,
    authorizingIntegrationOwners: {},
  });
  expect(place).toEqual({ kind, channel: '2', byOwnAccount: true });
  expect([managesServer, roles]).toEqual([false, []]);
});

test('authorOf() a message has no permission, and the language of its server', () => {
  const member = {
    roles: {
      cache: new Map([
        ['1', {}],
        ['7', {}],
      ]),
    },
  };
  const guild = { preferredLocale: 'ru' };
  const message = { author: { id: '5' }, member, guild, guildId: '1', channelId: '2' } as unknown as Message;
  expect(authorOf(message)).toEqual({
    id: '5',
    roles: ['7'],
    guildLocale: 'ru',
    place: { kind: 'server', server: '1', channel: '2', byOwnAccount: false },
    managesServer: false,
  });
});

test.each([
  ['a thread', { isThread: () => true, parentId: '9' }, { channel: '2', parent: '9' }],
  ['a thread of an unknown channel', { isThread: () => true, parentId: null }, { channel: '2' }],
  // That is a category.
  ['a channel', { isThread: () => false, parentId: '9' }, { channel: '2' }],
  ['an unknown channel', null, { channel: '2' }],
])('askerOf() and authorOf() name the channel that %s is in, if it is one', (_, channel, where) => {
  const place = { kind: 'server', server: '1', byOwnAccount: false, ...where };
  expect(asker({ channel }).place).toEqual(place);
  const message = { author: { id: '5' }, member: null, guild: null, guildId: '1', channel, channelId: '2' };
  expect(authorOf(message as unknown as Message).place).toEqual(place);
});
