/** Where are the snapshots of a corpus, and from which size on are they kept? */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Told } from '../corpus/load.ts';

/** Corpora that weigh less are read in a tenth of a second, and get no files. */
export const FEWEST_KEPT = 300;

/** Passages from which on it is said that a corpus cannot be kept: fewer are read in a second. */
export const FEWEST_MISSED = 2_000;

/** How long a corpus takes to be read, in passages: an entry of the glossary takes as long as one. */
export function weightOf({ passages, glossary }: Pick<Told, 'passages' | 'glossary'>): number {
  return passages.length + glossary.length;
}

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
