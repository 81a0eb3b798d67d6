/** May the token be sent to the gateway that Discord names? */

import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';
import { isLoopback } from '../config-values.ts';

type Strategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** Hosts of Discord's own gateways. Source: developers/events/gateway, "Connecting" and "Resuming" */
const DISCORDS = /^(?:[a-z\d-]+\.)*discord\.gg$/u;

/** The named gateway is on a machine that may not have the token. */
export class GatewayElsewhere extends Error {
  override readonly name = 'GatewayElsewhere';
}

/** Whether the token may be sent there: to Discord over TLS, or to this machine if the API is on this machine too. */
export function mayHaveToken(gateway: unknown, apiUrl: string | undefined): boolean {
  if (typeof gateway !== 'string' || !URL.canParse(gateway)) return false;
  const { protocol, hostname, username, password } = new URL(gateway);
  if (username !== '' || password !== '') return false;
  if (apiUrl !== undefined) return /^wss?:$/u.test(protocol) && isLoopback(hostname);
  return protocol === 'wss:' && DISCORDS.test(hostname);
}

/**
 * The usual strategy, except that it never connects to an address that may not have the token. It refuses such a first
 * address. Instead of such an address for resuming it uses the first one again, and calls `warn`.
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
    ? `Discord's API names a gateway that is not Discord's (${host}), so the token was not sent; check which machine answers for discord.com in your network.`
    : `DISCORD_API_URL names a gateway that is not on this machine (${host}), so the token was not sent; check what answers at that address.`;
}
