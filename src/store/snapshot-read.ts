/** What is kept of a corpus that is just being read? */

import type { Folder } from '../corpus/folder.ts';
import { wantedFor } from './key.ts';
import { readSnapshot } from './snapshot.ts';
import { snapshotFile } from './snapshot-path.ts';

/** Bytes that `readSnapshot()` gives; neither rejects. */
export interface KeptBytes {
  readonly corpus: Promise<Uint8Array | undefined>;
  readonly index: Promise<Uint8Array | undefined>;
}

/** Begins to read it while the folder is read: the disk and this thread work side by side. */
export function keptBytes(dir: string, folder: Promise<Pick<Folder, 'digest' | 'files'>>): KeptBytes {
  const wanted = folder.then(wantedFor);
  return {
    corpus: readSnapshot(snapshotFile(dir, 'corpus'), wanted),
    index: readSnapshot(snapshotFile(dir, 'index'), wanted),
  };
}
