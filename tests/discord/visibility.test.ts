import {
  ApplicationIntegrationType,
  type BaseInteraction,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { isForcedPrivate, keptPrivate } from '../../src/discord/visibility.ts';
import type { Control, Reply } from '../../src/reply.ts';

const { GuildInstall, UserInstall } = ApplicationIntegrationType;

describe('isForcedPrivate()', () => {
  test.each<[string, boolean, object, bigint[], boolean]>([
    ['where the server has added the app', true, { [GuildInstall]: '1' }, [], false],
    ['where the person alone has, without leave', true, { [UserInstall]: '2' }, [], true],
    [
      'where the person alone has, with leave',
      true,
      { [UserInstall]: '2' },
      [PermissionFlagsBits.UseExternalApps],
      false,
    ],
    ['in a direct message', false, { [UserInstall]: '2' }, [], false],
  ])('%s', (_, inGuild, owners, permissions, isPrivate) => {
    const interaction = {
      inGuild: () => inGuild,
      authorizingIntegrationOwners: owners,
      memberPermissions: new PermissionsBitField(permissions),
    } as unknown as BaseInteraction;
    expect(isForcedPrivate(interaction)).toBe(isPrivate);
  });
});

const button = (label: string, action: object): Control => ({ kind: 'button', label, action }) as Control;
const controls = [
  button('Delete', { kind: 'delete' }),
  button('Copy', { kind: 'copy' }),
  button('Next', { kind: 'page' }),
];
const reply = (visibility: Reply['visibility']): Reply => ({ visibility, blocks: [], controls });
const labels = (given: Reply) =>
  given.controls.map((control) => (control.kind === 'button' ? control.label : ''));

test('keptPrivate() is private, without the button that deletes for everybody', () => {
  expect(keptPrivate(reply('public')).visibility).toBe('private');
  expect(labels(keptPrivate(reply('public')))).toEqual(['Copy', 'Next']);
});
