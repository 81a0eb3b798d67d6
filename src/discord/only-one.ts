/** Is another bot at work with this folder? */

import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { printable } from '../text/printable.ts';
import { readJson, UNFINISHED } from './state-file.ts';

const LOCK = 'running.json';

/** The lock is touched every so many milliseconds, and one not touched for so long is nobody's. */
const TOUCH = 10_000;
const STALE = 60_000;

/** A lock that does not say whose it is was being written for so long at most; then that process was stopped. */
const UNWRITTEN = 2_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO time of its start. */
  readonly started: string;
}

/** Another instance has the folder. */
export class TakenAlready extends Error {
  override readonly name = 'TakenAlready';
}

/**
 * Takes a folder for this process, until it ends, from whoever is not there any more.
 * @throws TakenAlready with a sentence that says what to do; an error of the file system when it cannot be written.
 */
export function takeFolder(folder: string, host = hostname()): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK);
  const own: Holder = { pid: process.pid, host, started: new Date().toISOString() };
  if (!created(file, own)) {
    const holder = (readJson(file) ?? {}) as Partial<Holder>;
    if (isThere(file, holder, host)) throw new TakenAlready(sentence(folder, holder));
    rmSync(file, { force: true });
    if (!created(file, own))
      throw new TakenAlready(sentence(folder, (readJson(file) ?? {}) as Partial<Holder>));
  }
  const isOurs = () => (readJson(file) as Partial<Holder> | undefined)?.started === own.started;
  const touch = () => {
    try {
      if (isOurs()) utimesSync(file, new Date(), new Date());
    } catch {
      // A disk that is full or gone ends no bot; the lock grows old, and whoever comes may have the folder.
    }
  };
  setInterval(touch, TOUCH).unref();
  process.on('exit', () => {
    try {
      if (isOurs()) rmSync(file, { force: true });
    } catch {
      // The next start finds that nobody holds it.
    }
  });
  removeUnfinished(folder);
}

/** What somebody left who was stopped while writing: see `writeWhole()`. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
  }
}

function created(file: string, own: Holder): boolean {
  let lock: number;
  try {
    lock = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(lock, `${JSON.stringify(own)}\n`);
    return true;
  } catch (error) {
    // Without its words, as on a full disk, it would keep the next start out.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(lock);
  }
}

function isThere(file: string, { pid, host }: Partial<Holder>, here: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > (host === undefined ? UNWRITTEN : STALE)) return false;
  // What another machine does is known by the file alone.
  if (host !== here) return true;
  // In a container that starts anew, this process has the number of the last one.
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sentence(folder: string, { pid, host, started }: Partial<Holder>): string {
  // Whoever wrote the file may have written anything.
  const told = (value: unknown) => printable(String(value ?? '?'));
  return `Another Footnote is at work with ${told(folder)} (process ${told(pid)} on ${told(host)}, started ${told(started)}); stop it first, or give this one its own STATE_DIR and its own token.`;
}
