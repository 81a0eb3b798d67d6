/** How does the bot run beside the page, and start anew when its code changes? */

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchFolder } from '../../library/watch.ts';
import { complain, relay } from '../../print.ts';
import type { LoopbackDiscord } from '../loopback/discord.ts';

/** How the bot is: about to answer, answering, or ended by itself, with the last that it said. */
export type BotState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'ended'; readonly said: string };

export interface BotOptions {
  readonly discord: LoopbackDiscord;
  readonly environment: NodeJS.ProcessEnv;
  /** Folders whose files are the bot's code; paths from the root of the project, or absolute. */
  readonly code: readonly string[];
  readonly onState: (state: BotState) => void;
}

export interface Bot {
  readonly state: BotState;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The other side of the wire is no code of the bot: a change in it takes a start of the playground. */
const NOT_THE_BOT = /^workshop\b/u;

/** Of what the bot printed, the last UTF-16 units are shown when it has ended. */
const SAID = 2_000;

/**
 * Runs `src/doors/discord.ts` as a process of its own, as `npm start` does: that it starts anew clears every module that it had
 * loaded, while the conversation stays with the loopback, here.
 */
export function runBot({ discord, environment, code, onState }: BotOptions): Bot {
  let state: BotState = { kind: 'starting' };
  let child: ChildProcess | undefined;
  let stopping = false;
  const become = (next: BotState): void => {
    state = next;
    onState(next);
  };
  const start = (): void => {
    let said = '';
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
    started.once('exit', () => {
      if (child !== started) return;
      child = undefined;
      if (!stopping) become({ kind: 'ended', said: said.trim() });
    });
  };
  const restart = async (): Promise<void> => {
    const old = child;
    child = undefined;
    await end(old);
    if (!stopping && child === undefined) start();
  };
  const watches = code.map((folder) =>
    watchFolder(resolve(ROOT, folder), {
      onChange: (files) => {
        if (files.some((file) => !NOT_THE_BOT.test(file))) void restart();
      },
      onTrouble: complain,
    }),
  );
  // The bot answers once it has received its server; what it publishes then is the sign that all is set up.
  const off = discord.on((event) => {
    const published = event.kind === 'rest' && /^\/applications\/\d+\/commands/u.test(event.path);
    if (published && state.kind === 'starting' && discord.commands('global').length > 0)
      become({ kind: 'ready' });
  });
  const lastly = (): void => void child?.kill();
  process.once('exit', lastly);
  start();
  return {
    get state() {
      return state;
    },
    stop: async () => {
      stopping = true;
      off();
      for (const watch of watches) watch.close();
      process.off('exit', lastly);
      await end(child);
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
