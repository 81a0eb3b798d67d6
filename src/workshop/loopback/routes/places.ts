/** What can be asked about the application, servers, channels and people? */

import { ApplicationFlags, ApplicationIntegrationType } from 'discord-api-types/v10';
import { refusal } from '../errors.ts';
import { textOf } from '../json.ts';
import { channelShape, memberShape, restGuild } from '../shapes.ts';
import type { Channel, Guild } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './route.ts';

const get = (path: string, spec: string, handle: (call: Call) => Answer): Route => ({
  method: 'GET',
  path,
  spec,
  authorized: true,
  handle,
});

export const placeRoutes: readonly Route[] = [
  get('/gateway', '/gateway', ({ inside }) => ok({ url: inside.gateway.url })),
  get('/gateway/bot', '/gateway/bot', gatewayBot),
  get('/users/@me', '/users/@me', me),
  get('/applications/@me', '/applications/@me', application),
  get('/oauth2/applications/@me', '/oauth2/applications/@me', application),
  get('/users/:user', '/users/{user_id}', ({ inside, params }) => {
    const user = inside.world.users.get(params.user ?? '');
    if (user === undefined) throw refusal(10013);
    return ok(user);
  }),
  {
    method: 'POST',
    path: '/users/@me/channels',
    spec: '/users/@me/channels',
    authorized: true,
    handle: openDirect,
  },
  get('/channels/:channel', '/channels/{channel_id}', (call) =>
    ok(channelShape(call.inside.world, channelOf(call))),
  ),
  get('/guilds/:guild', '/guilds/{guild_id}', (call) => ok(restGuild(guildOf(call)))),
  get('/guilds/:guild/channels', '/guilds/{guild_id}/channels', guildChannels),
  get('/guilds/:guild/roles', '/guilds/{guild_id}/roles', (call) => ok(guildOf(call).roles)),
  get('/guilds/:guild/members/:user', '/guilds/{guild_id}/members/{user_id}', (call) => {
    const member = guildOf(call).members.get(call.params.user ?? '');
    if (member === undefined) throw refusal(10007);
    return ok(memberShape(member));
  }),
];

/** The channel of the path. Throws if the bot has no access to it. */
export function channelOf({ inside: { world }, params }: Call): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (channel === undefined) throw refusal(10003);
  if (channel.kind === 'private' || !world.reads(channel, world.bot.id)) throw refusal(50001);
  return channel;
}

function guildOf({ inside: { world }, params }: Call): Guild {
  const guild = world.guilds.get(params.guild ?? '');
  if (guild === undefined || !guild.members.has(world.bot.id)) throw refusal(10004);
  return guild;
}

function guildChannels(call: Call): Answer {
  const { world } = call.inside;
  const { id } = guildOf(call);
  return ok(
    [...world.channels.values()]
      .filter(({ guildId, kind }) => guildId === id && kind === 'text')
      .map((channel) => channelShape(world, channel)),
  );
}

function gatewayBot({ inside: { gateway } }: Call): Answer {
  const { remaining, total } = gateway.limit;
  return ok({
    url: gateway.urlElsewhere ?? gateway.url,
    shards: 1,
    session_start_limit: { total, remaining, reset_after: 3_600_000, max_concurrency: 1 },
  });
}

function me({ inside: { world } }: Call): Answer {
  return ok({ ...world.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null });
}

function application({ inside: { world } }: Call): Answer {
  return ok({
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: {
      [ApplicationIntegrationType.GuildInstall]: {},
      [ApplicationIntegrationType.UserInstall]: {},
    },
    verify_key: '0'.repeat(64),
    flags: ApplicationFlags.ApplicationCommandBadge,
    flags_new: String(ApplicationFlags.ApplicationCommandBadge),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.cast.users.owner,
    approximate_guild_count: 1,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  });
}

function openDirect({ inside: { world }, json }: Call): Answer {
  const userId = textOf(json.recipient_id);
  if (!world.users.has(userId) || userId === world.bot.id) throw refusal(50007);
  return ok(channelShape(world, world.directChannel(userId)));
}
