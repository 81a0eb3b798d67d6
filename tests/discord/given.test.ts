import { ChannelType } from 'discord.js';
import { expect, test, vi } from 'vitest';
import type { CommandOption } from '../../src/command.ts';
import { givenOf } from '../../src/discord/given.ts';

const options = (kinds: CommandOption['kind'][]) =>
  kinds.map((kind) => ({ kind, name: kind }) as CommandOption);
const KINDS = options(['text', 'choice', 'integer', 'number', 'channel', 'role']);

function filled(value: (name: string) => unknown) {
  const getChannel = vi.fn(value);
  const get = { getString: value, getInteger: value, getNumber: value, getRole: value, getAttachment: value };
  return { getChannel, all: { ...get, getChannel } as unknown as Parameters<typeof givenOf>[1] };
}

test('givenOf() has what was filled in, by name; of a channel and a role their id and name', () => {
  const named = { id: '7', name: 'hive', topic: 'secret' };
  const { all, getChannel } = filled((name) => (name === 'channel' || name === 'role' ? named : `a ${name}`));
  expect(givenOf(KINDS, all)).toEqual({
    text: 'a text',
    choice: 'a choice',
    integer: 'a integer',
    number: 'a number',
    channel: { id: '7', name: 'hive' },
    role: { id: '7', name: 'hive' },
  });
  expect(getChannel).toHaveBeenCalledWith('channel', false, [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
  ]);
});

test('givenOf() has undefined for what was left out', () => {
  const given = givenOf([...KINDS, ...options(['attachment'])], filled(() => null).all);
  expect(Object.keys(given)).toHaveLength(7);
  expect(Object.values(given).every((value) => value === undefined)).toBe(true);
});
