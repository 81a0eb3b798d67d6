/** What stands in a corpus folder, before any of it is understood? */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './document.ts';
import { extensionOf, listFiles, readBytes } from './files.ts';
import { GLOSSARY_FILE } from './glossary.ts';
import { knownExtensions } from './read-document.ts';
import { turns } from '../slices.ts';

export interface Folder {
  /** As it was asked for. */
  readonly dir: string;
  /** In order of their paths; a file that is in no known format is not read and empty. */
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** Files that cannot be opened, and links that lead elsewhere. */
  readonly problems: readonly Problem[];
  /** Of the path and every byte of every file: the same digest, the same documents. */
  readonly digest: string;
}

/** A folder without documents that only somebody can mend; a disk that does not answer comes back by itself. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}

const LASTING: readonly unknown[] = ['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP'];

/** Reads every file under a folder. @throws UnusableFolder, or an Error of the disk, when the folder is missing or is no folder */
export async function readFolder(dir: string): Promise<Folder> {
  await expectFolder(dir);
  const listed = await listFiles(dir);
  const problems: Problem[] = [...listed.problems];
  const files: { file: string; bytes: Uint8Array }[] = [];
  const hash = createHash('sha256');
  const turn = turns();
  for (const file of listed.files) {
    await turn();
    // A file that is not read anyway need not be readable.
    const named = file === GLOSSARY_FILE || knownExtensions.includes(extensionOf(file));
    const bytes = named ? await readBytes(join(dir, file)) : new Uint8Array();
    if ('message' in bytes) {
      problems.push({ file, ...bytes, severity: 'error' });
      continue;
    }
    hash.update(`${JSON.stringify(file)} ${bytes.length}\n`).update(bytes);
    files.push({ file, bytes });
  }
  return { dir, files, problems, digest: hash.digest('hex') };
}

async function expectFolder(dir: string): Promise<void> {
  const fail = (why: string, lasting = true): Error => {
    const message = `Cannot read corpus folder ${dir}: ${why}`;
    return lasting ? new UnusableFolder(message) : new Error(message);
  };
  let folder: boolean;
  try {
    folder = (await stat(dir)).isDirectory();
    if (folder) await access(dir, constants.R_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw fail('it does not exist; create it or set CORPUS_DIR');
    throw fail(`it may not be opened (${code}); give the bot permission to read it`, LASTING.includes(code));
  }
  if (!folder) throw fail('it is not a folder; set CORPUS_DIR to the folder with the documents');
}
