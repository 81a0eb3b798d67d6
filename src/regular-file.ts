/** How is a file opened that may have become a pipe, a device or a link since it was listed? Nothing here waits for anyone. */

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Windows has neither: there nothing blocks, and links are followed. */
const {
  O_RDONLY,
  O_NONBLOCK = 0,
  O_NOFOLLOW = 0,
} = constants as Partial<typeof constants> & {
  O_RDONLY: number;
};

/** For reading; a pipe without a writer is opened at once instead of when one comes. */
const FOLLOWING = O_RDONLY | O_NONBLOCK;

/** Says that what was opened is neither a link nor a pipe, a device, a socket or a folder. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';

  constructor(path = '') {
    super(`${path} is a link, a pipe or another thing that is no regular file`);
  }
}

export interface Opened<File> {
  readonly file: File;
  /** In bytes, when it was opened. */
  readonly size: number;
}

/**
 * Opens a file by a path that must not end in a link; the caller closes the descriptor.
 * @throws NoRegularFile, or an Error of the file system
 */
export function openRegularSync(path: string): Opened<number> {
  const file = attempt(() => openSync(path, FOLLOWING | O_NOFOLLOW));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new NoRegularFile(path);
    return { file, size: stat.size };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * The beginning of such a file, in UTF-8: at most so many bytes.
 * @throws NoRegularFile, or an Error of the file system
 */
export function readRegularSync(path: string, most: number): string {
  const { file } = openRegularSync(path);
  try {
    const bytes = Buffer.alloc(most);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, most, 0));
  } finally {
    closeSync(file);
  }
}

/** `openRegularSync()` without waiting for the disk on this thread. */
export async function openRegular(path: string): Promise<Opened<FileHandle>> {
  const file = await open(path, FOLLOWING | O_NOFOLLOW).catch(rethrow);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new NoRegularFile(path);
    return { file, size: stat.size };
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

/**
 * All bytes of such a file as long as it is when it is opened, or fewer if it becomes shorter; undefined if it is larger
 * than so many.
 * @throws NoRegularFile, or an Error of the file system
 */
export async function wholeRegular(path: string, largest: number): Promise<Buffer | undefined> {
  const { file, size } = await openRegular(path);
  try {
    if (size > largest) return undefined;
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await file.close();
  }
}

function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    return rethrow(error);
  }
}

/** A link, and a socket or a device that nothing answers behind, are refused by the system itself. */
function rethrow(error: unknown): never {
  const { code = '', path } = error as NodeJS.ErrnoException;
  throw ['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV', 'EISDIR', 'EOPNOTSUPP'].includes(code)
    ? new NoRegularFile(path)
    : error;
}
