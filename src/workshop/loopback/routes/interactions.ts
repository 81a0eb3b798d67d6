/** How does the bot answer interactions, edit its answers and follow up? */

import { InteractionResponseType } from 'discord-api-types/v10';
import { carryOut, followUp } from '../answers.ts';
import { refusal } from '../errors.ts';
import type { Interaction } from '../interactions.ts';
import type { StoredMessage } from '../message.ts';
import { answerProblems } from '../rules/interactions.ts';
import { messageProblems } from '../rules/messages.ts';
import { type Answer, type Call, NO_CONTENT, ok, type Route } from './route.ts';

const WEBHOOK = '/webhooks/:application/:token';
const SPEC = '/webhooks/{webhook_id}/{webhook_token}';
const MESSAGE = `${WEBHOOK}/messages/:message`;

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    spec: '/interactions/{interaction_id}/{interaction_token}/callback',
    authorized: false,
    handle: callback,
  },
  { method: 'POST', path: WEBHOOK, spec: SPEC, authorized: false, handle: addFollowUp },
  { method: 'GET', path: MESSAGE, spec: `${SPEC}/messages/{message_id}`, authorized: false, handle: read },
  { method: 'PATCH', path: MESSAGE, spec: `${SPEC}/messages/{message_id}`, authorized: false, handle: edit },
  {
    method: 'DELETE',
    path: MESSAGE,
    spec: `${SPEC}/messages/{message_id}`,
    authorized: false,
    handle: remove,
  },
];

function callback(call: Call): Answer {
  const { inside, params, json, uploads, query } = call;
  const interaction = inside.interactions.answerable(params.interaction ?? '', params.token ?? '');
  call.check(answerProblems(json, interaction, uploads));
  const sent = [InteractionResponseType.ChannelMessageWithSource, InteractionResponseType.UpdateMessage];
  if (sent.some((type) => type === json.type)) call.sends('interaction');
  carryOut(inside, interaction, json, uploads);
  return query.get('with_response') === 'true' ? ok(callbackResource(interaction)) : NO_CONTENT;
}

/** Source: developers/interactions/receiving-and-responding, "Interaction Callback Response Object". */
function callbackResource({ id, type, answered, original }: Interaction): unknown {
  const message = original === undefined ? {} : { message: original.api };
  return {
    interaction: {
      id,
      type,
      response_message_id: original?.id,
      response_message_loading: answered === InteractionResponseType.DeferredChannelMessageWithSource,
      response_message_ephemeral: original?.reader !== undefined,
    },
    ...(original === undefined ? {} : { resource: { type: answered, ...message } }),
  };
}

function addFollowUp(call: Call): Answer {
  const { inside, json, uploads } = call;
  const interaction = alive(call);
  call.check(messageProblems(json, { surface: 'follow-up', existing: undefined, uploads }));
  call.sends('interaction');
  return ok(followUp(inside, interaction, json, uploads).api);
}

function read(call: Call): Answer {
  return ok(target(call, alive(call)).api);
}

function edit(call: Call): Answer {
  const { inside, json, uploads } = call;
  const message = target(call, alive(call));
  call.check(messageProblems(json, { surface: 'edit', existing: message.api, uploads }));
  call.sends('interaction');
  inside.messages.edit(message, json, uploads);
  return ok(message.api);
}

function remove(call: Call): Answer {
  call.inside.messages.delete(target(call, alive(call)));
  return NO_CONTENT;
}

function alive({ inside, params }: Call): Interaction {
  if (params.application !== inside.world.applicationId) throw refusal(10015);
  return inside.interactions.alive(params.token ?? '');
}

/** The message that a token reaches: its own answers, and the one whose component was used. */
function target({ inside, params, violate }: Call, interaction: Interaction): StoredMessage {
  const id = params.message === '@original' ? interaction.original?.id : params.message;
  const message = inside.messages.find(id);
  const reached =
    message !== undefined && (interaction.made.has(message.id) || message === interaction.source);
  if (message?.reader !== undefined && !reached)
    violate('10008', "An ephemeral message is reached by its own interaction's token only");
  if (!reached) throw refusal(10008);
  return message;
}
