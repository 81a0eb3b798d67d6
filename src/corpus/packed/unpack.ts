/** What is in the packed files of a folder, read now or cached from an earlier run? */

import type { Folder } from '../folder.ts';
import { type ReaderOptions, readerProcess } from './reader-process.ts';

/**
 * A cache that keeps the lines of packed files between starts, keyed by the SHA-256 of their bytes. Its promises never
 * reject.
 */
export interface PackedKeeper {
  find(digest: string): Promise<Uint8Array | undefined>;
  keep(digest: string, lines: Uint8Array): Promise<void>;
  /** Deletes the lines of all other files. */
  keepOnly(digests: ReadonlySet<string>): Promise<void>;
}

/** Lines for `readingLines()`, keyed by the paths of their files. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

/** Reads the packed files of a folder. Never rejects. If there are none, no process is started. */
export async function unpacked(
  { files }: Pick<Folder, 'files'>,
  keeper?: PackedKeeper,
  options: ReaderOptions = {},
): Promise<Unpacked> {
  const found = new Map<string, Uint8Array>();
  const digests = new Set<string>();
  const reader = readerProcess(options);
  try {
    for (const { file, packed } of files) {
      if (packed === undefined) continue;
      const { path, digest } = packed;
      digests.add(digest);
      const kept = await keeper?.find(digest);
      if (kept !== undefined) {
        found.set(file, kept);
        continue;
      }
      const { lines, isLasting } = await reader.read({ file, path, digest });
      found.set(file, lines);
      if (isLasting) await keeper?.keep(digest, lines);
    }
  } finally {
    reader.close();
  }
  await keeper?.keepOnly(digests);
  return found;
}
