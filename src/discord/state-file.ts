/** How is a small file written so that it is there whole or as it was? */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes beside the file and puts it in its place. Throws when the folder cannot be written to. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flush: true });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Names of what was being written when a process was killed. */
export const UNFINISHED = /\.\d+\.new$/u;

/** What stands in a file as JSON; undefined when it is not there or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
