/** How does a corpus get its index: from the snapshot beside it, or by reading every passage? */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Passage } from '../corpus/document.ts';
import { PassageIndex, prepareIndex } from '../search/passage-index.ts';
import { inSlices } from '../search/slices.ts';
import { indexKey } from './index-key.ts';
import { indexIn, readSnapshot, writeSnapshot } from './snapshot.ts';

/** Smaller corpora are read in a second, and get no file. */
export const FEWEST_KEPT = 2_000;

export interface OpenOptions {
  /** Told how much of the reading is done, 0 to 1, some times a second. */
  readonly onProgress?: (share: number) => void;
  /** Told once, in a sentence, why no snapshot could be written. */
  readonly onUnwritten?: (sentence: string) => void;
  /** From how many passages on a snapshot is kept. Default `FEWEST_KEPT`. */
  readonly fewestKept?: number;
}

/** Where the snapshot of a corpus folder lies: in `.cache/` beside the folder. */
export function snapshotFile(dir: string): string {
  const whole = resolve(dir);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return join(dirname(whole), '.cache', `index-${name}.bin`);
}

/** The index of the passages, made in slices; the event loop turns between them. Never throws for the snapshot's sake. */
export async function openIndex(
  passages: readonly Passage[],
  dir: string,
  { onProgress, onUnwritten, fewestKept = FEWEST_KEPT }: OpenOptions = {},
): Promise<PassageIndex> {
  if (passages.length < fewestKept)
    return new PassageIndex(passages, await inSlices(prepareIndex(passages), onProgress));
  const file = snapshotFile(dir);
  const key = await inSlices(indexKey(passages));
  const bytes = await readSnapshot(file, key);
  if (bytes !== undefined) {
    try {
      const data = await inSlices(indexIn(bytes));
      return new PassageIndex(passages, await inSlices(prepareIndex(passages, data)));
    } catch {
      // Whole and for these passages, and still not to be understood: the passages are read.
    }
  }
  const parts = await inSlices(prepareIndex(passages), onProgress);
  try {
    await writeSnapshot(file, key, parts.data);
  } catch (error) {
    const { code = error } = error as NodeJS.ErrnoException;
    onUnwritten?.(`The index is not kept for the next start: ${file} cannot be written (${code})`);
  }
  return new PassageIndex(passages, parts);
}
