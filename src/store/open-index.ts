/** How does a corpus get its index: from the snapshot beside it, or by reading every passage? */

import type { Passage } from '../corpus/document.ts';
import type { Folder } from '../corpus/folder.ts';
import type { Told } from '../corpus/load.ts';
import { buildIndex } from '../index/build-index.ts';
import { firstCandidates } from '../index/choose-candidates.ts';
import type { IndexData } from '../index/index-data.ts';
import { PassageIndex } from '../index/passage-index.ts';
import { inSlices } from '../slices.ts';
import { printable } from '../text/printable.ts';
import { columnsOf } from './columns.ts';
import { keyOf } from './key.ts';
import { indexIn, writeSnapshot } from './snapshot.ts';
import { FEWEST_KEPT, FEWEST_MISSED, snapshotFile, weightOf } from './snapshot-path.ts';
import type { KeptBytes } from './snapshot-read.ts';
import { soundIndex } from './sound-index.ts';

export interface OpenOptions {
  /** Called several times a second with the share of the reading that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Called once with the reason why no snapshot of a large corpus could be written. */
  readonly onUnwritten?: ((sentence: string) => void) | undefined;
  /** From which weight on a snapshot is kept, see `weightOf()`. Default `FEWEST_KEPT`. */
  readonly fewestKept?: number;
  /** From how many passages on `onUnwritten` is told. Default `FEWEST_MISSED`. */
  readonly fewestMissed?: number;
}

/**
 * The index of the passages of a folder, made in slices with turns of the event loop between them. Never throws
 * because of the snapshot.
 */
export async function openIndex(
  corpus: Pick<Told, 'passages' | 'glossary'>,
  { dir, digest }: Pick<Folder, 'dir' | 'digest'>,
  kept: KeptBytes['index'],
  { onProgress, onUnwritten, fewestKept = FEWEST_KEPT, fewestMissed = FEWEST_MISSED }: OpenOptions = {},
): Promise<PassageIndex> {
  const { passages } = corpus;
  if (weightOf(corpus) < fewestKept)
    return indexOf(passages, await inSlices(buildIndex(passages), onProgress));
  const bytes = await kept;
  if (bytes !== undefined) {
    try {
      const data = await inSlices(indexIn(bytes));
      return await indexOf(passages, await inSlices(soundIndex(data, passages)));
    } catch {
      // The file is whole and for these passages, but cannot be understood: the passages are read.
    }
  }
  const data = await inSlices(buildIndex(passages), onProgress);
  const file = snapshotFile(dir, 'index');
  try {
    await writeSnapshot(file, keyOf(digest), columnsOf(data));
  } catch (error) {
    if (passages.length >= fewestMissed) onUnwritten?.(unwritten(file, error));
  }
  return indexOf(passages, data);
}

async function indexOf(passages: readonly Passage[], data: IndexData): Promise<PassageIndex> {
  return new PassageIndex(passages, data, await inSlices(firstCandidates(data)));
}

function unwritten(file: string, error: unknown): string {
  const { code = error } = error as NodeJS.ErrnoException;
  return `The index is not kept for the next start: ${printable(file)} cannot be written (${printable(String(code))})`;
}
