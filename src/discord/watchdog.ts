/** Is the bot that looks alive alive? Ends it when it is not, and leaves a file that says so while it is. */

import { type Client, DiscordAPIError, RESTEvents, Routes, Status } from 'discord.js';
import type { Logger } from '../log.ts';
import { writeWhole } from './state-file.ts';
import { fatalClose } from './client.ts';

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
}

/** Silence, a look and the stop together stay below 2 minutes. */
const TIMES: Times = { look: 5_000, silence: 95_000, probe: 40_000 };

const STUCK =
  'Discord can be reached but says nothing to the bot any more; start it again (a supervisor does so by itself).';

/** Watches a client that is logged in; the function given back ends it. */
export function watchOver(client: Client, of: Watch): () => void {
  const times = of.times ?? TIMES;
  let heard = performance.now();
  let pinged: number | undefined;
  let probed = performance.now();
  let probing = false;
  let over = false;
  const hear = () => {
    heard = performance.now();
  };
  const end = () => {
    over = true;
    clearInterval(timer);
    client.off('raw', hear);
    client.rest.off(RESTEvents.Response, refused);
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
    const found = await tokenIs(client, of.token);
    probing = false;
    if (found === 'refused') die(fatalClose(4004) ?? STUCK, false);
    else if (found === 'good' && performance.now() - heard > times.silence && !of.waiting()) die(STUCK, true);
    else if (found === 'unknown') of.log.warn('Discord cannot be reached; the bot goes on trying.');
  };
  const refused = (_: unknown, { status }: { readonly status: number }) => {
    // discord.js forgets its token at the first 401, be it a slip of Discord's or the end.
    if (status === 401 && !probing) setImmediate(() => void probe());
  };
  const look = () => {
    const [shard] = client.ws.shards.values();
    if (shard?.lastPingTimestamp !== pinged) {
      pinged = shard?.lastPingTimestamp;
      hear();
    }
    const silent = performance.now() - heard;
    if (shard?.status === Status.Ready && silent < times.silence) beat(of);
    if (silent > times.silence || performance.now() - probed > times.probe) void probe();
  };
  client.on('raw', hear);
  client.rest.on(RESTEvents.Response, refused);
  const timer = setInterval(look, times.look);
  look();
  return end;
}

/** Asks twice, as one 401 may be a slip. */
async function tokenIs(client: Client, token: string): Promise<'good' | 'refused' | 'unknown'> {
  let refusals = 0;
  while (refusals < 2) {
    try {
      client.rest.setToken(token);
      await client.rest.get(Routes.gatewayBot());
      return 'good';
    } catch (error) {
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
