/** How is a file replaced, so that it is always either the old one or the new one? */

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Writes a new file beside the old one and moves it into place. Once this returns, a power cut loses nothing.
 * @throws Error if the folder cannot be written to; the file is then unchanged
 */
export function writeWhole(file: string, text: string): void {
  const beside = nameBeside(file);
  const opened = openSync(beside, 'wx', 0o600);
  try {
    try {
      writeFileSync(opened, text);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  try {
    syncFolder(dirname(file));
  } catch {
    // Without it, the file is whole too, under its old or its new name.
  }
}

/** An unused name beside a file, for what will become that file or was it. */
export function nameBeside(file: string): string {
  return `${file}.${process.pid}.${randomBytes(6).toString('hex')}.new`;
}

/** Names of files that were half written when a process was killed, of this version and earlier ones; no other file has such a name. */
const UNFINISHED = /^(?:(?:running|logins)\.json\.\d+|.+\.\d+\.[\da-f]{12})\.new$/u;

/** Whether a name is one that `nameBeside()` makes. */
export function isUnfinishedName(name: string): boolean {
  return UNFINISHED.test(name);
}

/** Whether a path is of a file that a process left half written when it was stopped. */
export function isUnfinished(path: string): boolean {
  return isUnfinishedName(basename(path)) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Writes a file that is complete to disk. */
export async function syncFile(file: string): Promise<void> {
  const opened = await open(file, 'r+');
  await opened.sync().finally(() => opened.close());
}

/** Codes with which a system reports that it cannot sync folders, as Windows does. */
const UNABLE = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Writes a folder to disk, and with it the new names of its files, if the system can. @throws Error if the disk fails */
export function syncFolder(folder: string): void {
  let opened: number | undefined;
  try {
    opened = openSync(folder, 'r');
    fsyncSync(opened);
  } catch (error) {
    if (!UNABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
