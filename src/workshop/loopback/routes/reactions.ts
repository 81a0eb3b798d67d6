/** How does the bot react to messages, and remove reactions? */

import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../errors.ts';
import { messageOf } from './messages.ts';
import { type Answer, type Call, NO_CONTENT, ok, type Route } from './route.ts';

const ALL = '/channels/:channel/messages/:message/reactions';
const SPEC = '/channels/{channel_id}/messages/{message_id}/reactions';
const ONE = `${ALL}/:emoji`;
const SPEC_ONE = `${SPEC}/{emoji_name}`;
/** Source: developers/resources/message, "Get Reactions". */
const PAGE = 25;

export const reactionRoutes: readonly Route[] = [
  { method: 'PUT', path: `${ONE}/@me`, spec: `${SPEC_ONE}/@me`, authorized: true, handle: react },
  { method: 'DELETE', path: `${ONE}/@me`, spec: `${SPEC_ONE}/@me`, authorized: true, handle: unreact },
  {
    method: 'DELETE',
    path: `${ONE}/:user`,
    spec: `${SPEC_ONE}/{user_id}`,
    authorized: true,
    handle: removeOf,
  },
  { method: 'GET', path: ONE, spec: SPEC_ONE, authorized: true, handle: who },
  { method: 'DELETE', path: ONE, spec: SPEC_ONE, authorized: true, handle: clear },
  { method: 'DELETE', path: ALL, spec: SPEC, authorized: true, handle: clear },
];

function react(call: Call): Answer {
  const { inside, params } = call;
  inside.reactions.add(messageOf(call), params.emoji ?? '', inside.world.bot.id);
  return NO_CONTENT;
}

function unreact(call: Call): Answer {
  const { inside, params } = call;
  const message = messageOf(call);
  if (!message.reactions.has(params.emoji ?? '')) throw refusal(10014);
  inside.reactions.remove(message, params.emoji ?? '', inside.world.bot.id);
  return NO_CONTENT;
}

function removeOf(call: Call): Answer {
  const message = messageOf(call);
  mayManage(call);
  call.inside.reactions.remove(message, call.params.emoji ?? '', call.params.user ?? '');
  return NO_CONTENT;
}

function clear(call: Call): Answer {
  const message = messageOf(call);
  mayManage(call);
  call.inside.reactions.clear(message, call.params.emoji);
  return NO_CONTENT;
}

function who(call: Call): Answer {
  const { inside, params, query } = call;
  const users = [...(messageOf(call).reactions.get(params.emoji ?? '') ?? [])];
  const limit = Number(query.get('limit') ?? PAGE);
  return ok(users.slice(0, limit).flatMap((id) => inside.world.users.get(id) ?? []));
}

/** Throws unless the bot may remove others' reactions. */
function mayManage({ inside: { world }, params }: Call): void {
  const guild = world.guilds.get(world.channels.get(params.channel ?? '')?.guildId ?? '');
  if (guild === undefined) throw refusal(50003);
  const { ManageMessages } = PermissionFlagsBits;
  if ((world.permissions(guild, world.bot.id) & ManageMessages) === 0n) throw refusal(50013);
}
