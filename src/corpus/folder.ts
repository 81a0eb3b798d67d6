/** Which files and settings are in a corpus folder, before any of them is parsed? */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { turns } from '../slices.ts';
import { whereIs, whyUnusable } from '../unusable-folder.ts';
import type { Problem } from './document.ts';
import { decode } from './encoding.ts';
import { type CorpusFiles, type Digested, digestOf, extensionOf, listFiles, readBytes } from './files.ts';
import { DEFAULTS, FOOTNOTE_FILE, type FootnoteFile, parseFootnoteFile } from './footnote-file.ts';
import { GLOSSARY_FILE } from './glossary.ts';
import { isPackedFile, knownExtensions } from './read-document.ts';

/** A file whose bytes are read by another process; see `packed/`. */
export interface PackedInFolder extends Digested {
  /** Its location, with every link resolved. */
  readonly path: string;
}

export interface FolderFile {
  readonly file: string;
  /** Empty if it is packed, or in an unknown format. */
  readonly bytes: Uint8Array;
  readonly packed?: PackedInFolder;
}

export interface Folder {
  /** The path as given. */
  readonly dir: string;
  /**
   * In order of their paths, without those that `footnote.yaml` leaves out; files in an unknown format are not read.
   */
  readonly files: readonly FolderFile[];
  /** Files that cannot be opened, and links that lead elsewhere. */
  readonly problems: readonly Problem[];
  /** Whether an unknown or invalid field of front matter keeps its file out. */
  readonly strict: boolean;
  /** Whether the disk failed to deliver a file, which may be temporary. */
  readonly diskFailed: boolean;
  /** Hash of the path and bytes of every file: the same digest means the same documents. */
  readonly digest: string;
}

/** A folder that gives no documents until someone fixes it; a disk that does not respond may recover by itself. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}

/**
 * Reads every file under a folder.
 * @throws UnusableFolder if the folder is missing, is not a folder or may not be opened; Error if the disk fails
 */
export async function readFolder(dir: string): Promise<Folder> {
  const listed = await filesIn(dir);
  const problems: Problem[] = [...listed.problems];
  const files: FolderFile[] = [];
  let diskFailed = false;
  const hash = createHash('sha256');
  const turn = turns();
  const settings = await settingsIn(listed);
  problems.push(...settings.problems);
  for (const { file, path } of listed.files) {
    if (file !== FOOTNOTE_FILE && settings.ignores(file)) continue;
    await turn();
    const isPacked = isPackedFile(file);
    // A file that will not be read need not be readable.
    const named =
      file === GLOSSARY_FILE || file === FOOTNOTE_FILE || knownExtensions.includes(extensionOf(file));
    const read = isPacked ? await digestOf(path) : named ? await readBytes(path) : new Uint8Array();
    if ('message' in read) {
      const { isOfDisk = false, ...told } = read;
      diskFailed ||= isOfDisk;
      problems.push({ file, ...told, severity: 'error' });
      continue;
    }
    if ('digest' in read) {
      hash.update(`${JSON.stringify(file)} ${read.size}\n`).update(read.digest);
      files.push({ file, bytes: new Uint8Array(), packed: { path, ...read } });
      continue;
    }
    hash.update(`${JSON.stringify(file)} ${read.length}\n`).update(read);
    if (file !== FOOTNOTE_FILE) files.push({ file, bytes: read });
  }
  return { dir, files, strict: settings.strict, problems, diskFailed, digest: hash.digest('hex') };
}

/** The settings in the folder's `footnote.yaml`. A file that cannot be read is reported with the others. */
async function settingsIn({ files }: CorpusFiles): Promise<FootnoteFile> {
  const listed = files.find(({ file }) => file === FOOTNOTE_FILE);
  const bytes = listed === undefined ? undefined : await readBytes(listed.path);
  if (bytes === undefined || 'message' in bytes) return DEFAULTS;
  const content = decode(bytes);
  if (!('message' in content)) return parseFootnoteFile(content.text);
  return { ...DEFAULTS, problems: [{ file: FOOTNOTE_FILE, ...content, severity: 'error' }] };
}

async function filesIn(dir: string): Promise<CorpusFiles> {
  const fail = (code: unknown, otherwise = '') =>
    `Cannot read corpus folder ${whereIs(dir)}: it ${whyUnusable(code) ?? otherwise}`;
  try {
    if ((await stat(dir)).isDirectory()) {
      await access(dir, constants.R_OK | constants.X_OK);
      return await listFiles(dir);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (whyUnusable(code) !== undefined) throw new UnusableFolder(fail(code));
    throw new Error(fail(code, `cannot be opened (${code}); check the folder and its disk`));
  }
  throw new UnusableFolder(fail('ENOTDIR'));
}
