/** Is a process still running, or does another one have its number now? */

import { readFileSync, readlinkSync } from 'node:fs';

/** What distinguishes a process from a later one with the same number; a field is absent if the system does not tell. */
export interface Life {
  /** Id of the machine's present boot. */
  readonly boot?: string;
  /** The namespace of its number, as a container has numbers of its own. Source: pid_namespaces(7) */
  readonly space?: string;
  /** When the process started, in ticks since that boot. Source: proc_pid_stat(5), field 22 */
  readonly ticks?: string;
}

/** Numbers of fields; the name, the second field, may contain spaces and brackets. */
const NAMED = 2;
const STATE = 3;
const STARTED = 22;

/** States of a process that has ended but is still listed. Source: proc_pid_stat(5) */
const DEAD: readonly (string | undefined)[] = ['Z', 'X', 'x'];

/** The life of this process. */
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
 * Whether the process with this number and this life is running on this machine; unsure if the number is in use and
 * too little is known to tell the two apart.
 */
export function isAlive(pid: unknown, { boot, ticks }: Life): 'alive' | 'gone' | 'unsure' {
  // 0 and negative numbers mean groups of processes.
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return 'gone';
  if (!hasProcess(pid)) return 'gone';
  const found = statOf(pid);
  if (found?.dead === true) return 'gone';
  if (ticks === undefined || found?.ticks === undefined || boot === undefined || boot !== bootId())
    return 'unsure';
  return found.ticks === ticks ? 'alive' : 'gone';
}

/** A new id at every boot of the machine; undefined if the system does not tell. Source: random(4) */
export function bootId(): string | undefined {
  return read('/proc/sys/kernel/random/boot_id')?.trim();
}

/** The namespace of the process numbers that this process sees; undefined if the system does not tell. */
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
