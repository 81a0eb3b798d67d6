/** How is a small file replaced, so that it is always either the old one or the new one? */

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readRegularSync } from '../regular-file.ts';

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
  syncFolder(dirname(file));
}

/** An unused name beside a file, for what will become that file or was it. */
export function nameBeside(file: string): string {
  return `${file}.${process.pid}.${randomBytes(6).toString('hex')}.new`;
}

/** Names of files that were half written when a process was killed, of this version and earlier ones; no other file has such a name. */
const UNFINISHED = /^(?:(?:running|logins)\.json\.\d+|.+\.\d+\.[\da-f]{12})\.new$/u;

/** Whether a path is of a file that a process left half written when it was stopped. */
export function isUnfinished(path: string): boolean {
  return UNFINISHED.test(basename(path)) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** In bytes; these files hold a few numbers. */
const LONGEST = 65_536;

/** The content of a JSON file; undefined if it does not exist or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularSync(file, LONGEST));
  } catch {
    return undefined;
  }
}

/** Writes a folder to disk, and with it the new names of its files. Not every system can do this. */
function syncFolder(folder: string): void {
  let opened: number | undefined;
  try {
    opened = openSync(folder, 'r');
    fsyncSync(opened);
  } catch {
    // Without it, the file is whole too, under its old or its new name.
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
