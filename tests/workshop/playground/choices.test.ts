/** Do menus offer what Discord would offer in that place, with what is chosen already? */

import { ChannelType, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { choicesIn, entitiesAt, NO_ENTITIES } from '../../../src/workshop/playground/choices.ts';

let discord: LoopbackDiscord;
beforeAll(async () => {
  discord = await startDiscord();
});
afterAll(() => discord.close());

const NAMES = { user: (id: string) => `user ${id}`, channel: String, role: String };
const labels = (menu: object, at = discord.channels.text) =>
  choicesIn({ ...menu }, entitiesAt(discord, at, NAMES)).map(
    ({ label, chosen }) => `${label}${chosen ? ' ✓' : ''}`,
  );

describe('choicesIn()', () => {
  test('offers the roles of the server besides that of everyone', () => {
    const [, { id = '' } = {}] = discord.guilds.group.roles;
    const menu = { type: ComponentType.RoleSelect, default_values: [{ id, type: 'role' }] };
    expect(labels(menu)).toEqual(['@Moderators ✓', '@Curators']);
    expect(labels(menu, discord.channels.elsewhere)).toEqual([]);
    expect(labels(menu, discord.channels.direct)).toEqual([]);
  });

  test('offers the channels of the server, of the types that the menu names', () => {
    const menu = { type: ComponentType.ChannelSelect };
    expect(labels(menu)).toEqual(['#questions', '#Chapter one']);
    expect(labels({ ...menu, channel_types: [ChannelType.GuildText] })).toEqual(['#questions']);
    expect(labels(menu, discord.channels.elsewhere)).toEqual(['#general']);
  });

  test('offers people and roles together in a menu of both', () => {
    const both = labels({ type: ComponentType.MentionableSelect });
    expect(both).toEqual([
      ...labels({ type: ComponentType.RoleSelect }),
      ...labels({ type: ComponentType.UserSelect }),
    ]);
    expect(both).toContain(`user ${discord.users.member.id}`);
  });

  test("gives the bot's own options with their descriptions", () => {
    const options = [
      { label: 'One', value: '1', description: 'the first', default: true },
      { label: 'Two', value: '2' },
    ];
    expect(choicesIn({ type: ComponentType.StringSelect, options }, NO_ENTITIES)).toEqual([
      { label: 'One', value: '1', description: 'the first', chosen: true },
      { label: 'Two', value: '2', chosen: false },
    ]);
  });
});
