/** How does the bot run beside the page, and restart when its code changes? */

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchFolder } from '../../library/watch.ts';
import { complain, relay } from '../../print.ts';
import type { LoopbackDiscord } from '../loopback/discord.ts';

/** Whether the bot is starting, ready, or has ended by itself, with what it printed last. */
export type BotState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'ended'; readonly said: string };

export interface BotOptions {
  readonly discord: LoopbackDiscord;
  readonly environment: NodeJS.ProcessEnv;
  /** Folders with the bot's code; paths from the project's root, or absolute. */
  readonly code: readonly string[];
  readonly onState: (state: BotState) => void;
}

export interface Bot {
  readonly state: BotState;
  /** How many times it has been started. */
  readonly starts: number;
  /** Resolves once it is no longer starting. */
  settled(): Promise<BotState>;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The other side of the wire is not the bot's code: only a restart of the playground picks up a change in it. */
const NOT_THE_BOT = /^workshop\b/u;

/** How much of what the bot printed last is shown when it has ended, in UTF-16 code units. */
const SAID = 2_000;

/**
 * Runs `src/doors/discord.ts` as a process of its own, as `npm start` does. A restart clears every module that it had
 * loaded, while the loopback here keeps the conversation.
 */
export function runBot({ discord, environment, code, onState }: BotOptions): Bot {
  let state: BotState = { kind: 'starting' };
  let starts = 0;
  let child: ChildProcess | undefined;
  let stopping = false;
  const waiting = new Set<(state: BotState) => void>();
  const become = (next: BotState): void => {
    state = next;
    onState(next);
    if (next.kind === 'starting') return;
    for (const settle of waiting) settle(next);
    waiting.clear();
  };
  const start = (): void => {
    let said = '';
    starts += 1;
    become({ kind: 'starting' });
    const started = spawn(process.execPath, ['--import', 'tsx', 'src/doors/discord.ts'], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const [stream, out] of [
      [started.stdout, 'stdout'],
      [started.stderr, 'stderr'],
    ] as const) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        relay(out, part);
        said = (said + part).slice(-SAID);
      });
    }
    // By now all of its output has been read.
    started.once('close', () => {
      if (child !== started) return;
      child = undefined;
      if (!stopping) become({ kind: 'ended', said: said.trim() });
    });
  };
  let restarting: Promise<void> | undefined;
  const restart = async (): Promise<void> => {
    const old = child;
    child = undefined;
    // From here on it may no longer answer, although it has not ended yet.
    become({ kind: 'starting' });
    await end(old);
    restarting = undefined;
    if (!stopping) start();
  };
  const watches = code.map((folder) =>
    watchFolder(resolve(ROOT, folder), {
      onChange: (files) => {
        // A second change while the old one ends must not start another beside it.
        if (files.some((file) => !NOT_THE_BOT.test(file))) restarting ??= restart();
      },
      onTrouble: complain,
    }),
  );
  // The bot publishes its commands once it has received its server, and can answer from then on.
  const off = discord.on((event) => {
    const published = event.kind === 'rest' && /^\/applications\/\d+\/commands/u.test(event.path);
    const isUp = child !== undefined && state.kind === 'starting';
    if (published && isUp && discord.commands('global').length > 0) become({ kind: 'ready' });
  });
  const lastly = (): void => void child?.kill();
  process.once('exit', lastly);
  start();
  return {
    get state() {
      return state;
    },
    get starts() {
      return starts;
    },
    settled: () =>
      state.kind === 'starting' ? new Promise((settle) => waiting.add(settle)) : Promise.resolve(state),
    stop: async () => {
      stopping = true;
      off();
      for (const watch of watches) watch.close();
      process.off('exit', lastly);
      await restarting;
      await end(child);
      for (const settle of waiting) settle({ kind: 'ended', said: '' });
      waiting.clear();
    },
  };
}

function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    child.once('exit', () => ended());
    child.kill();
  });
}
