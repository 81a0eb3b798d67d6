/** What does a lock of another process look like? */

import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

export const here = hostname();

/** What Linux says of a process: where its machine was started, and when it was. */
export const linux = process.platform === 'linux';
export const boot = linux ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : undefined;
export const ticksOf = (pid: number) =>
  linux
    ? readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[19]
    : undefined;

/** A process that surely runs, and is not this one. */
export const parent = { pid: process.ppid, host: here, boot, ticks: ticksOf(process.ppid) };

/** Writes a lock that was touched `ageMs` milliseconds ago. */
export function holdLock(lock: string, holder: object, ageMs = 0): void {
  writeFileSync(lock, JSON.stringify({ started: '2026-11-22T00:00:00.000Z', ...holder }));
  touchLock(lock, ageMs);
}

export function touchLock(lock: string, ageMs = 0): void {
  const at = new Date(Date.now() - ageMs);
  utimesSync(lock, at, at);
}
