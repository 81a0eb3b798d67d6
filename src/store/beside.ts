/** Where does what is kept of a corpus lie, and from which size on is it kept? */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** Corpora of fewer passages are read in a second, and get no files. */
export const FEWEST_KEPT = 2_000;

export interface UnwrittenTo {
  /** Told once, in a sentence, why no snapshot could be written. */
  readonly onUnwritten?: ((sentence: string) => void) | undefined;
}

/** Where a snapshot of a corpus folder lies: in `.cache/` beside the folder. */
export function snapshotFile(dir: string, kind: 'index' | 'corpus'): string {
  const whole = resolve(dir);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return join(dirname(whole), '.cache', `${kind}-${name}.bin`);
}

export function unwritten(kind: 'index' | 'corpus', file: string, error: unknown): string {
  const { code = error } = error as NodeJS.ErrnoException;
  return `The ${kind} is not kept for the next start: ${file} cannot be written (${code})`;
}
