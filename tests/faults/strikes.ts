/** What goes wrong between the bot and Discord while people ask? */

import type { LoopbackDiscord } from '../../src/workshop/loopback/discord.ts';
import type { Chance } from './random.ts';

export interface Strikes {
  /** How often the gateway fails: a cut cable, a close code, op 7, op 9. */
  readonly drops: number;
  /** Interactions delivered from one drop to the next, however long they take. */
  readonly every: number;
  /** Share of the answers that are lost on the way, and as many 429, 5xx and delays as half of that each. */
  readonly share: number;
  /** Share of the interactions that are delivered twice. */
  readonly twice: number;
}

export interface Struck {
  readonly counts: Readonly<Record<string, number>>;
  stop(): void;
}

/** Strikes by chance from now on until it is stopped; `cut` hears of every cut socket before it is cut. */
export function strike(discord: LoopbackDiscord, of: Strikes, chance: Chance, cut: () => void): Struck {
  const counts: Record<string, number> = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const { faults } = discord;
  let delivered = 0;
  let dropped = 0;
  const off = discord.on((event) => {
    if (event.kind !== 'gateway' || event.direction !== 'sent' || event.t !== 'INTERACTION_CREATE') return;
    delivered += 1;
    const drops = dropped < of.drops && delivered >= (dropped + 1) * of.every;
    if (drops) dropped += 1;
    // Not while the event is being delivered: what listens is told before the socket is done.
    setImmediate(() => {
      if (drops) count(drop(discord, chance, cut));
      if (chance.next() < of.twice) {
        count('delivered twice');
        again(discord);
      }
    });
    const dice = chance.next() / of.share;
    if (dice < 1) {
      const how = chance.pick(['reset', 'closed', 'bad gateway'] as const);
      count(`answer lost: ${how}`);
      faults.loseResponse({ route: 'callback', how });
    } else if (dice < 1.5) {
      count('429');
      faults.rateLimit({ route: 'callback', scope: chance.pick(['user', 'shared'] as const) });
    } else if (dice < 2) {
      count('5xx');
      faults.fail({ route: 'callback', status: chance.pick([500, 502, 503]) });
    } else if (dice < 2.5) {
      count('delay');
      faults.delay(chance.below(400), { route: 'callback' });
    }
  });
  return {
    counts,
    stop: () => {
      off();
      faults.clear();
    },
  };
}

let repeating = false;

/** Delivers the newest interaction again; a copy does not bring forth a copy. */
function again(discord: LoopbackDiscord): void {
  if (repeating) return;
  repeating = true;
  discord.faults.repeat();
  setImmediate(() => {
    repeating = false;
  });
}

function drop(discord: LoopbackDiscord, chance: Chance, cut: () => void): string {
  const { faults } = discord;
  const dice = chance.next();
  if (dice < 0.35) {
    cut();
    faults.drop();
    return 'cut cable';
  }
  if (dice < 0.65) {
    cut();
    faults.drop(4000);
    return 'close 4000';
  }
  if (dice < 0.9) {
    faults.reconnect();
    return 'op 7';
  }
  // What is written after op 9 goes to a session that the bot has left.
  cut();
  faults.invalidate(chance.next() < 0.5);
  return 'op 9';
}
