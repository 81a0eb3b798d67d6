/** Is this one answered, or asked to come back later: has this member, this server or everybody asked too much? */

import { notice, type Reply } from '../reply.ts';
import type { Voice } from '../texts/voice.ts';
import { Cooldown, type Limit } from './cooldown.ts';

/** What people do, by what it costs: a question searches, a press opens, typing asks for suggestions. */
export type Demand = 'question' | 'press' | 'typing';

/** So many times as many as questions: readers press on, and every key struck while typing counts. */
const WIDER: Readonly<Record<Demand, number>> = { question: 1, press: 3, typing: 20 };

/** A server may ask as much as so many busy members of it. */
const BUSY_MEMBERS = 20;

/** Who waited so many milliseconds for their turn is told to try again: Discord gives up after 3,000. */
const PATIENCE = 2_000;
/** In seconds: by then a rush is mostly over. */
const BUSY_PAUSE = 5;

export class Admission {
  readonly #members: ReadonlyMap<Demand, Cooldown>;
  readonly #servers: ReadonlyMap<Demand, Cooldown>;

  /** Questions a minute of one member, 1 or more; 0 for no limit. */
  constructor(questionsPerMinute: number, now?: () => number) {
    this.#members = cooldowns(questionsPerMinute, now);
    this.#servers = cooldowns(questionsPerMinute * BUSY_MEMBERS, now);
  }

  /** What to say to whoever has to wait, in private; undefined when they are answered. */
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

/** Minutes' worth that may come at once: what answers in milliseconds is slowed by a flood, not by a flurry. */
const BURST_MINUTES = 10;

function limitOf(perMinute: number): Limit {
  return { perMinute, burst: perMinute * BURST_MINUTES };
}
