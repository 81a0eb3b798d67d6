/** Is this request answered, or have this member, this server or all servers together asked too much? */

import { notice, type Reply } from '../reply.ts';
import type { Voice } from '../texts/voice.ts';
import { Cooldown, type Limit } from './cooldown.ts';

/** What people do, by what it costs: a question searches, a press opens, typing asks for suggestions. */
export type Demand = 'question' | 'press' | 'typing';

/** How many of each are allowed per question: readers press several buttons, and every key typed counts. */
const WIDER: Readonly<Record<Demand, number>> = { question: 1, press: 3, typing: 20 };

/** A server may ask as much as this many busy members. */
const BUSY_MEMBERS = 20;

/** In milliseconds. Anyone who waited longer for their turn is told to try again, as Discord gives up after 3,000. */
const PATIENCE = 2_000;
/** In seconds: by then a rush is mostly over. */
const BUSY_PAUSE = 5;

export class Admission {
  readonly #members: ReadonlyMap<Demand, Cooldown>;
  readonly #servers: ReadonlyMap<Demand, Cooldown>;

  /** @param questionsPerMinute of one member, 1 or more; 0 for no limit */
  constructor(questionsPerMinute: number, now?: () => number) {
    this.#members = cooldowns(questionsPerMinute, now);
    this.#servers = cooldowns(questionsPerMinute * BUSY_MEMBERS, now);
  }

  /** The private reply to someone who has to wait; undefined if they are answered. `waited` is in milliseconds. */
  refuse(
    demand: Demand,
    member: string,
    server: string | undefined,
    waited: number,
    voice: Voice,
  ): Reply | undefined {
    const own = this.#members.get(demand)?.take(member) ?? 0;
    if (own > 0) return notice(voice.say('too-fast', { seconds: Math.ceil(own / 1000) }));
    const shared = server === undefined ? 0 : (this.#servers.get(demand)?.take(server) ?? 0);
    if (shared > 0) return notice(voice.say('server-too-fast', { seconds: Math.ceil(shared / 1000) }));
    if (waited > PATIENCE) return notice(voice.say('all-too-fast', { seconds: BUSY_PAUSE }));
    return undefined;
  }
}

function cooldowns(perMinute: number, now?: () => number): Map<Demand, Cooldown> {
  if (perMinute === 0) return new Map();
  return new Map(
    (Object.keys(WIDER) as Demand[]).map((demand) => [
      demand,
      new Cooldown(limitOf(perMinute * WIDER[demand]), now),
    ]),
  );
}

/** How many minutes' worth may come at once: answers take milliseconds, so only a flood slows the bot down. */
const BURST_MINUTES = 10;

function limitOf(perMinute: number): Limit {
  return { perMinute, burst: perMinute * BURST_MINUTES };
}
