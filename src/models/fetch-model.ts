/** How do the files of a model get into MODEL_DIR, each whole or not at all? */

import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { syncFolder } from '../durable-file.ts';
import { printable } from '../text/printable.ts';
import type { ModelEntry, ModelFile } from './catalogue.ts';
import { diskTrouble } from './disk-trouble.ts';
import { fileState } from './file-state.ts';
import { bytesFromHub, type Hub } from './hub.ts';
import { pathOf } from './model-files.ts';
import { DiskRefused, type OpenPart, partOf, writePart } from './part-file.ts';

export interface FetchOptions {
  readonly hub: Hub;
  /** Ends the fetch, which then throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Called with each piece that arrives: bytes of all files so far, and of all that are fetched. */
  readonly onBytes?: (sofar: number, all: number) => void;
  /** Default: a new file. */
  readonly openPart?: OpenPart;
}

/**
 * Makes the folder that MODEL_DIR names, if there is none.
 * @throws Error with a sentence if it is no folder or cannot be made
 */
export async function readyFolder(modelDir: string): Promise<void> {
  try {
    await mkdir(modelDir, { recursive: true });
    if (!(await stat(modelDir)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    throw new Error(diskTrouble(error, resolve(modelDir)));
  }
}

/**
 * The files of a model that are not there as listed.
 * @throws Error with a sentence if something else is in the place of one, or it cannot be read
 */
export async function wantedFiles(modelDir: string, entry: ModelEntry): Promise<ModelFile[]> {
  const wanted: ModelFile[] = [];
  for (const file of entry.files) {
    const path = pathOf(modelDir, entry, file);
    const state = await fileState(path, file);
    if (state === 'foreign')
      throw new Error(
        `Cannot fetch ${entry.name}: ${printable(path)} is a folder, a link or something else that is no regular file; move it away and try again`,
      );
    if (state !== 'sound') wanted.push(file);
  }
  return wanted;
}

/**
 * Fetches some files of a model. They get their names once all of them are on the disk and have the listed hashes;
 * until then, the files that were there before are untouched.
 * @param modelDir is there; nothing else fetches into it meanwhile
 * @param wanted see `wantedFiles()`
 * @throws Error with a sentence, or the signal's reason. What the model's folder had before is then as it was, unless the
 *   system refused one of the last renames: the files before that one are then the new ones, each whole, and the next
 *   fetch keeps them.
 */
export async function fetchFiles(
  modelDir: string,
  entry: ModelEntry,
  wanted: readonly ModelFile[],
  { hub, signal, onBytes, openPart }: FetchOptions,
): Promise<void> {
  const targets = wanted.map((file) => ({ file, path: pathOf(modelDir, entry, file) }));
  const folders = foldersOf(
    modelDir,
    targets.map(({ path }) => path),
  );
  const all = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  let sofar = 0;
  async function* counted(file: ModelFile): AsyncGenerator<Uint8Array, void> {
    for await (const piece of bytesFromHub(hub, entry, file, signal)) {
      sofar += piece.length;
      onBytes?.(sofar, all);
      yield piece;
    }
  }
  const made: string[] = [];
  try {
    for (const folder of folders) if (await madeFolder(folder)) made.push(folder);
    for (const { file, path } of targets) {
      signal.throwIfAborted();
      await writePart(partOf(path), file, counted(file), openPart).catch((error: unknown) => {
        signal.throwIfAborted();
        if (error instanceof DiskRefused) throw error;
        throw new Error(`Cannot fetch ${file.path} of ${entry.name}: ${(error as Error).message}`);
      });
    }
    signal.throwIfAborted();
    for (const { path } of targets) await named(path);
  } catch (error) {
    for (const { path } of targets) await rm(partOf(path), { force: true }).catch(() => {});
    // Only empty ones go.
    for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    throw error;
  }
  for (const folder of [resolve(modelDir), ...folders]) syncFolder(folder);
}

/** Whether a folder was made; false if it was there. */
async function madeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(folder)).isDirectory();
    if (isThere) return false;
    throw new Error(diskTrouble(error, folder));
  }
}

async function named(path: string): Promise<void> {
  try {
    await rename(partOf(path), path);
  } catch (error) {
    throw new Error(diskTrouble(error, path));
  }
}

/** The folders below MODEL_DIR that the files are in, each after the one it is in. */
function foldersOf(modelDir: string, paths: readonly string[]): string[] {
  const root = resolve(modelDir);
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = root;
    for (const part of relative(root, dirname(path)).split(sep)) {
      folder = `${folder}${sep}${part}`;
      folders.add(folder);
    }
  }
  return [...folders];
}
