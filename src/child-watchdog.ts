/** What ends one of our processes if it takes too much memory or time, even while its main thread is busy? */

import { Worker } from 'node:worker_threads';
import { ENDED_BY } from './child-program.ts';

/** In milliseconds between two checks of the memory: about 100 MB can be filled in that time. */
const LOOK = 40;

/** Microseconds per millisecond. */
const MICROSECONDS = 1_000;

/** Also checks whether the parent process is still there. */
const WATCHDOG = `
const { workerData: { most, parent, look, until, signals } } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > most) process.kill(process.pid, signals.memory);
  const { user, system } = process.cpuUsage();
  if (user + system > until[0]) process.kill(process.pid, signals.time);
}, look);
`;

export interface Watchdog {
  /** From now on, the process may use `longest` milliseconds of processor time. */
  limit(longest: number): void;
  /** Removes that limit. */
  release(): void;
}

/**
 * Starts to watch this process, which must have been started by `startProgram()`.
 * @param most memory of the whole process, in bytes
 * @param look milliseconds between two checks; default 40
 */
export function watchdog(most: number, look = LOOK): Watchdog {
  /** In microseconds: the total processor time of the process at which the current file has taken too long. */
  const until = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)).fill(
    Number.POSITIVE_INFINITY,
  );
  const worker = new Worker(WATCHDOG, {
    eval: true,
    execArgv: [],
    env: {},
    workerData: { most, parent: process.ppid, look, until, signals: ENDED_BY },
  });
  worker.unref();
  return {
    limit(longest) {
      const { user, system } = process.cpuUsage();
      until[0] = user + system + longest * MICROSECONDS;
    },
    release() {
      until[0] = Number.POSITIVE_INFINITY;
    },
  };
}
