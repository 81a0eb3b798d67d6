/** How are documents kept as files, so that each is either whole or not there? */

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { isUnfinishedName, nameBeside, syncFolder } from '../../durable-file.ts';
import { wholeRegular } from '../../regular-file.ts';
import type { KeptFile } from './record.ts';

/** Name of the folder within the state folder. Not "documents", where operators keep their own, which all servers see. */
export const UPLOADS = 'uploads';

/** Extension of a file with what was read from a document. */
export const TEXT = '.text';

/** In bytes: more than any upload to Discord. */
const LARGEST = 1 << 30;

/** Of an extension that is kept: letters and digits, as every format has. Another one is not. */
const EXTENSION = /^\.[a-z\d]{1,16}$/u;

/** Names of our files and of those left half written; any other file is somebody else's. */
const OURS = /^[\da-f]{64}(?:\.[a-z\d]{1,16})?(?:\.\d+\.[\da-f]{12}\.new)?$/u;

/** Extension of the kept file of a document, from the name it was uploaded with, such as ".docx"; may be empty. */
export function extensionOf(name: string): string {
  const extension = extname(name).toLowerCase();
  return EXTENSION.test(extension) ? extension : '';
}

/** Names of the two files of a document. */
export function namesOf({ name, original, text }: Pick<KeptFile, 'name' | 'original' | 'text'>): string[] {
  return [`${original}${extensionOf(name)}`, `${text}${TEXT}`];
}

/** Files named after their content, which never changes, in folders named after the first two digits of it. */
export class DocumentFiles {
  readonly #folder: string;
  /** Folders that a power cut does not lose. */
  readonly #lasting = new Set<string>();

  constructor(stateDir: string) {
    this.#folder = join(stateDir, UPLOADS);
  }

  /**
   * Once this returns, a power cut does not lose the file. A damaged file of this content is replaced.
   * @param extension such as ".md"
   * @returns SHA-256 of the bytes, in hex
   */
  async put(bytes: Uint8Array, extension: string): Promise<string> {
    const hash = hashOf(bytes);
    const file = this.#file(hash, extension);
    await this.#makeFolder(dirname(file));
    if ((await this.read(hash, extension)) === undefined) await write(file, bytes);
    syncFolder(dirname(file));
    return hash;
  }

  /** A folder that was there already may be one of a process that was killed before it brought it to the disk. */
  async #makeFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (this.#lasting.has(folder)) return;
    for (const above of [this.#folder, dirname(this.#folder)]) syncFolder(above);
    this.#lasting.add(folder);
  }

  /** The bytes of a file; undefined if it is missing, damaged or may not be read. */
  async read(hash: string, extension: string): Promise<Buffer | undefined> {
    const bytes = await wholeRegular(this.#file(hash, extension), LARGEST).catch(() => undefined);
    return bytes === undefined || hashOf(bytes) !== hash ? undefined : bytes;
  }

  /** Whether there is any file. */
  async isEmpty(): Promise<boolean> {
    for await (const { name } of this.#files()) if (!isUnfinishedName(name)) return false;
    return true;
  }

  /**
   * Deletes all files that are not needed, and those left half written.
   * @param needed names of files, see `namesOf()`
   * @throws Error of the file system for the first file that cannot be deleted, once all others are
   */
  async sweep(needed: ReadonlySet<string>): Promise<void> {
    const failed: unknown[] = [];
    for await (const { name, path } of this.#files())
      if (!needed.has(name)) await rm(path, { force: true }).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  async *#files(): AsyncGenerator<{ readonly name: string; readonly path: string }> {
    for (const folder of await entriesOf(this.#folder)) {
      if (!/^[\da-f]{2}$/u.test(folder)) continue;
      for (const name of await entriesOf(join(this.#folder, folder)))
        if (OURS.test(name) && name.startsWith(folder))
          yield { name, path: join(this.#folder, folder, name) };
    }
  }

  #file(hash: string, extension: string): string {
    return join(this.#folder, hash.slice(0, 2), `${hash}${extension}`);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const beside = nameBeside(file);
  try {
    const opened = await open(beside, 'wx', 0o600);
    try {
      await opened.writeFile(bytes);
      await opened.sync();
    } finally {
      await opened.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
