/** Is nobody left waiting when the bot is told to stop, and is every start good after it was killed? */

import { cp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { startBot, until } from '../support/bot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { record } from './history.ts';
import { type Judgement, judge } from './judge.ts';
import { load } from './load.ts';
import { type Chance, chanceOf } from './random.ts';

const RULES = { responseMs: 30_000, leastMs: 10_000 };
/** Milliseconds within which a bot that was told to stop is gone, as promised. */
const GONE = 5_000;
const TICK = 20;
/** What was asked before the signal is to be answered after it, within seconds, however busy the machine is. */
const WAITING = 15;
const DOCUMENT = 'corpus/russia-taiwan-relations.md';
const QUESTION = 'Who was the first Russian consul on Formosa?';

export interface Stops extends Judgement {
  readonly slowestStop: number;
}

/** SIGTERM so many times, each amid questions. */
export async function stops(seed: number, times: number, perSecond = 30): Promise<Stops> {
  const discord = await startDiscord({ responseMs: RULES.responseMs });
  const chance = chanceOf(seed);
  const { history, note, stop } = record(discord);
  const folder = await temporaryFolder();
  await cp(DOCUMENT, join(folder, basename(DOCUMENT)));
  const settings = { CORPUS_DIR: folder, ASK_BY_MENTION: 'off' };
  const wrongs: string[] = [];
  let slowestStop = 0;
  try {
    for (let round = 0; round < times; round += 1) {
      const bot = await startBot({ against: discord, settings });
      note({ kind: 'back' });
      let going = true;
      const asking = load(
        discord,
        { perSecond, interactions: 10_000, waiting: WAITING },
        chance,
        () => going,
      );
      await pause(300 + chance.below(900));
      const before = performance.now();
      const late = lateness();
      note({ kind: 'leaving' });
      const status = await bot.stop('SIGTERM');
      const took = performance.now() - before - late();
      going = false;
      void asking.catch(() => undefined);
      slowestStop = Math.max(slowestStop, took);
      if (status !== 0) wrongs.push(`stop ${round} ended with ${status}: ${bot.output().slice(-500)}`);
      if (took > GONE) wrongs.push(`stop ${round} took ${Math.round(took)} ms`);
    }
    const judgement = judge(history, RULES);
    return { ...judgement, wrongs: [...judgement.wrongs, ...wrongs], slowestStop };
  } finally {
    stop();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Kills {
  readonly wrongs: readonly string[];
  readonly starts: number;
  /** Reloads that the killed bots had come to the end of, whether or not they took the new corpus. */
  readonly reloads: number;
}

/** kill -9 so many times while the corpus changes and is read anew; every start after it must be good. */
export async function kills(seed: number, times: number): Promise<Kills> {
  const discord = await startDiscord({ responseMs: RULES.responseMs });
  const chance = chanceOf(seed);
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  // One document: reading the glossary would take most of each start.
  await cp(DOCUMENT, join(corpus, basename(DOCUMENT)));
  const settings = {
    CORPUS_DIR: corpus,
    CORPUS_WATCH: 'on',
    ASK_BY_MENTION: 'off',
    STATE_DIR: join(folder, 'state'),
  };
  const wrongs: string[] = [];
  let reloads = 0;
  try {
    for (let round = 0; round <= times; round += 1) {
      // The day's logins are not what is tried here.
      await rm(join(settings.STATE_DIR, 'logins.json'), { force: true });
      const bot = await startBot({ against: discord, settings });
      const answer = await ask(discord);
      if (!answer.includes('Shabert')) wrongs.push(`start ${round} answered ${answer.slice(0, 200)}`);
      if (round === times) {
        await bot.stop('SIGKILL');
        break;
      }
      const end = performance.now() + 500 + chance.below(1_500);
      while (performance.now() < end) {
        await change(corpus, chance);
        // Reading begins when the files have been quiet for 300 ms; the next change comes before, amid or after it.
        await pause(chance.below(700));
      }
      await pause(chance.below(1_000));
      await bot.stop('SIGKILL');
      reloads += bot.output().split(/"corpus reloaded"|The corpus stays as it was/u).length - 1;
    }
    return { wrongs, starts: times + 1, reloads };
  } finally {
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A note comes, grows, breaks off or goes, as when somebody edits the folder. */
async function change(corpus: string, chance: Chance): Promise<void> {
  const file = join(corpus, `note-${chance.below(3)}.md`);
  const text = `# Note ${chance.below(99)}\n\n${'Words of a note that changes all the time. '.repeat(chance.below(200))}`;
  if (chance.next() < 0.2) await rm(file, { force: true });
  else await writeFile(file, text.slice(0, chance.below(text.length + 1)));
}

async function ask(discord: LoopbackDiscord): Promise<string> {
  const channel = discord.channels.text.id;
  await until(
    () => discord.commands().length > 0,
    () => 'there are no commands',
  );
  return JSON.stringify(await discord.newcomer('asker').slash('ask', { question: QUESTION }, { channel }));
}

/** Gives how many milliseconds a clock that ticks here was late in all: a busy machine is no fault of the bot. */
function lateness(): () => number {
  let late = 0;
  let ticked = performance.now();
  const timer = setInterval(() => {
    late += Math.max(0, performance.now() - ticked - TICK);
    ticked = performance.now();
  }, TICK);
  return () => {
    clearInterval(timer);
    return late;
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
