/** What does a corpus folder look like from outside, so that two looks show whether it has changed? */

import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatProblem } from './document.ts';
import { type CorpusFiles, listFiles } from './files.ts';

/** Files examined in parallel: Node has four threads for this, and none should have to wait for its next task. */
const AT_ONCE = 16;

const SECOND = 1_000_000_000n;

/** In milliseconds: FAT stores times in steps of two seconds, other coarse file systems in steps of one. */
const COARSEST_STEP = 2_000;

/** A folder to watch for changes. */
export interface WatchedFolder {
  readonly path: string;
  /** Changes if another folder replaces this one. */
  readonly identity: string;
  /** The only name in it that matters; undefined if every name does. */
  readonly only?: string;
}

export interface Look {
  /** Whether the folder exists and can be opened. */
  readonly isThere: boolean;
  /**
   * Signatures of the files, keyed by path, which change when the file does; a problem of the folder is an entry keyed
   * by its sentence.
   */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Where changes can happen: the folders of the files, and the parent folder, in which the corpus folder itself may
   * appear and disappear.
   */
  readonly folders: readonly WatchedFolder[];
  /** Whether a file was written so recently, on a disk with a coarse clock, that another write might not show. */
  readonly isYoung: boolean;
  /**
   * When anything in the folder last changed, in milliseconds since 1970; Infinity if the folder is not there, since
   * nobody knows.
   */
  readonly newest: number;
}

/**
 * Reads names and times, never the content of a file. Covers the files that the corpus consists of, without hidden
 * ones.
 */
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

/** Files that are in only one of two looks, or differ between them; empty if nothing has changed. */
export function differences(before: Look, after: Look): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...names].filter((name) => before.files.get(name) !== after.files.get(name));
}

/**
 * A file that is replaced may keep its size and even its time; then its inode or its change time differs. If a file
 * could be written again without a trace, its signature changes once more when that time is over, so it is read again.
 */
export function signatureOf(state: BigIntStats, now: number): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = state;
  return [dev, ino, size, mtimeNs, ctimeNs, isYoungAt(state, now)].join(' ');
}

/**
 * A time without a fraction of a second, as on FAT, HFS+ and some network drives, whose clock step may not be over yet.
 */
function isYoungAt({ mtimeNs, mtimeMs }: BigIntStats, now: number): boolean {
  return mtimeNs % SECOND === 0n && now - Number(mtimeMs) <= COARSEST_STEP;
}

function changedAt({ mtimeMs, ctimeMs }: BigIntStats): number {
  return Math.max(Number(mtimeMs), Number(ctimeMs));
}

/** The folders that exist, with their identities. */
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

/** What the disk knows about a path, or the error code. */
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
