/** What becomes of an event that discord.js, or a listener of ours, cannot read? It is dropped, and counted by its type. */

import {
  type Client,
  type ClientOptions,
  GatewayDispatchEvents,
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
} from 'discord.js';
import type { Logger } from '../log.ts';

/** An event as it came. Its parts are whatever Discord sent, which may be nothing of what it should be. */
interface Packet {
  readonly t?: unknown;
  readonly d?: unknown;
}

/**
 * What is private to discord.js 14 and is reached here alone. It has no public place to catch what its own packet
 * handlers throw: they run within `onMessage()`, whose promise nobody awaits, and what came before the client was
 * ready is handled from a timer, by `handlePacket()`. tests/discord/unreadable.test.ts goes red if either is renamed.
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

/** An interaction that has been handled, or thrown over; `d` is Discord's own payload, unchecked. */
export type Handled = (d: unknown, wasRead: boolean) => void;

/**
 * Keeps what cannot be read from ending the process, for as long as the client lives. To be called before it logs in.
 * @param onInteraction called after each interaction, whether anything came of it or not; must not throw
 */
export function surviveUnreadable(client: Client, log: Logger, onInteraction: Handled): void {
  const drop = dropping(log);
  const shards = new Map<number, PrivateShard>();
  // The way to the gateway may be guarded already, see gateway-address.ts.
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
      // Without it the client never becomes ready, and waits for ever.
      if (packet?.t === GatewayDispatchEvents.Ready) setImmediate(() => void loginAgain(shards, shard, drop));
    }
    if (wasHandled && packet?.t === GatewayDispatchEvents.InteractionCreate) onInteraction(packet.d, wasRead);
    return wasHandled;
  };
}

const ofDiscordJs: Strategy = (manager) => new SimpleShardingStrategy(manager);

/** Makes a way to connect drop the frames that cannot be read. */
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

/** Types that may be logged: a name that Discord does not have could hold anything. */
const KNOWN: ReadonlySet<unknown> = new Set(Object.values(GatewayDispatchEvents));

/** Logs the 1st, 2nd, 4th, 8th … of each type: a million are twenty lines. */
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

/** The type of the event in a frame, as far as it has one. */
function typeIn(data: unknown): unknown {
  try {
    return (JSON.parse(String(data)) as Packet).t;
  } catch {
    return undefined;
  }
}
