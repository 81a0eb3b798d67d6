/** How does the bot post, edit, read and delete messages in channels? */

import { invalidForm, refusal } from '../errors.ts';
import { objectOf, textOf } from '../json.ts';
import type { StoredMessage } from '../message.ts';
import { messageProblems } from '../rules/messages.ts';
import { channelOf } from './places.ts';
import { type Answer, type Call, NO_CONTENT, ok, type Route } from './route.ts';

const LIST = '/channels/:channel/messages';
const ONE = `${LIST}/:message`;
const SPEC = '/channels/{channel_id}/messages';
const SPEC_ONE = `${SPEC}/{message_id}`;
/** Source: developers/resources/message, "Get Channel Messages". */
const PAGE = 50;

export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: LIST, spec: SPEC, authorized: true, handle: post },
  { method: 'GET', path: LIST, spec: SPEC, authorized: true, handle: list },
  { method: 'GET', path: ONE, spec: SPEC_ONE, authorized: true, handle: (call) => ok(messageOf(call).api) },
  { method: 'PATCH', path: ONE, spec: SPEC_ONE, authorized: true, handle: edit },
  { method: 'DELETE', path: ONE, spec: SPEC_ONE, authorized: true, handle: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    spec: '/channels/{channel_id}/typing',
    authorized: true,
    handle: typing,
  },
];

function post(call: Call): Answer {
  const { inside, json, uploads } = call;
  const channel = channelOf(call);
  call.check(messageProblems(json, { surface: 'channel', existing: undefined, uploads }));
  const reference = objectOf(json.message_reference);
  const answered = inside.messages.find(textOf(reference.message_id));
  const found = answered !== undefined && answered.channel.id === channel.id && answered.reader === undefined;
  if ('message_reference' in json && !found && reference.fail_if_not_exists !== false) {
    throw invalidForm([
      { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
    ]);
  }
  call.sends('channel');
  // Source: developers/resources/message, "Create Message": a repeated nonce of one author makes no second message.
  const { nonce } = json;
  const same = json.enforce_nonce === true ? inside.messages.ofNonce(channel.id, nonce) : undefined;
  if (same !== undefined) return ok(same.api);
  const place = {
    channel_id: channel.id,
    ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
  };
  const extras = {
    ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
    ...(found ? replyTo(answered, place) : {}),
  };
  const stored = inside.messages.create({ channel, author: inside.world.bot, body: json, uploads, extras });
  return ok(stored.api);
}

function replyTo(answered: StoredMessage, place: object): object {
  return {
    type: 19,
    message_reference: { type: 0, message_id: answered.id, ...place },
    referenced_message: answered.api,
  };
}

function list(call: Call): Answer {
  const limit = Number(call.query.get('limit') ?? PAGE);
  const visible = call.inside.messages
    .seen(channelOf(call).id)
    .filter(({ deleted, ephemeral }) => !deleted && !ephemeral);
  return ok(
    visible
      .toReversed()
      .slice(0, limit)
      .map(({ raw }) => raw),
  );
}

function edit(call: Call): Answer {
  const { inside, json, uploads } = call;
  const message = messageOf(call);
  if (message.api.author.id !== inside.world.bot.id) throw refusal(50005);
  call.check(messageProblems(json, { surface: 'edit', existing: message.api, uploads }));
  call.sends('channel');
  inside.messages.edit(message, json, uploads);
  return ok(message.api);
}

function remove(call: Call): Answer {
  const { inside } = call;
  const message = messageOf(call);
  if (message.api.author.id !== inside.world.bot.id) throw refusal(50013);
  inside.messages.delete(message);
  return NO_CONTENT;
}

function typing(call: Call): Answer {
  channelOf(call);
  return NO_CONTENT;
}

/** The message of the path. Ephemeral ones cannot be reached without their interaction's token. */
export function messageOf(call: Call): StoredMessage {
  const channel = channelOf(call);
  const message = call.inside.messages.find(call.params.message);
  if (message === undefined || message.channel.id !== channel.id || message.reader !== undefined)
    throw refusal(10008);
  return message;
}
