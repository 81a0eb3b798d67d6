/**
 * How is a file opened safely if it may have become a pipe, a device or a link since it was listed? Nothing here
 * blocks.
 */

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Windows has neither; there, nothing blocks, and links are followed. */
const {
  O_RDONLY,
  O_NONBLOCK = 0,
  O_NOFOLLOW = 0,
} = constants as Partial<typeof constants> & {
  O_RDONLY: number;
};

/** For reading; a pipe without a writer is opened at once instead of waiting for one. */
const FOLLOWING = O_RDONLY | O_NONBLOCK;

/** Thrown if the path turns out to be a link, a pipe, a device, a socket or a folder. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';

  constructor(path = '') {
    super(`${path} is a link, a pipe or something else that is not a regular file`);
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
 * The beginning of a regular file, in UTF-8: at most `most` bytes.
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

/** `openRegularSync()` without blocking this thread on the disk. */
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
 * All bytes that a regular file has when it is opened, or fewer if it becomes shorter; undefined if it has more than
 * `largest` bytes.
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

/** The system itself refuses to open a link, and a socket or a device that nothing answers for. */
function rethrow(error: unknown): never {
  const { code = '', path } = error as NodeJS.ErrnoException;
  throw ['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV', 'EISDIR', 'EOPNOTSUPP'].includes(code)
    ? new NoRegularFile(path)
    : error;
}
