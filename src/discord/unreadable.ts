/** What happens to an event that discord.js, or one of our listeners, cannot read? It is dropped and counted by its type. */

import {
  type Client,
  type ClientOptions,
  GatewayDispatchEvents,
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
} from 'discord.js';
import type { Logger } from '../log.ts';

/** An event as it arrived. Its fields are unchecked. */
interface Packet {
  readonly t?: unknown;
  readonly d?: unknown;
}

/**
 * Private parts of discord.js 14, used only here. There is no public way to catch what its packet handlers throw: they
 * run within `onMessage()`, whose promise nothing awaits, and what arrives before the client is ready is handled from a
 * timer, by `handlePacket()`. tests/discord/unreadable.test.ts goes red if either is renamed.
 */
interface PrivateManager {
  /** Whether it was handled; false if it waits until the client is ready. */
  handlePacket(packet?: Packet, shard?: { readonly id: number }): boolean;
}
interface PrivateShards {
  readonly shards: ReadonlyMap<number, PrivateShard>;
}
interface PrivateShard {
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  destroy(options: { reason: string; recover: WebSocketShardDestroyRecovery }): Promise<void>;
}

type Strategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** Called for an interaction that was handled, or whose handler threw; `d` is Discord's payload, unchecked. */
export type Handled = (d: unknown, wasRead: boolean) => void;

/**
 * Keeps unreadable events from ending the process, for as long as the client lives. Call it before the client logs in.
 * @param onInteraction called after each interaction, even if its handler threw; must not throw
 */
export function surviveUnreadable(client: Client, log: Logger, onInteraction: Handled): void {
  const drop = dropping(log);
  const shards = new Map<number, PrivateShard>();
  // The strategy may already be a guarded one, see gateway-address.ts.
  const { buildStrategy = ofDiscordJs } = client.options.ws ?? {};
  client.options.ws = {
    ...client.options.ws,
    buildStrategy(manager) {
      const strategy = buildStrategy(manager);
      surviving(strategy as SimpleShardingStrategy, shards, drop);
      return strategy;
    },
  };

  const inside = client.ws as unknown as PrivateManager;
  const handle = inside.handlePacket.bind(client.ws);
  inside.handlePacket = (packet, shard) => {
    let wasHandled = true;
    let wasRead = true;
    try {
      wasHandled = handle(packet, shard);
    } catch (error) {
      wasRead = false;
      drop(packet?.t, error);
      // Without READY the client would wait forever.
      if (packet?.t === GatewayDispatchEvents.Ready) setImmediate(() => void loginAgain(shards, shard, drop));
    }
    if (wasHandled && packet?.t === GatewayDispatchEvents.InteractionCreate) onInteraction(packet.d, wasRead);
    return wasHandled;
  };
}

const ofDiscordJs: Strategy = (manager) => new SimpleShardingStrategy(manager);

/** Makes a connection strategy drop the frames that cannot be read. */
function surviving(strategy: SimpleShardingStrategy, known: Map<number, PrivateShard>, drop: Drop): void {
  const spawn = strategy.spawn.bind(strategy);
  strategy.spawn = async (shardIds) => {
    await spawn(shardIds);
    for (const [id, shard] of (strategy as unknown as PrivateShards).shards) {
      const read = shard.onMessage.bind(shard);
      shard.onMessage = async (data, isBinary) => {
        try {
          await read(data, isBinary);
        } catch (error) {
          drop(typeIn(data), error);
        }
      };
      known.set(id, shard);
    }
  };
}

async function loginAgain(
  shards: ReadonlyMap<number, PrivateShard>,
  shard: { readonly id: number } | undefined,
  drop: Drop,
): Promise<void> {
  try {
    await shards.get(shard?.id ?? 0)?.destroy({
      reason: 'READY could not be read',
      recover: WebSocketShardDestroyRecovery.Reconnect,
    });
  } catch (error) {
    drop(GatewayDispatchEvents.Ready, error);
  }
}

type Drop = (type: unknown, error: unknown) => void;

/** Types that may be logged; an unknown name could contain anything. */
const KNOWN: ReadonlySet<unknown> = new Set(Object.values(GatewayDispatchEvents));

/** Logs the 1st, 2nd, 4th, 8th … event of each type, so a million events make twenty lines. */
function dropping(log: Logger): Drop {
  const counts = new Map<string, number>();
  return (type, error) => {
    const event = KNOWN.has(type) ? String(type) : 'unknown';
    const dropped = (counts.get(event) ?? 0) + 1;
    counts.set(event, dropped);
    if (Number.isInteger(Math.log2(dropped)))
      log.warn({ event, dropped, err: error }, 'dropped an event that cannot be read');
  };
}

/** The type of the event in a frame, if it has one. */
function typeIn(data: unknown): unknown {
  try {
    return (JSON.parse(String(data)) as Packet).t;
  } catch {
    return undefined;
  }
}
