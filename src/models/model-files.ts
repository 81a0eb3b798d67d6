/** Are the files of a model the ones that are listed, to the byte? */

import { join, resolve } from 'node:path';
import { printable } from '../text/printable.ts';
import type { ModelEntry, ModelFile } from './catalogue.ts';
import { fileState } from './file-state.ts';

/**
 * Why a model cannot be used, in one sentence; undefined if all its files are as listed.
 * @throws Error with a sentence if a file cannot be read
 */
export async function modelFault(modelDir: string, entry: ModelEntry): Promise<string | undefined> {
  const again = `npm run model -- fetch ${entry.name} fetches it`;
  for (const file of entry.files) {
    const path = pathOf(modelDir, entry, file);
    const shown = printable(path);
    const state = await fileState(path, file);
    if (state === 'missing') return `${entry.name} is incomplete: ${shown} is missing; ${again}`;
    if (state === 'damaged')
      return `${entry.name} is damaged: ${shown} is not the file that is listed; ${again} anew`;
    if (state === 'foreign')
      return `${entry.name} cannot be used: ${shown} is no regular file; move it away, then ${again}`;
  }
  return undefined;
}

/** Where a file of a model belongs. */
export function pathOf(modelDir: string, { name }: ModelEntry, { path }: ModelFile): string {
  return join(resolve(modelDir), name, ...path.split('/'));
}
