/** Is the bot that looks alive alive? Ends it when it is not, and leaves a file that says so while it is. */

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
import { writeWhole } from './state-file.ts';

export interface Watch {
  readonly token: string;
  readonly log: Logger;
  /** Written while all is well; old when it is not. */
  readonly healthFile?: string | undefined;
  /** Whether logging in is held back on purpose. */
  readonly waiting: () => boolean;
  /** Told once, with what to print; `mends` when a new start may help. */
  readonly onDead: (sentence: string, mends: boolean) => void;
  readonly times?: Times;
}

/** In milliseconds. */
export interface Times {
  readonly look: number;
  /** Longest silence: two heartbeats of 41.25 s, after which discord.js itself connects anew, and a little. */
  readonly silence: number;
  /** Between two questions whether the token is still good. */
  readonly probe: number;
  /** How long Discord may take to answer one. */
  readonly answer: number;
  /** How long Discord may take to let the bot in, at first and after a drop, before the log says so. */
  readonly slow: number;
  /** And before the bot ends. */
  readonly shutOut: number;
}

/**
 * Longer than three attempts of 2.5 s, after which discord.js itself gives up a request that gets no answer: what still
 * hangs then is an answer that has begun and does not end, or a wait that Discord asked for; it limits neither.
 */
const ANSWER = 10_000;

/** Silence, or being shut out, a look and a question together stay within 2 minutes. */
const TIMES: Times = {
  look: 5_000,
  silence: 95_000,
  probe: 40_000,
  answer: ANSWER,
  slow: 30_000,
  shutOut: 105_000,
};

const STUCK =
  'Discord can be reached but says nothing to the bot any more; start it again (a supervisor does so by itself).';

/** A look that comes so many times as late as it should tells of a machine that slept, or a process that was stopped. */
const SLEPT = 6;

/** What is waited for in each state of the line. */
const AWAITED: Readonly<Partial<Record<Status, string>>> = {
  [Status.Identifying]: 'READY, its answer to the login',
  [Status.Resuming]: 'RESUMED, its answer to a bot that comes back',
  [Status.WaitingForGuilds]: 'the list of servers',
};
const GREETING = 'HELLO, the greeting of its gateway';
const ADDRESS = 'the address of its gateway';

/** How Discord does while it does not let the bot in. */
const REACHED = 'can be reached but';
const STALLED = 'answers too slowly and';

/** Events by which Discord lets a bot in. */
const LETS_IN: readonly unknown[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];

/** Watches a client from before it logs in; the function given back ends it. */
export function watchOver(client: Client, of: Watch): () => void {
  const times = of.times ?? TIMES;
  const began = performance.now();
  let heard = began;
  let wasIn = false;
  /** When Discord last had the bot in, and when there was last a good reason why it did not. */
  let letIn = began;
  let excused = began;
  let toldSlow = false;
  let pinged: number | undefined;
  let looked = began;
  let probed = began;
  let probing = false;
  /** When Discord last began an answer, and until when it wants no question about its gateway. */
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
  const die = (sentence: string, mends: boolean) => {
    if (over) return;
    end();
    of.onDead(sentence, mends);
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
    // Late alone may be the network; stalled is who began an answer, or asked for the wait.
    const isStalled = found === 'late' && (answered >= probed || putOff > performance.now());
    const isReached = found === 'good' || isStalled || awaited !== undefined;
    const how = isStalled && awaited === undefined ? STALLED : REACHED;
    if (!isReached) {
      excuse();
      // Before the first line there is somebody else who says so: see `logIn()`.
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
    // The next questions wait in line, so that no further answer tells that Discord is there.
    if (status === 429 && (route === Routes.gatewayBot() || headers.has('x-ratelimit-global')))
      putOff = performance.now() + 1_000 * Number(headers.get('retry-after') ?? 0);
    // discord.js forgets its token at the first 401, be it a slip of Discord's or the end.
    if (status === 401 && wasIn && !probing) setImmediate(() => void probe());
  };
  const look = () => {
    // Whoever slept heard nothing, and Discord may have said it.
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

/** What is waited for before the line has got so far that its state says it. */
function before(line: WebSocketShard | undefined): string {
  return line === undefined ? ADDRESS : GREETING;
}

function slow(how: string, awaited: string): string {
  return `Discord ${how} has not let the bot in for 30 s; the bot still waits for ${awaited}.`;
}

function shutOut(how: string, awaited: string): string {
  return `Discord ${how} has not let the bot in for 2 minutes, which waited for ${awaited}; start it again (a supervisor does so by itself).`;
}

type Found = 'good' | 'refused' | 'unknown' | 'late';

/**
 * Asks twice, as one 401 may be a slip. discord.js ends a request by its signal, but not the wait that a 429 asks for,
 * so the clock runs against it too.
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
    if (!warned) log.warn({ err: error }, 'HEALTH_FILE cannot be written; name a file in a folder that can.');
    warned = true;
  }
}
