/** How do bytes that arrive become a file beside the one that is used, and are they the listed ones? */

import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { ModelFile } from './catalogue.ts';
import { diskTrouble } from './disk-trouble.ts';
import { NOT_THE_FILE } from './hub.ts';

/** Opens a new file for writing. */
export type OpenPart = (path: string) => Promise<FileHandle>;

/** No link is followed, and nothing is written to a file that is already there. */
const openNew: OpenPart = (path) => open(path, 'wx');

/** Where a file is written before it is known to be the listed one. */
export function partOf(path: string): string {
  return `${path}.part`;
}

/**
 * Writes a whole file to the disk, in place of what an interrupted fetch may have left there.
 * @param part see `partOf()`
 * @param pieces of the file's bytes; what they throw is passed on
 * @param openPart default: a new file
 * @throws Error with the end of a sentence if the bytes are not the listed ones; with a whole sentence if the disk
 * refuses them. The file is then removed.
 */
export async function writePart(
  part: string,
  { bytes, sha256 }: ModelFile,
  pieces: AsyncIterable<Uint8Array>,
  openPart: OpenPart = openNew,
): Promise<void> {
  const hash = createHash('sha256');
  let length = 0;
  const file = await onDisk(part, async () => {
    await rm(part, { force: true });
    return openPart(part);
  });
  try {
    try {
      for await (const piece of pieces) {
        length += piece.length;
        hash.update(piece);
        await onDisk(part, () => file.writeFile(piece));
      }
      if (length < bytes)
        throw new Error(`it has only ${length} of the ${bytes} bytes that are listed; ${NOT_THE_FILE}`);
      if (hash.digest('hex') !== sha256)
        throw new Error(`its SHA-256 is not the one that is listed; ${NOT_THE_FILE}`);
      await onDisk(part, () => file.sync());
    } finally {
      await onDisk(part, () => file.close());
    }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/** The disk refused the file: a whole sentence. */
export class DiskRefused extends Error {
  override readonly name = 'DiskRefused';
}

async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new DiskRefused(diskTrouble(error, path));
  }
}
