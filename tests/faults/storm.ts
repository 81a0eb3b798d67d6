/** Is everybody answered once while the gateway drops, answers are lost and events come twice? */

import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { startBot } from '../support/bot.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { record } from './history.ts';
import { type Judgement, judge } from './judge.ts';
import { load } from './load.ts';
import { memoryOf, probed } from './memory.ts';
import { chanceOf } from './random.ts';
import { strike } from './strikes.ts';

export interface Storm {
  readonly seed: number;
  readonly interactions: number;
  readonly drops: number;
  readonly perSecond: number;
  /** Nobody asks while so many wait. Default: no bound. */
  readonly waiting?: number;
}

export interface StormOutcome extends Judgement {
  readonly faults: Readonly<Record<string, number>>;
  readonly delivered: number;
}

/** Longer than Discord's 3 s, so that a busy machine does not decide; how fast answers are is measured in bench/. */
const RESPONSE = 30_000;
/** What arrives with less time left than a few repeated requests take is not owed an answer. */
const LEAST = 10_000;

export async function storm(of: Storm): Promise<StormOutcome> {
  const discord = await startDiscord({ responseMs: RESPONSE });
  const bot = await startBot({ against: discord, settings: { ASK_BY_MENTION: 'off' } });
  try {
    const outcome = await blow(discord, of);
    const { exitCode } = bot.process;
    const ended = exitCode === null ? [] : [`the bot ended with ${exitCode}: ${bot.output()}`];
    return { ...outcome, wrongs: [...outcome.wrongs, ...ended] };
  } finally {
    await bot.stop('SIGKILL');
    await discord.close();
  }
}

/** What one bot came to after so many interactions in all. */
export interface Stage extends StormOutcome {
  readonly done: number;
  /** After the rubbish was taken out, in MB. */
  readonly memory: { readonly rss: number; readonly heap: number } | undefined;
}

/** The same in stages of `each` interactions, all with one bot; ends early when it is no longer there. */
export async function* inOneProcess({
  each,
  ...of
}: Storm & { readonly each: number }): AsyncGenerator<Stage> {
  const folder = await temporaryFolder();
  const probe = probed(folder);
  const discord = await startDiscord({ responseMs: RESPONSE });
  const bot = await startBot({ against: discord, settings: { ASK_BY_MENTION: 'off', ...probe } });
  try {
    for (let done = 0; done < of.interactions; ) {
      const interactions = Math.min(each, of.interactions - done);
      const drops = share(of.drops, done + interactions, of) - share(of.drops, done, of);
      const outcome = await blow(discord, { ...of, seed: of.seed + 2 * done, interactions, drops });
      done += interactions;
      discord.forget();
      const memory = await memoryOf(bot, probe.MEMORY_FILE);
      const { exitCode } = bot.process;
      const ended = exitCode === null ? [] : [`the bot ended with ${exitCode}: ${bot.output().slice(-500)}`];
      yield { ...outcome, wrongs: [...outcome.wrongs, ...ended], done, memory };
      if (exitCode !== null) return;
    }
  } finally {
    await bot.stop('SIGKILL');
    await discord.close();
    await removeFolder(folder);
  }
}

function share(drops: number, done: number, { interactions }: Storm): number {
  return Math.round((drops * done) / interactions);
}

async function blow(
  discord: LoopbackDiscord,
  { seed, interactions, drops, perSecond, waiting }: Storm,
): Promise<StormOutcome> {
  const { history, note, stop } = record(discord);
  try {
    const struck = strike(
      discord,
      { drops, every: interactions / (drops + 1), share: 0.05, twice: 0.05 },
      chanceOf(seed),
      () => note({ kind: 'cut' }),
    );
    await load(
      discord,
      { perSecond, interactions, ...(waiting === undefined ? {} : { waiting }) },
      chanceOf(seed + 1),
    );
    struck.stop();
    // Second tries are under way.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const judgement = judge(history, { responseMs: RESPONSE, leastMs: LEAST });
    const delivered = new Set(history.flatMap((entry) => (entry.kind === 'sent' ? [entry.id] : []))).size;
    return { ...judgement, faults: struck.counts, delivered };
  } finally {
    stop();
  }
}
