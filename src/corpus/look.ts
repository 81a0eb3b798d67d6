/** How does a corpus folder look from outside, so that two looks tell whether it has changed? */

import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatProblem } from './document.ts';
import { type CorpusFiles, listFiles } from './files.ts';

/** Files asked about side by side: Node has four threads for that, and none should wait for the next question. */
const AT_ONCE = 16;

const SECOND = 1_000_000_000n;

/** In milliseconds: FAT counts in steps of two seconds, others that are coarse in steps of one. */
const COARSEST_STEP = 2_000;

/** A folder that can be listened to. */
export interface WatchedFolder {
  readonly path: string;
  /** Changes when another folder takes the place of this one. */
  readonly identity: string;
  /** The one name that matters in it; undefined if every name does. */
  readonly only?: string;
}

export interface Look {
  /** Whether the folder is there and can be opened. */
  readonly isThere: boolean;
  /** What tells one state of a file from another, by its path; what is wrong with the folder, by the sentence itself. */
  readonly files: ReadonlyMap<string, string>;
  /** Where changes happen: the folders of the files, and the one above in which the folder itself comes and goes. */
  readonly folders: readonly WatchedFolder[];
  /** Whether a file has just been written on a disk whose clock is too coarse to show that it is written again. */
  readonly isYoung: boolean;
  /** When anything in the folder last changed, in milliseconds since 1970; Infinity if it is not there, as nobody knows. */
  readonly newest: number;
}

/** Reads names and times, never the content of a file. Sees the files that the corpus is made of, and no hidden ones. */
export async function lookAt(dir: string): Promise<Look> {
  const whole = resolve(dir);
  const above = { path: dirname(whole), only: basename(whole) };
  let listed: CorpusFiles;
  try {
    listed = await listFiles(whole);
  } catch (error) {
    const files = new Map([['', (error as NodeJS.ErrnoException).code ?? 'unknown error']]);
    return { isThere: false, files, folders: await identified([above]), isYoung: false, newest: Infinity };
  }
  const files = new Map(listed.problems.map((problem) => [formatProblem(problem), '']));
  let isYoung = false;
  let newest = 0;
  await inGroups(listed.files, async ({ file }) => {
    const state = await stateOf(join(whole, file));
    files.set(file, typeof state === 'string' ? state : signatureOf(state, Date.now()));
    if (typeof state === 'string') return;
    isYoung ||= isYoungAt(state, Date.now());
    newest = Math.max(newest, changedAt(state));
  });
  const paths = [...new Set(listed.folders)].map((path) => ({ path }));
  const folders = await identified(paths, (state) => {
    newest = Math.max(newest, changedAt(state));
  });
  return { isThere: true, files, folders: [...folders, ...(await identified([above]))], isYoung, newest };
}

/** Files that one of two looks has, or has otherwise than the other; empty if nothing has changed. */
export function differences(before: Look, after: Look): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...names].filter((name) => before.files.get(name) !== after.files.get(name));
}

/**
 * A file may keep its size and even its time when it is replaced; then it has another number or another change time. One
 * that could be written again without a sign looks changed when the step of its clock is over, and is read once more.
 */
export function signatureOf(state: BigIntStats, now: number): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = state;
  return [dev, ino, size, mtimeNs, ctimeNs, isYoungAt(state, now)].join(' ');
}

/** A time without a fraction of a second, as on FAT, HFS+ and some network drives, in a step that may not be over. */
function isYoungAt({ mtimeNs, mtimeMs }: BigIntStats, now: number): boolean {
  return mtimeNs % SECOND === 0n && now - Number(mtimeMs) <= COARSEST_STEP;
}

function changedAt({ mtimeMs, ctimeMs }: BigIntStats): number {
  return Math.max(Number(mtimeMs), Number(ctimeMs));
}

/** Those of the folders that are there. */
async function identified(
  folders: readonly Omit<WatchedFolder, 'identity'>[],
  onState?: (state: BigIntStats) => void,
): Promise<WatchedFolder[]> {
  const found: WatchedFolder[] = [];
  await inGroups(folders, async (folder) => {
    const state = await stateOf(folder.path);
    if (typeof state === 'string') return;
    onState?.(state);
    found.push({ ...folder, identity: `${state.dev} ${state.ino}` });
  });
  return found;
}

/** What the disk knows of a path, or why it says nothing. */
async function stateOf(path: string): Promise<BigIntStats | string> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown error';
  }
}

async function inGroups<Item>(items: readonly Item[], each: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(each));
}
