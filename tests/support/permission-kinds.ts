/** Which kinds of people may ask, and where? */

import type { APIRole } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord.js';
import type { LoopbackDiscord, Person } from '../../src/workshop/loopback/discord.ts';

/** Roles of the group's server: that of its moderators, and one that was theirs until a moment ago. */
export const MODERATORS = '700000000000000001';
export const ONCE_MODERATORS = '700000000000000002';

const roleId = (n: number) => String(710_000_000_000_000_000n + BigInt(n));

export interface Kind {
  readonly name: string;
  /** Whether they may do what is for moderators, and what is for managers, where they are. */
  readonly moderates: boolean;
  readonly manages: boolean;
  readonly permissions?: bigint;
  readonly role?: string;
  readonly where?: 'own account' | 'direct' | 'elsewhere';
}

const { ManageGuild, ManageMessages, Administrator } = PermissionFlagsBits;
export const KINDS: readonly Kind[] = [
  { name: 'a member', moderates: false, manages: false },
  { name: 'a member who may manage messages', moderates: false, manages: false, permissions: ManageMessages },
  { name: 'a moderator', moderates: true, manages: false, role: MODERATORS },
  { name: 'a manager', moderates: true, manages: true, permissions: ManageGuild },
  { name: 'an administrator', moderates: true, manages: true, permissions: Administrator },
  {
    name: 'someone whose role was that of moderators',
    moderates: false,
    manages: false,
    role: ONCE_MODERATORS,
  },
  {
    name: 'a moderator with the bot on their account',
    moderates: false,
    manages: false,
    role: MODERATORS,
    where: 'own account',
  },
  {
    name: 'a manager with the bot on their account',
    moderates: false,
    manages: false,
    permissions: ManageGuild,
    where: 'own account',
  },
  {
    name: 'a moderator in a direct message',
    moderates: false,
    manages: false,
    role: MODERATORS,
    where: 'direct',
  },
  {
    name: 'a manager in a direct message',
    moderates: false,
    manages: false,
    permissions: ManageGuild,
    where: 'direct',
  },
  { name: 'a member of another server', moderates: false, manages: false, where: 'elsewhere' },
  {
    name: 'a manager of another server',
    moderates: true,
    manages: true,
    permissions: ManageGuild,
    where: 'elsewhere',
  },
];

/** Lets each of them join the group's server, and some the other one. */
export function seated(discord: LoopbackDiscord): ReadonlyMap<Kind, Person> {
  const people = new Map<Kind, Person>();
  const { group, elsewhere: other } = discord.guilds;
  other.members.set(discord.botUser.id, { user: discord.botUser, nick: null, roles: [] });
  for (const guild of [group, other])
    for (const [n, { permissions = 0n, role }] of KINDS.entries())
      (guild.roles as APIRole[]).push({
        ...(guild.roles[0] as APIRole),
        id: role ?? roleId(n),
        permissions: String(permissions),
      });
  for (const [n, kind] of KINDS.entries()) {
    const person = discord.newcomer(`person-${n}`);
    const member = group.members.get(person.id);
    if (member === undefined) throw new Error('no member');
    const roles = [kind.role ?? roleId(n)];
    group.members.set(person.id, { ...member, roles });
    if (kind.where === 'elsewhere') other.members.set(person.id, { ...member, roles });
    people.set(kind, person);
  }
  return people;
}
