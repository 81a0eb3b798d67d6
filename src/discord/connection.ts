/** How does the bot connect to Discord, and what does it say if Discord does not let it in? */

import {
  Client,
  type ClientOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';
import type { DiscordConfig } from '../config.ts';
import type { Logger } from '../log.ts';
import { GatewayElsewhere, guardedStrategy } from './gateway-address.ts';
import type { LoginBudget } from './login-budget.ts';

/** A request without an answer is given up after this many milliseconds, as an interaction expires after 3 s. */
const REQUEST_TIMEOUT = 2_500;

/** First and longest wait between two attempts to log in, in milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** A client without privileged intents, which keeps nothing about people. */
export function createClient(
  { apiUrl, askByMention }: Pick<DiscordConfig, 'apiUrl' | 'askByMention'>,
  loginBudget?: LoginBudget,
  warn: (sentence: string) => void = () => {},
): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const options: ClientOptions = {
    intents: askByMention ? [Guilds, GuildMessages, DirectMessages] : [Guilds],
    // Direct messages arrive in channels that have not been seen before.
    partials: askByMention ? [Partials.Channel] : [],
    allowedMentions: { parse: [], repliedUser: false },
    // Components already have Discord's field names; renaming every field would take as long as a search.
    jsonTransformer: (components) => components,
    // Nothing about people is kept: they come with each interaction.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
    }),
    ws: {
      buildStrategy: guardedStrategy(apiUrl, warn),
      ...(loginBudget === undefined ? {} : { buildIdentifyThrottler: () => loginBudget }),
    },
    rest: { timeout: REQUEST_TIMEOUT, retries: 2, ...(apiUrl === undefined ? {} : { api: apiUrl }) },
  };
  return new Client(options);
}

/** A login that cannot succeed until somebody changes something. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
}

/**
 * Logs in, and tries again after longer and longer waits while Discord cannot be reached. One attempt may never end,
 * because discord.js does not limit an answer that has begun or the wait that a 429 asks for; `watchOver()` does.
 * @throws LoginRefused with a sentence that says what to do.
 */
export async function logIn(client: Client, token: string, log: Logger, signal: AbortSignal): Promise<void> {
  for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      // discord.js counts a client whose login failed as destroyed, and would not close its connection at the end.
      Object.assign(client.ws, { destroyed: false });
      await client.login(token);
      return;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw new LoginRefused(refusal);
      log.warn(
        { err: error, seconds: wait / 1000 },
        `${unreachable(error, client.rest.options.api)}. The bot is trying again.`,
      );
      await pause(wait, signal);
    }
  }
}

/** A sentence if another attempt will not help; undefined if the error may pass. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof GatewayElsewhere) return error.message;
  const unauthorised = error instanceof DiscordAPIError && error.status === 401;
  // Node itself refuses a token with characters that no header may have.
  const malformed = /invalid authorization header/iu.test(error.message);
  if (
    unauthorised ||
    malformed ||
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
  ) {
    return 'Discord does not accept DISCORD_TOKEN; open your application in the developer portal, press Reset Token on the Bot page and put the new token into .env.';
  }
  if (/disallowed intents/iu.test(error.message)) {
    return 'Discord refuses the intents of this bot; set ASK_BY_MENTION=off in .env, or check the Bot page of your application in the developer portal.';
  }
  if (/not enough sessions remaining/iu.test(error.message)) {
    const resets = /resets at ([\w:.+-]+)/u.exec(error.message)?.[1];
    return `The bot has logged in too often today; wait until ${resets ?? 'tomorrow'} before you start it again, and look in its log for the reason why it kept stopping.`;
  }
  return undefined;
}

/**
 * Codes of a request that never reached Discord, was never answered, or was answered by somebody else, such as a proxy
 * that opens TLS.
 */
const UNREACHED =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|UND_ERR_(?:CONNECT_TIMEOUT|SOCKET)|CERT_[A-Z_]+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT[A-Z_]*|UNABLE_TO_[A-Z_]+|ERR_TLS_[A-Z_]+)$/u;

/**
 * A sentence for people who run a script that asks Discord once: why Discord was not reached, or what the error says.
 * @param apiUrl address of the API that was asked; default: Discord's own
 */
export function failureOf(error: unknown, apiUrl?: string): string {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return refusal;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  const isUnreached = error.name === 'AbortError' || (typeof code === 'string' && UNREACHED.test(code));
  return isUnreached ? `${unreachable(error, apiUrl)}, and try again.` : error.message;
}

/** The beginning of a sentence that says which host could not be reached, why, and what to check. */
function unreachable(error: unknown, apiUrl = DISCORDS_API): string {
  const { hostname, name, code, status } = error as Partial<
    Record<'hostname' | 'name' | 'code' | 'status', unknown>
  >;
  const host = typeof hostname === 'string' ? hostname : new URL(apiUrl).host;
  const isNamed = typeof code === 'string' && /^[A-Z][A-Z\d_]*$/u.test(code);
  const why =
    name === 'AbortError'
      ? 'no answer'
      : isNamed
        ? code
        : typeof status === 'number'
          ? `HTTP ${status}`
          : 'failed';
  return `Discord cannot be reached (${host}: ${why}); check the network connection, DNS, proxy and firewall of this machine`;
}

const DISCORDS_API = 'https://discord.com/api';

/** A sentence for a close code after which Discord will not let the bot in again; undefined for any other code. */
export function fatalClose(code: number): string | undefined {
  switch (code) {
    case 4004:
      return 'Discord no longer accepts the token; press Reset Token on the Bot page of your application in the developer portal and put the new token into .env.';
    case 4010:
    case 4011:
      return 'Discord requires sharding, which this bot does not support; run one bot for each group of servers.';
    case 4012:
      return 'Discord no longer supports this version of its API; update Footnote.';
    case 4013:
    case 4014:
      return 'Discord refuses the intents of this bot; set ASK_BY_MENTION=off in .env, or check the Bot page of your application in the developer portal.';
    default:
      return undefined;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
