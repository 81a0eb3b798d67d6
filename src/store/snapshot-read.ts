/** What is kept of the corpus that is being read? */

import type { Folder } from '../corpus/folder.ts';
import { wantedFor } from './key.ts';
import { readSnapshot } from './snapshot.ts';
import { snapshotFile } from './snapshot-path.ts';

/** Bytes as `readSnapshot()` gives them; neither promise rejects. */
export interface KeptBytes {
  readonly corpus: Promise<Uint8Array | undefined>;
  readonly index: Promise<Uint8Array | undefined>;
}

/** Starts reading while the folder is read, so that the disk and this thread work in parallel. */
export function keptBytes(dir: string, folder: Promise<Pick<Folder, 'digest' | 'files'>>): KeptBytes {
  const wanted = folder.then(wantedFor);
  return {
    corpus: readSnapshot(snapshotFile(dir, 'corpus'), wanted),
    index: readSnapshot(snapshotFile(dir, 'index'), wanted),
  };
}
