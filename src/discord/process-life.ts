/** Is a process that once said who it is still there, or has another one its number? */

import { readFileSync, readlinkSync } from 'node:fs';

/** What tells a process from a later one with its number; absent where the system does not say. */
export interface Life {
  /** Of the machine since it was started. */
  readonly boot?: string;
  /** Where its number counts: a container has numbers of its own. Source: pid_namespaces(7) */
  readonly space?: string;
  /** When the process began, in ticks since then. Source: proc_pid_stat(5), field 22 */
  readonly ticks?: string;
}

/** Of the fields behind the name, which may hold spaces and brackets: the state is the third, the start the 22nd. */
const NAMED = 2;
const STATE = 3;
const STARTED = 22;

/** Killed, and not yet taken leave of by its parent. Source: proc_pid_stat(5) */
const DEAD: readonly (string | undefined)[] = ['Z', 'X', 'x'];

/** What marks this process out. */
export function ownLife(): Life {
  const boot = bootId();
  const space = pidSpace();
  const ticks = statOf(process.pid)?.ticks;
  return {
    ...(boot === undefined ? {} : { boot }),
    ...(space === undefined ? {} : { space }),
    ...(ticks === undefined ? {} : { ticks }),
  };
}

/**
 * Whether the process runs that had this number and this life, on this machine; unsure where its number is taken and
 * too little is known to tell it from another.
 */
export function isAlive(pid: unknown, { boot, ticks }: Life): 'alive' | 'gone' | 'unsure' {
  // 0 and below stand for whole groups of processes.
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return 'gone';
  if (!hasProcess(pid)) return 'gone';
  const found = statOf(pid);
  if (found?.dead === true) return 'gone';
  if (ticks === undefined || found?.ticks === undefined || boot === undefined || boot !== bootId())
    return 'unsure';
  return found.ticks === ticks ? 'alive' : 'gone';
}

/** Changes whenever the machine starts; undefined where the system does not say. Source: random(4) */
export function bootId(): string | undefined {
  return read('/proc/sys/kernel/random/boot_id')?.trim();
}

/** Where the numbers of processes count that this one sees; undefined where the system does not say. */
export function pidSpace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function statOf(pid: number): { readonly dead: boolean; readonly ticks: string | undefined } | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  return { dead: DEAD.includes(fields[STATE - NAMED - 1]), ticks: fields[STARTED - NAMED - 1] };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
