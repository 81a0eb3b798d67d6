/** Where are the snapshots of a corpus, and from which size on are they kept? */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** Corpora with fewer passages are read in a second, and get no snapshot. */
export const FEWEST_KEPT = 2_000;

/** Path of a corpus folder's snapshot: in `.cache/` beside the folder. */
export function snapshotFile(dir: string, kind: 'index' | 'corpus'): string {
  return `${beside(dir, kind)}.bin`;
}

/** The folder beside the corpus folder that keeps what was read of its packed files. */
export function packedFolder(dir: string): string {
  return beside(dir, 'packed');
}

function beside(dir: string, kind: string): string {
  const whole = resolve(dir);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return join(dirname(whole), '.cache', `${kind}-${name}`);
}
