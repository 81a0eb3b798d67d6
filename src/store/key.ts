/** For which documents, and for which way of reading them, does a snapshot stand? */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Folder } from '../corpus/folder.ts';
import type { Wanted } from './snapshot.ts';

/**
 * A digest of the files of a corpus, which covers all their bytes, and of what reads them: our own sources, the
 * installed packages, and the versions of Node's parts. Whatever changes a word or a place of one changes it.
 */
export function keyOf(filesDigest: string): string {
  return createHash('sha256').update(reader()).update(filesDigest).digest('hex');
}

/** In bytes: sixty for each of the shortest passages, of three bytes, is the most that either snapshot takes. */
const MOST_FOR_A_BYTE = 64;
const MOST_FOR_NONE = 16 << 20;

/** Which snapshot stands for a folder, and how large it may be. */
export function wantedFor({ digest, files }: Pick<Folder, 'digest' | 'files'>): Wanted {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { key: keyOf(digest), most: MOST_FOR_NONE + MOST_FOR_A_BYTE * size };
}

let known: string | undefined;

function reader(): string {
  known ??= digestOfReader();
  return known;
}

function digestOfReader(): string {
  const hash = createHash('sha256').update(endianness());
  const { node, icu = '', unicode = '' } = process.versions;
  hash.update(`${node} ${icu} ${unicode}`);
  for (const room of ['../corpus/', '../search/', '../text/', './']) {
    const folder = new URL(room, import.meta.url);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(new URL(file.replaceAll('\\', '/'), folder)));
  }
  for (const list of ['../../package.json', '../../package-lock.json']) {
    const file = new URL(list, import.meta.url);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
