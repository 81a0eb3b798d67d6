/** Why can no documents be read from a folder, and what is to be done about it? */

import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from './text/printable.ts';

/** What waiting does not cure; a disk that does not answer may come back by itself. */
const LASTING: readonly unknown[] = ['EACCES', 'EPERM', 'ELOOP'];

/**
 * The end of a sentence whose subject is the folder, such as "does not exist; create it, or …".
 * @param code of the error that opening the folder gave; ENOTDIR for anything that is no folder
 * @returns undefined if the error may pass without anybody doing something
 */
export function whyUnusable(code: unknown): string | undefined {
  if (code === 'ENOENT')
    return 'does not exist; create it, or set CORPUS_DIR to the folder with your documents';
  if (code === 'ENOTDIR') return 'is not a folder; set CORPUS_DIR to the folder with your documents';
  if (LASTING.includes(code)) return `may not be opened (${code}); give the bot permission to read it`;
  return undefined;
}

/** Where a folder is, for people: `./corpus` means nothing to anyone who does not know where the program was started. */
export function whereIs(dir: string): string {
  return printable(resolve(dir));
}

/** What is wrong with the folder that CORPUS_DIR names, as one sentence without a full stop; undefined if it can be opened. */
export function corpusDirFault(dir: string): string | undefined {
  const why = whyUnusable(codeOf(resolve(dir)));
  return why === undefined ? undefined : `is ${whereIs(dir)}, which ${why}`;
}

function codeOf(path: string): string | undefined {
  try {
    if (!statSync(path).isDirectory()) return 'ENOTDIR';
    accessSync(path, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}
