/** How is a small file written so that it is there whole or as it was? */

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readRegularSync } from '../regular-file.ts';

/**
 * Writes beside the file and puts it in its place; once it returns, a power cut loses neither words nor name.
 * Throws when the folder cannot be written to; the file is then as it was.
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

/** A name that nothing has, for what is on its way to be this file or no longer is. */
export function nameBeside(file: string): string {
  return `${file}.${process.pid}.${randomBytes(6).toString('hex')}.new`;
}

/** Names of what was being written when a process was killed, by this version and by earlier ones: nobody else's. */
const UNFINISHED = /^(?:(?:running|logins)\.json\.\d+|.+\.\d+\.[\da-f]{12})\.new$/u;

/** Whether a path is of a file that somebody left who was stopped while writing. */
export function isUnfinished(path: string): boolean {
  return UNFINISHED.test(basename(path)) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** In bytes: what is kept here is a few numbers. */
const LONGEST = 65_536;

/** What stands in a file as JSON; undefined when it is not there or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularSync(file, LONGEST));
  } catch {
    return undefined;
  }
}

/** A new name in a folder is on the disk when the folder is. Not every system can do this to a folder. */
function syncFolder(folder: string): void {
  let opened: number | undefined;
  try {
    opened = openSync(folder, 'r');
    fsyncSync(opened);
  } catch {
    // The file is whole under one name or the other, as on a system that cannot.
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
