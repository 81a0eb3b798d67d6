/** What does an interaction say about the people, channels and roles that it names? */

import { type Json, objectOf } from './json.ts';
import type { Place } from './person-place.ts';
import type { Inside } from './routes/route.ts';
import { channelShape, interactionMember } from './shapes.ts';

/** Under `users`, and in servers under `members`. */
export function resolvedUser({ world }: Inside, id: string, { guild }: Place): Record<string, Json> {
  const user = world.users.get(id);
  if (user === undefined) throw new RangeError(`Nobody has the id ${id}`);
  const member = guild?.members.get(id);
  if (guild === undefined || member === undefined) return { users: { [id]: user } };
  const { user: _, deaf: __, mute: ___, ...partial } = interactionMember(world, guild, member);
  return { users: { [id]: user }, members: { [id]: partial } };
}

export function resolvedChannel({ world }: Inside, id: string, { guild, userId }: Place): Json {
  const channel = world.channels.get(id);
  if (channel === undefined || guild === undefined || channel.guildId !== guild.id)
    throw new RangeError(`No channel here has the id ${id}`);
  return {
    [id]: { ...channelShape(world, channel), permissions: world.permissions(guild, userId).toString() },
  };
}

export function resolvedRole(id: string, { guild }: Place): Json {
  const role = guild?.roles.find((one) => one.id === id);
  if (role === undefined) throw new RangeError(`No role here has the id ${id}`);
  return { [id]: objectOf(role) };
}
