/** How are commands registered, globally and in a server? */

import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import { refusal } from '../errors.ts';
import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import { commandListProblems, commandProblems } from '../rules/commands.ts';
import { type Answer, type Call, created, NO_CONTENT, ok, type Route } from './route.ts';

const SCOPES = [
  ['/applications/:application/commands', '/applications/{application_id}/commands'],
  [
    '/applications/:application/guilds/:guild/commands',
    '/applications/{application_id}/guilds/{guild_id}/commands',
  ],
] as const;

export const commandRoutes: readonly Route[] = SCOPES.flatMap(([path, spec]): Route[] => [
  { method: 'GET', path, spec, authorized: true, handle: (call) => ok(fetched(call)) },
  { method: 'PUT', path, spec, authorized: true, handle: overwrite },
  { method: 'POST', path, spec, authorized: true, handle: create },
  {
    method: 'GET',
    path: `${path}/:command`,
    spec: `${spec}/{command_id}`,
    authorized: true,
    handle: (call) => ok(commandOf(call)),
  },
  { method: 'PATCH', path: `${path}/:command`, spec: `${spec}/{command_id}`, authorized: true, handle: edit },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    spec: `${spec}/{command_id}`,
    authorized: true,
    handle: remove,
  },
]);

function scopeOf({ inside: { world }, params }: Call): string {
  if (params.application !== world.applicationId) throw refusal(50001);
  if (params.guild === undefined) return 'global';
  if (!world.guilds.get(params.guild)?.members.has(world.bot.id)) throw refusal(50001);
  return params.guild;
}

function listed(call: Call): readonly APIApplicationCommand[] {
  return call.inside.world.commands.get(scopeOf(call)) ?? [];
}

/** Source: developers/interactions/application-commands, "Retrieving localized commands". */
function fetched(call: Call): unknown {
  const commands = listed(call);
  return call.query.get('with_localizations') === 'true' ? commands : withoutLocalizations(commands);
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, one]) => [key, withoutLocalizations(one)]),
  );
}

/** Replaces all commands; those whose name and type stay keep their id. */
function overwrite(call: Call): Answer {
  const bodies = listOf(call.body).map(objectOf);
  call.check(commandListProblems(bodies));
  const before = listed(call);
  return ok(
    store(
      call,
      bodies.map((body) =>
        stored(
          call,
          body,
          before.find((command) => same(command, body)),
        ),
      ),
    ),
  );
}

/** Creates a command, or replaces the one with the same name and type. */
function create(call: Call): Answer {
  const before = listed(call);
  const old = before.find((command) => same(command, call.json));
  const others = before.filter((command) => command !== old);
  call.check(commandProblems(call.json));
  const limit = commandListProblems([...others.map((command) => ({ ...command })), call.json]).filter(
    ({ path }) => path.length === 0,
  );
  if (limit.length > 0) throw refusal(30032);
  const command = stored(call, call.json, old);
  store(call, [...others, command]);
  return old === undefined ? created(command) : ok(command);
}

function edit(call: Call): Answer {
  const old = commandOf(call);
  const body = { ...old, ...call.json };
  call.check(commandProblems(body));
  const command = stored(call, body, old);
  store(
    call,
    listed(call).map((one) => (one === old ? command : one)),
  );
  return ok(command);
}

function remove(call: Call): Answer {
  const old = commandOf(call);
  store(
    call,
    listed(call).filter((one) => one !== old),
  );
  return NO_CONTENT;
}

function commandOf(call: Call): APIApplicationCommand {
  const command = listed(call).find(({ id }) => id === call.params.command);
  if (command === undefined) throw refusal(10063);
  return command;
}

function same(command: APIApplicationCommand, body: Json): boolean {
  return command.name === body.name && command.type === (body.type ?? ApplicationCommandType.ChatInput);
}

function store(call: Call, commands: APIApplicationCommand[]): readonly APIApplicationCommand[] {
  const scope = scopeOf(call);
  call.inside.world.commands.set(scope, commands);
  call.inside.journal.tell({ kind: 'commands', scope });
  return commands;
}

/** A command as Discord returns it. Contexts and installations can be set for global commands only. */
function stored(call: Call, body: Json, old: APIApplicationCommand | undefined): APIApplicationCommand {
  const { world } = call.inside;
  const { guild } = call.params;
  if (
    guild !== undefined &&
    (listOf(body.contexts).length > 0 || listOf(body.integration_types).length > 0)
  ) {
    const message = 'Only global commands have contexts and integration types';
    call.check([
      { path: ['contexts'], code: 'APPLICATION_COMMAND_CONTEXTS_IGNORED', message, tolerated: true },
    ]);
  }
  const permissions = body.default_member_permissions;
  const { id: _, version: __, ...given } = body;
  return {
    ...given,
    id: old?.id ?? world.nextId(),
    application_id: world.applicationId,
    version: world.nextId(),
    type: (body.type ?? ApplicationCommandType.ChatInput) as ApplicationCommandType,
    name: textOf(body.name),
    description: textOf(body.description),
    default_member_permissions:
      permissions === undefined || permissions === null ? null : String(permissions),
    ...(guild === undefined
      ? {
          integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
          contexts: body.contexts ?? null,
        }
      : { guild_id: guild }),
  } as APIApplicationCommand;
}
