/**
 * How are the blocks of packed files kept between starts, one cache file for each? If there is any doubt about one,
 * it is not used.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedKeeper } from '../corpus/packed/unpack.ts';
import { wholeRegular } from '../regular-file.ts';
import { keyOf } from './key.ts';
import { packedFolder } from './snapshot-path.ts';

/** Length in bytes of the SHA-256 before the lines. */
const CHECKSUM = 32;

/** In bytes: more than any reading process may send. */
const LARGEST = 64 << 20;

/**
 * Keeps the lines of each packed file beside its corpus folder, under a digest of its bytes and of the code that
 * reads them. It does so for corpora of any size, because reading one file again may take seconds. If there are no
 * packed files, no folder is made.
 */
export function packedKeeper(dir: string): PackedKeeper {
  const folder = packedFolder(dir);
  const nameOf = (digest: string): string => `${keyOf(digest)}.lines`;
  return {
    async find(digest) {
      const bytes = await wholeOf(join(folder, nameOf(digest))).catch(() => undefined);
      const lines = bytes?.subarray(CHECKSUM);
      return lines !== undefined && bytes?.subarray(0, CHECKSUM).equals(checksumOf(lines))
        ? lines
        : undefined;
    },
    async keep(digest, lines) {
      const file = join(folder, nameOf(digest));
      const beside = `${file}.${process.pid}.part`;
      try {
        await mkdir(folder, { recursive: true });
        // `wx` never writes through a link or into a pipe that someone has put there in the meantime.
        await writeFile(beside, Buffer.concat([checksumOf(lines), lines]), { flag: 'wx' });
        await rename(beside, file);
      } catch {
        // The file is read again at the next start.
        await rm(beside, { force: true }).catch(() => {});
      }
    },
    async keepOnly(digests) {
      const names = new Set(Array.from(digests, nameOf));
      const all = await readdir(folder).catch(() => []);
      const others = all.filter((name) => !names.has(name));
      await Promise.all(others.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
    },
  };
}

/** @throws Error of the file system, or RangeError if the file is too large */
async function wholeOf(path: string): Promise<Buffer> {
  const bytes = await wholeRegular(path, LARGEST);
  if (bytes === undefined) throw new RangeError(`Cannot read ${path}: it is too large`);
  return bytes;
}

function checksumOf(lines: Uint8Array): Buffer {
  return createHash('sha256').update(lines).digest();
}
