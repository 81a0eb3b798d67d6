/** How is one of our programs started as a process of its own, without a token and with a small heap? */

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Number of the pipe that it sends on. Not standard output, because any library may write to that. */
export const SENT_ON = 3;

/**
 * The signals with which the process ends itself. When the system kills it for lack of memory, it uses another, and a
 * supervisor that stops the bot may send SIGTERM to all its processes. Windows has no SIGUSR2.
 */
export const ENDED_BY = {
  memory: process.platform === 'win32' ? 'SIGTERM' : 'SIGUSR2',
  time: 'SIGQUIT',
} as const;

/** A process with the pipe for requests, its standard input, and the pipe for its results. */
export interface Child {
  readonly process: ChildProcess;
  readonly asks: Writable;
  readonly sends: Readable;
}

/**
 * Starts a program of ours with an empty environment. It must start `watchdog()` itself. Errors of its pipes are
 * ignored; `process` emits an error if it cannot be started.
 * @param heap the most memory for JavaScript's heap, in mebibytes
 * @throws Error of the system with a code, for some of the reasons why it cannot be started
 */
export function startProgram(source: URL, heap: number): Child {
  const isRead =
    !source.pathname.endsWith('ts') ||
    ('typescript' in process.features && process.features.typescript !== false);
  const loader = isRead
    ? []
    : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
  const program = fileURLToPath(source);
  // No token, and no Node options.
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, ...loader, program], {
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  child.on('error', ignored);
  // Without files to spare, there are no pipes either.
  const stdio = child.stdio as unknown as [Writable, null, null, Readable] | undefined;
  if (stdio === undefined) throw Object.assign(new Error('no pipe can be opened'), { code: 'EMFILE' });
  const [asks, , , sends] = stdio;
  // The process may already be gone when a request is written.
  for (const pipe of [asks, sends]) pipe.on('error', ignored);
  return { process: child, asks, sends };
}

function ignored(): void {}
