/** How are records put back from a backup, so that they are at any time either the old ones or the new ones? */

import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameBeside, syncFile, syncFolder } from '../../durable-file.ts';
import { printable } from '../../text/printable.ts';
import { copyFiles, type Saved } from './backup.ts';
import { DATABASE, rollBack } from './database.ts';
import { DocumentFiles, UPLOADS } from './document-files.ts';

/** What a process that was killed leaves beside the database: without it, the database may be half written. */
const JOURNAL = `${DATABASE}-journal`;

export interface Restored extends Saved {
  /** The folder with the records that the state folder had before; absent if it had none. */
  readonly aside?: string;
}

/**
 * Puts the records of a backup into a state folder, whose lock the caller holds.
 * @param now in milliseconds since 1970
 * @throws Error with a sentence if the backup is not complete, or the disk fails; the records are then as they were
 */
export async function restore(folder: string, stateDir: string, now = Date.now()): Promise<Restored> {
  await mkdir(stateDir, { recursive: true });
  const beside = nameBeside(join(stateDir, 'restore'));
  try {
    await mkdir(beside, { mode: 0o700 });
    if (!(await isCopied(join(folder, DATABASE), join(beside, DATABASE))))
      throw new Error(
        `Cannot restore ${printable(folder)}: it has no ${DATABASE}; name the folder of a backup`,
      );
    await isCopied(join(folder, JOURNAL), join(beside, JOURNAL));
    const files = new DocumentFiles(folder);
    await copyFiles(beside, files);
    const aside = await setAside(stateDir, now);
    // Files that are there already stay, so the old database still has all of its own.
    const saved = await copyFiles(beside, files, new DocumentFiles(stateDir));
    await syncFile(join(beside, DATABASE));
    await rename(join(beside, DATABASE), join(stateDir, DATABASE));
    syncFolder(stateDir);
    return { ...saved, ...(aside === undefined ? {} : { aside }) };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Keeps the records of a state folder in a folder of their own; what is in use stays where it is. */
async function setAside(stateDir: string, now: number): Promise<string | undefined> {
  const database = join(stateDir, DATABASE);
  const entries = await readdir(stateDir);
  if (!entries.includes(DATABASE) && !entries.includes(UPLOADS)) return undefined;
  try {
    if (entries.includes(JOURNAL)) rollBack(database);
  } catch {
    // A database that is damaged is kept with its journal.
  }
  const aside = join(stateDir, `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/gu, '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of [DATABASE, JOURNAL]) await isLinked(join(stateDir, name), join(aside, name));
  await linkAll(join(stateDir, UPLOADS), join(aside, UPLOADS));
  syncFolder(aside);
  syncFolder(stateDir);
  // SQLite would apply it to the database that takes the place of this one.
  await rm(join(stateDir, JOURNAL), { force: true });
  return aside;
}

/** Links the files of a folder and the folders in it. */
async function linkAll(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  if (entries.length === 0) return;
  await mkdir(to, { mode: 0o700 });
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkAll(source, target);
    else await isLinked(source, target);
  }
  syncFolder(to);
}

/** Gives a file a second name, or copies it if the disk has no such names; false if there is none. */
async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    if (!(await isCopied(from, to))) return false;
    await syncFile(to);
    return true;
  }
}

/** False if there is no such file. */
async function isCopied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
