/** Is another bot already using this state folder? */

import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { isUnfinished, nameBeside } from '../durable-file.ts';
import { printable } from '../text/printable.ts';
import { readRegularSync } from '../regular-file.ts';
import { bootId, isAlive, type Life, ownLife, pidSpace } from './process-life.ts';

const LOCK = 'running.json';

/** Time between two touches of the lock, in milliseconds. */
const TOUCH = 10_000;

/** In milliseconds. */
export interface Patience {
  /** A lock that was not touched for this long has no holder any more: it missed six touches. */
  readonly stale: number;
  /** A lock that does not name its holder may be half written for this long; after that, its writer was stopped. */
  readonly unwritten: number;
  /** Between two looks at a lock that may have a holder. */
  readonly look: number;
}

const PATIENCE: Patience = { stale: 60_000, unwritten: 2_000, look: 500 };

interface Holder extends Life {
  readonly pid: number;
  readonly host: string;
  /** ISO time of its start. */
  readonly started: string;
}

/** A lock as it was found. */
interface Found {
  /** Undefined when it may not be read. */
  readonly text: string | undefined;
  readonly touched: number;
}

/** Another instance holds the lock: it is running on this machine, so a restart would fail in the same way. */
export class LockTaken extends Error {
  override readonly name = 'LockTaken';
}

/** Something keeps touching the lock, and this machine cannot tell whether a restart would fail in the same way. */
export class LockHeldElsewhere extends Error {
  override readonly name = 'LockHeldElsewhere';
}

/** Whose lock it is, in sentences. */
export interface Words {
  /** Of the process that has it, such as "Another Footnote". */
  readonly who: string;
  /** That names the folder. */
  readonly setting: string;
  /** The end of the sentence, without a full stop. */
  readonly whatToDo: string;
}

const BOT: Words = {
  who: 'Another Footnote',
  setting: 'STATE_DIR',
  whatToDo: 'stop it first, or give this one its own STATE_DIR and its own token',
};

export interface TakeOptions {
  /** Default: those of a bot and its state folder. */
  readonly words?: Words;
  /** Default: the name of this machine. */
  readonly host?: string;
  /** Called once, before the wait, with a sentence that gives the reason. */
  readonly onWait?: (sentence: string) => void;
  readonly patience?: Patience;
}

/**
 * Takes the lock of a state folder for this process until it exits, if need be from a process that no longer runs. It may
 * take a minute to find out whether one does.
 * @throws LockTaken or LockHeldElsewhere with a sentence that says what to do; an error of the file system if the
 * folder cannot be written to.
 */
export async function takeLock(
  folder: string,
  { host = hostname(), onWait, patience = PATIENCE, words = BOT }: TakeOptions = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK);
  const own: Holder = { pid: process.pid, host, started: new Date().toISOString(), ...ownLife() };
  const text = `${JSON.stringify(own)}\n`;
  while (!created(file, text)) {
    const found = lockAt(file);
    if (found === undefined) {
      // It was removed in between, or seems so. A pause lets signals through.
      await pause(patience.look);
      continue;
    }
    const { is, until } = judge(found, host, patience);
    if (is === 'alive') throw new LockTaken(sentence(words, folder, found));
    if (is === 'unsure') {
      onWait?.(waiting(words, folder, found, until));
      const later = await changed(file, found, until, patience.look);
      if (later === 'gone') continue;
      if (later !== 'same') throw heldBy(later, words, folder, host, patience);
    }
    const other = taken(file, found);
    if (other !== undefined) throw heldBy(other, words, folder, host, patience);
  }
  keep(file, text);
  removeUnfinished(folder);
}

/** Touches the lock from now on and removes it at exit, unless another process has taken it over. */
function keep(file: string, own: string): void {
  const isOurs = () => lockAt(file)?.text === own;
  const touch = () => {
    try {
      if (isOurs()) utimesSync(file, new Date(), new Date());
    } catch {
      // A disk that is full or gone must not end the bot. The lock grows old, and another bot may then take the folder.
    }
  };
  setInterval(touch, TOUCH).unref();
  process.on('exit', () => {
    try {
      if (isOurs()) rmSync(file, { force: true });
    } catch {
      // The next start finds that the lock has no holder.
    }
  });
}

/** Removes files that a process left half written when it was stopped, see `writeWhole()`. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    try {
      if (isUnfinished(join(folder, name))) rmSync(join(folder, name), { force: true });
    } catch {
      // It takes a little space and does no harm.
    }
  }
}

function created(file: string, text: string): boolean {
  let lock: number;
  try {
    lock = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(lock, text);
    return true;
  } catch (error) {
    // An empty lock, as a full disk leaves it, would keep the next start out.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(lock);
  }
}

/** In bytes; a lock has about 200. */
const LONGEST_LOCK = 16_384;

/** Undefined if there is none. Throws if it is a link, a pipe or anything else that is no file. */
function lockAt(file: string): Found | undefined {
  try {
    return { touched: lstatSync(file).mtimeMs, text: readRegularSync(file, LONGEST_LOCK) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    return { touched: statSync(file).mtimeMs, text: undefined };
  }
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a lock's holder is running; if unsure, how many milliseconds to watch the lock. */
function judge(
  { text, touched }: Found,
  here: string,
  { stale, unwritten }: Patience,
): { readonly is: 'alive' | 'gone' | 'unsure'; readonly until: number } {
  const holder = holderIn(text);
  const { pid, host, boot, space, ticks } = holder;
  const isSeenHere = space === undefined || space === (pidSpace() ?? space);
  // After a reboot, on another machine of the same name or in another container, a process number means nothing.
  if (host === here && isSeenHere && (boot === undefined || boot === (bootId() ?? boot))) {
    // In a restarted container, this process has the number of the previous one.
    const is =
      pid === process.pid ? 'gone' : isAlive(pid, { ...(boot && { boot }), ...(ticks && { ticks }) });
    if (is !== 'unsure') return { is, until: 0 };
  }
  const limit = text !== undefined && host === undefined ? unwritten : stale;
  // A time in the future means that the clock was put back.
  const age = Math.max(0, Date.now() - touched);
  return { is: age > limit ? 'gone' : 'unsure', until: limit - age };
}

/** What happened to a lock within some milliseconds: it is the same, gone, or another one. */
async function changed(
  file: string,
  before: Found,
  milliseconds: number,
  look: number,
): Promise<'same' | 'gone' | Found> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const left = end - performance.now();
    if (left > 0) await pause(Math.min(look, left));
    const now = lockAt(file);
    if (now === undefined) return 'gone';
    if (!isSame(now, before)) return now;
    if (left <= 0) return 'same';
  }
}

/** Removes a lock that is still as it was found. A lock that has changed stays, and is returned. */
function taken(file: string, found: Found): Found | undefined {
  const aside = nameBeside(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const now = lockAt(aside);
  const other = now === undefined || isSame(now, found) ? undefined : now;
  // Two processes that waited for the same lock try at the same time, and the other one was first.
  if (other !== undefined) giveBack(aside, file);
  rmSync(aside, { force: true });
  return other;
}

function giveBack(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    // A third process has it, or the file system has no hard links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(aside, file);
  }
}

function isSame(a: Found, b: Found): boolean {
  return a.text === b.text && a.touched === b.touched;
}

function heldBy(found: Found, words: Words, folder: string, host: string, patience: Patience): Error {
  const why = sentence(words, folder, found);
  return judge(found, host, patience).is === 'alive' ? new LockTaken(why) : new LockHeldElsewhere(why);
}

function holderIn(text: string | undefined): Partial<Holder> {
  try {
    return (JSON.parse(text ?? '') ?? {}) as Partial<Holder>;
  } catch {
    return {};
  }
}

function who({ text }: Found): string {
  const { pid, host, started } = holderIn(text);
  // Anyone who can write to the folder may have put anything into the lock.
  const told = (value: unknown) => printable(String(value ?? '?'));
  return `process ${told(pid)} on ${told(host)}, started ${told(started)}`;
}

function sentence({ who: other, setting, whatToDo }: Words, folder: string, found: Found): string {
  return `${other} is running with ${setting}=${printable(resolve(folder))} (${who(found)}); ${whatToDo}.`;
}

function waiting({ who: other, setting }: Words, folder: string, found: Found, milliseconds: number): string {
  return `${other} may be running with ${setting}=${printable(resolve(folder))} (${who(found)}); this one waits up to ${Math.ceil(milliseconds / 1000)} s to find out.`;
}
