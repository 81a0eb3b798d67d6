/** How are records copied to another folder while a bot may be changing them? */

import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nameBeside, syncFile, syncFolder } from '../../durable-file.ts';
import { printable } from '../../text/printable.ts';
import { copyDatabase, DATABASE, openDatabase } from './database.ts';
import { DocumentFiles, extensionOf, TEXT } from './document-files.ts';
import { knownVersion } from './migrations.ts';
import { serversOf } from './servers.ts';
import { savedFiles } from './versions.ts';

/** What a backup has. */
export interface Saved {
  readonly servers: number;
  /** Live versions of documents, and previews. */
  readonly documents: number;
}

/** How often a copy is made anew because the bot deleted a file between the copies of the database and of its files. */
const ATTEMPTS = 3;

/**
 * Saves the database and the files that it refers to. The folder appears once everything is on the disk.
 * @param folder must not exist yet, or be empty
 * @throws Error with a sentence; the folder is then as it was
 */
export async function backUp(stateDir: string, folder: string): Promise<Saved> {
  const target = resolve(folder);
  if (!(await isFree(target)))
    throw new Error(
      `Cannot back up to ${printable(folder)}: it has files; name a folder that does not exist yet`,
    );
  await mkdir(dirname(target), { recursive: true });
  const beside = nameBeside(target);
  try {
    const saved = await attempts(async () => {
      await rm(beside, { recursive: true, force: true });
      await mkdir(beside, { mode: 0o700 });
      copyDatabase(join(stateDir, DATABASE), join(beside, DATABASE));
      await syncFile(join(beside, DATABASE));
      return copyFiles(beside, new DocumentFiles(stateDir), new DocumentFiles(beside));
    });
    syncFolder(beside);
    await rmdir(target).catch(() => {});
    await rename(beside, target);
    syncFolder(dirname(target));
    return saved;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Checks that the files are whole that a copy of a database refers to, and copies them.
 * @param folder with the copy of the database
 * @param to default: they are only checked
 * @throws MissingFile if one is missing or damaged; Error if the database cannot be used
 */
export async function copyFiles(folder: string, from: DocumentFiles, to?: DocumentFiles): Promise<Saved> {
  const file = join(folder, DATABASE);
  const sql = openDatabase(file);
  try {
    if ((await knownVersion(sql, file)) === 0)
      throw new Error(`Cannot use ${printable(file)}: it is not a database of Footnote`);
    const files = await savedFiles(sql);
    for (const { name, original, text, isRequired } of files)
      for (const [hash, extension] of [[original, extensionOf(name)] as const, [text, TEXT] as const]) {
        const bytes = await from.read(hash, extension);
        if (bytes !== undefined) await to?.put(bytes, extension);
        else if (isRequired) throw new MissingFile(name);
      }
    const servers = await serversOf(sql);
    return { servers: servers.length, documents: files.filter(({ isRequired }) => isRequired).length };
  } finally {
    await sql.destroy();
  }
}

/** A document's file is missing or damaged. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';

  constructor(name: string) {
    super(
      `Cannot copy ${printable(name)}: its file is missing or damaged; upload it again to replace the document`,
    );
  }
}

async function attempts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MissingFile) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    return false;
  }
}
