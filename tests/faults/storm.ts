/** Is everybody answered once while the gateway drops, answers are lost and events come twice? */

import { startDiscord } from '../../src/loopback/discord.ts';
import { startBot } from '../support/bot.ts';
import { record } from './history.ts';
import { type Judgement, judge } from './judge.ts';
import { load } from './load.ts';
import { chanceOf } from './random.ts';
import { strike } from './strikes.ts';

export interface Storm {
  readonly seed: number;
  readonly interactions: number;
  readonly drops: number;
  readonly perSecond: number;
}

export interface StormOutcome extends Judgement {
  readonly faults: Readonly<Record<string, number>>;
  readonly delivered: number;
}

/** Longer than Discord's 3 s, so that a busy machine does not decide; how fast answers are is measured in bench/. */
const RESPONSE = 30_000;
/** What arrives with less time left than a few repeated requests take is not owed an answer. */
const LEAST = 10_000;

export async function storm({ seed, interactions, drops, perSecond }: Storm): Promise<StormOutcome> {
  const discord = await startDiscord({ responseMs: RESPONSE });
  const bot = await startBot({ against: discord, settings: { ASK_BY_MENTION: 'off' } });
  const { history, note, stop } = record(discord);
  try {
    const length = (interactions / perSecond) * 1000;
    const everyMs = length / (drops + 1);
    const struck = strike(discord, { drops, everyMs, share: 0.05, twice: 0.05 }, chanceOf(seed), () =>
      note({ kind: 'cut' }),
    );
    await load(discord, { perSecond, interactions }, chanceOf(seed + 1));
    await struck.dropped;
    struck.stop();
    // Second tries are under way.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const judgement = judge(history, { responseMs: RESPONSE, leastMs: LEAST });
    const ended =
      bot.process.exitCode === null ? [] : [`the bot ended with ${bot.process.exitCode}: ${bot.output()}`];
    const delivered = new Set(history.flatMap((entry) => (entry.kind === 'sent' ? [entry.id] : []))).size;
    return { ...judgement, wrongs: [...judgement.wrongs, ...ended], faults: struck.counts, delivered };
  } finally {
    stop();
    await bot.stop('SIGKILL');
    await discord.close();
  }
}
