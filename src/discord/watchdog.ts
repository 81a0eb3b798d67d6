/** A watchdog: ends a bot that only looks alive, and writes the health file while all is well. */

import { resolve } from 'node:path';
import {
  type APIRequest,
  type Client,
  DiscordAPIError,
  GatewayDispatchEvents,
  RESTEvents,
  type ResponseLike,
  Routes,
  Status,
  type WebSocketShard,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { fatalClose } from './connection.ts';
import { writeWhole } from '../durable-file.ts';

export interface Watch {
  readonly token: string;
  readonly log: Logger;
  /** Written while all is well, so that an old file means trouble. */
  readonly healthFile?: string | undefined;
  /** Whether logging in is held back on purpose. */
  readonly waiting: () => boolean;
  /** Called once with the sentence to print, and whether a restart may help. */
  readonly onDead: (sentence: string, helps: boolean) => void;
  readonly times?: Times;
}

/** In milliseconds. */
export interface Times {
  readonly look: number;
  /** Longest silence: two heartbeats of 41.25 s, after which discord.js itself reconnects, and a little more. */
  readonly silence: number;
  /** Between two requests that check whether the token is still good. */
  readonly probe: number;
  /** How long Discord may take to answer such a request. */
  readonly answer: number;
  /** How long Discord may take to let the bot in, at the start and after a drop, before the log says so. */
  readonly slow: number;
  /** And before the bot exits. */
  readonly shutOut: number;
}

/**
 * Longer than three attempts of 2.5 s, after which discord.js itself gives up a request without an answer. What still
 * hangs then is an answer that has begun and does not end, or a wait that Discord asked for. discord.js limits neither.
 */
const ANSWER = 10_000;

/** Silence (or being kept out), a look and a request take less than 2 minutes together. */
const TIMES: Times = {
  look: 5_000,
  silence: 95_000,
  probe: 40_000,
  answer: ANSWER,
  slow: 30_000,
  shutOut: 105_000,
};

const STUCK =
  'Discord can be reached but no longer sends the bot anything; start it again (a supervisor does so by itself).';

/** If a look comes this many times later than it should, the machine slept or the process was stopped. */
const SLEPT = 6;

/** What the bot waits for in each state of the connection. */
const AWAITED: Readonly<Partial<Record<Status, string>>> = {
  [Status.Identifying]: 'READY, its answer to the login',
  [Status.Resuming]: 'RESUMED, its answer to a resumed session',
  [Status.WaitingForGuilds]: 'the list of servers',
};
const GREETING = 'HELLO, the greeting of its gateway';
const ADDRESS = 'the address of its gateway';

/** How Discord behaves while it does not let the bot in. */
const REACHED = 'can be reached but';
const STALLED = 'answers too slowly and';

/** Events by which Discord lets a bot in. */
const LETS_IN: readonly unknown[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];

/** Watches a client, from before it logs in; the returned function ends this. */
export function watchOver(client: Client, of: Watch): () => void {
  const times = of.times ?? TIMES;
  const began = performance.now();
  let heard = began;
  let wasIn = false;
  /** When the bot was last let in, and when there was last a good reason why not. */
  let letIn = began;
  let excused = began;
  let toldSlow = false;
  let pinged: number | undefined;
  let looked = began;
  let probed = began;
  let probing = false;
  /** When Discord last began an answer, and until when it asked not to be asked for its gateway. */
  let answered = -Infinity;
  let putOff = -Infinity;
  let over = false;
  const since = (...of: readonly number[]) => performance.now() - Math.max(...of);
  const line = () => client.ws.shards.first();
  const isSilent = () => wasIn && since(heard, excused) > times.silence;
  const isOut = (milliseconds: number) => since(letIn, excused) > milliseconds;
  const isIn = () => {
    letIn = performance.now();
    wasIn = true;
    toldSlow = false;
  };
  const excuse = () => {
    excused = performance.now();
    toldSlow = false;
  };
  const hear = ({ t }: { readonly t?: unknown } = {}) => {
    heard = performance.now();
    if (LETS_IN.includes(t)) isIn();
  };
  const end = () => {
    over = true;
    clearInterval(timer);
    client.off('raw', hear);
    client.rest.off(RESTEvents.Response, answers);
  };
  const die = (sentence: string, helps: boolean) => {
    if (over) return;
    end();
    of.onDead(sentence, helps);
  };
  const probe = async () => {
    if (probing || over) return;
    probing = true;
    probed = performance.now();
    const found = await tokenIs(client, of.token, times.answer);
    probing = false;
    if (over) return;
    if (found === 'refused') return die(fatalClose(4004) ?? STUCK, false);
    const awaited = AWAITED[line()?.status ?? Status.Idle];
    // A late answer alone may be the network's fault. Discord is stalled if it began an answer or asked for the wait.
    const isStalled = found === 'late' && (answered >= probed || putOff > performance.now());
    const isReached = found === 'good' || isStalled || awaited !== undefined;
    const how = isStalled && awaited === undefined ? STALLED : REACHED;
    if (!isReached) {
      excuse();
      // Before the first connection, `logIn()` says so.
      if (line() !== undefined)
        of.log.warn(
          `Discord cannot be reached (${new URL(client.rest.options.api).host}); the bot keeps trying.`,
        );
    } else if (of.waiting()) excuse();
    else if ((found === 'good' || isStalled) && isSilent()) die(STUCK, true);
    else if (isOut(times.shutOut)) die(shutOut(how, awaited ?? before(line())), true);
    else if (isOut(times.slow) && !toldSlow) {
      toldSlow = true;
      of.log.warn(slow(how, awaited ?? before(line())));
    }
  };
  const answers = ({ route }: APIRequest, { status, headers }: ResponseLike) => {
    if (status < 500) answered = performance.now();
    // The next requests are queued, so no further answer shows that Discord is there.
    if (status === 429 && (route === Routes.gatewayBot() || headers.has('x-ratelimit-global')))
      putOff = performance.now() + 1_000 * Number(headers.get('retry-after') ?? 0);
    // discord.js forgets its token at the first 401, even if that was a mistake of Discord's.
    if (status === 401 && wasIn && !probing) setImmediate(() => void probe());
  };
  const look = () => {
    // A machine that slept heard nothing, though Discord may have sent something.
    if (since(looked) > SLEPT * times.look) excuse();
    looked = performance.now();
    const shard = line();
    if (shard?.lastPingTimestamp !== pinged) {
      pinged = shard?.lastPingTimestamp;
      hear();
    }
    if (shard?.status === Status.Ready) {
      isIn();
      if (since(heard) < times.silence) beat(of);
    }
    if (of.waiting()) excuse();
    const isSlow = isOut(times.slow) && !toldSlow;
    if (isSilent() || isSlow || isOut(times.shutOut) || since(probed) > times.probe) void probe();
  };
  client.on('raw', hear);
  client.rest.on(RESTEvents.Response, answers);
  const timer = setInterval(look, times.look);
  look();
  return end;
}

/** What the bot waits for before the state of the connection shows it. */
function before(line: WebSocketShard | undefined): string {
  return line === undefined ? ADDRESS : GREETING;
}

function slow(how: string, awaited: string): string {
  return `Discord ${how} has not let the bot in for 30 s; the bot still waits for ${awaited}.`;
}

function shutOut(how: string, awaited: string): string {
  return `Discord ${how} has not let the bot in for 2 minutes; the bot waited for ${awaited}. Start it again (a supervisor does so by itself).`;
}

type Found = 'good' | 'refused' | 'unknown' | 'late';

/**
 * Asks twice, as one 401 may be a mistake. A signal makes discord.js end a request, but not the wait that a 429 asks
 * for, so there is a timeout of our own too.
 */
async function tokenIs(client: Client, token: string, milliseconds: number): Promise<Found> {
  const signal = AbortSignal.timeout(milliseconds);
  const late = new Promise<Found>((resolve) =>
    signal.addEventListener('abort', () => resolve('late'), { once: true }),
  );
  return await Promise.race([ask(client, token, signal), late]);
}

async function ask(client: Client, token: string, signal: AbortSignal): Promise<Found> {
  let refusals = 0;
  while (refusals < 2) {
    try {
      client.rest.setToken(token);
      await client.rest.get(Routes.gatewayBot(), { signal });
      return 'good';
    } catch (error) {
      if (signal.aborted) return 'late';
      if (!(error instanceof DiscordAPIError) || error.status !== 401) return 'unknown';
      refusals += 1;
    }
  }
  return 'refused';
}

let warned = false;

function beat({ healthFile, log }: Watch): void {
  if (healthFile === undefined) return;
  try {
    writeWhole(healthFile, `${new Date().toISOString()}\n`);
  } catch (error) {
    if (!warned)
      log.warn(
        { err: error },
        `HEALTH_FILE (${resolve(healthFile)}) cannot be written; make its folder writable, or set HEALTH_FILE to another file.`,
      );
    warned = true;
  }
}
