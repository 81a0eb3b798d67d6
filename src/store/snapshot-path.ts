/** Where does what is kept of a corpus lie, and from which size on is it kept? */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** Corpora of fewer passages are read in a second, and get no files. */
export const FEWEST_KEPT = 2_000;

/** Where a snapshot of a corpus folder lies: in `.cache/` beside the folder. */
export function snapshotFile(dir: string, kind: 'index' | 'corpus'): string {
  return `${beside(dir, kind)}.bin`;
}

/** The folder beside it in which its packed files are kept as they were read. */
export function packedFolder(dir: string): string {
  return beside(dir, 'packed');
}

function beside(dir: string, kind: string): string {
  const whole = resolve(dir);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return join(dirname(whole), '.cache', `${kind}-${name}`);
}
