/** May the token go to the gateway that Discord names? */

import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';
import { isLoopback } from '../config.ts';

type Strategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** Where Discord's own gateways are. Source: developers/events/gateway, "Connecting" and "Resuming" */
const DISCORDS = /^(?:[a-z\d-]+\.)*discord\.gg$/u;

/** Another machine than the one that may have the token is named as the gateway. */
export class GatewayElsewhere extends Error {
  override readonly name = 'GatewayElsewhere';
}

/** Whether the token may go there: to Discord over TLS, or on this machine if the API is on this machine. */
export function mayHaveToken(gateway: unknown, apiUrl: string | undefined): boolean {
  if (typeof gateway !== 'string' || !URL.canParse(gateway)) return false;
  const { protocol, hostname, username, password } = new URL(gateway);
  if (username !== '' || password !== '') return false;
  if (apiUrl !== undefined) return /^wss?:$/u.test(protocol) && isLoopback(hostname);
  return protocol === 'wss:' && DISCORDS.test(hostname);
}

/**
 * The usual way to the gateway, which connects to no address that may not have the token: a first one is refused, and
 * instead of one to come back to the first is used again, of which `warn` is told.
 */
export function guardedStrategy(apiUrl: string | undefined, warn: (sentence: string) => void): Strategy {
  return (manager) => {
    let first = '';
    const fetchGatewayInformation = manager.fetchGatewayInformation.bind(manager);
    manager.fetchGatewayInformation = async (force) => {
      const information = await fetchGatewayInformation(force);
      if (!mayHaveToken(information.url, apiUrl))
        throw new GatewayElsewhere(elsewhere(information.url, apiUrl));
      first = information.url;
      return information;
    };
    const { updateSessionInfo } = manager.options;
    manager.options.updateSessionInfo = (shard, session) => {
      if (session === null || mayHaveToken(session.resumeURL, apiUrl))
        return updateSessionInfo(shard, session);
      warn(elsewhere(session.resumeURL, apiUrl));
      return updateSessionInfo(shard, { ...session, resumeURL: first });
    };
    return new SimpleShardingStrategy(manager);
  };
}

function elsewhere(url: unknown, apiUrl: string | undefined): string {
  const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).host : '?';
  return apiUrl === undefined
    ? `Discord's API names a gateway that is not Discord's (${host}), which does not get the token; see who answers for discord.com in your network.`
    : `DISCORD_API_URL names a gateway that is not on this machine (${host}), which does not get the token; see what answers at that address.`;
}
