/** How is what was read of packed files kept between starts, a file for each? A cache: any doubt, and it is not used. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedKeeper } from '../corpus/packed/unpack.ts';
import { wholeRegular } from '../regular-file.ts';
import { keyOf } from './key.ts';
import { packedFolder } from './snapshot-path.ts';

/** In bytes, of a SHA-256 that stands before the lines. */
const CHECKSUM = 32;

/** In bytes: more than any process that reads may send. */
const LARGEST = 64 << 20;

/**
 * Keeps the lines of each packed file of a corpus folder beside it, by the digest of its bytes and of what reads them,
 * however small the corpus is: reading one again may take seconds. Without such files there is no folder of theirs.
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
        // Never through a link or into a pipe that somebody has put there since.
        await writeFile(beside, Buffer.concat([checksumOf(lines), lines]), { flag: 'wx' });
        await rename(beside, file);
      } catch {
        // It is read again at the next start.
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

/** @throws Error of the file system, or where it is too large */
async function wholeOf(path: string): Promise<Buffer> {
  const bytes = await wholeRegular(path, LARGEST);
  if (bytes === undefined) throw new RangeError(`Cannot read ${path}: it is too large`);
  return bytes;
}

function checksumOf(lines: Uint8Array): Buffer {
  return createHash('sha256').update(lines).digest();
}
