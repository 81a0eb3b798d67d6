/** How is the bot run as its users run it, against a Discord on this machine? */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DiscordOptions,
  type LoopbackDiscord,
  startDiscord,
} from '../../src/workshop/loopback/discord.ts';
import { openApi } from './openapi.ts';
import { isAll } from './runs.ts';

export interface RunningBot {
  readonly discord: LoopbackDiscord;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Settles with the exit status. */
  readonly exited: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface BotOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly discord?: DiscordOptions;
  /** Against a Discord that is there already. */
  readonly against?: LoopbackDiscord;
  /** Whether to wait until it has logged in; default true. */
  readonly wait?: boolean;
}

/** How fast a bot answers is measured in bench/: that this machine is busy decides no test. In milliseconds. */
export const UNHURRIED = { responseMs: 30_000 };

/**
 * Longest that a start may take on a busy machine, in milliseconds: at the desk a test has 30 s, and says then only that
 * it has; long tests have more.
 */
const START = isAll ? 80_000 : 25_000;

export async function startBot(options: BotOptions = {}): Promise<RunningBot> {
  const discord = options.against ?? (await startDiscord({ ...openApi, ...UNHURRIED, ...options.discord }));
  const state = mkdtempSync(join(tmpdir(), 'footnote state '));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/doors/discord.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      CORPUS_DIR: 'corpus',
      STATE_DIR: state,
      // A test has few people, who do in a second what others do in a day.
      QUESTIONS_PER_MINUTE: '0',
      ...options.settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void exited.then(() => rmSync(state, { recursive: true, force: true }));
  const bot: RunningBot = {
    discord,
    process: child,
    output: () => output,
    exited,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
  };
  try {
    if (options.wait !== false)
      await until(
        () => output.includes('"commands published"'),
        () => `the bot did not start:\n${output}`,
      );
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return bot;
}

/** Waits until something is so, and fails with a sentence when it does not come about. */
export async function until(isSo: () => boolean, otherwise: () => string, atMost = START): Promise<void> {
  const end = performance.now() + atMost;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
