/** For which documents, and for which version of the code that reads them, is a snapshot valid? */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder } from '../corpus/folder.ts';
import type { Wanted } from './snapshot.ts';

/** Rooms that only query an index. Any other room, including a new one, is assumed to affect what is in one. */
const ASKING = /^(?:discord|doors|replies|workshop)\//u;

const SOURCES = new URL('../', import.meta.url);

/**
 * A digest of the bytes of all files in a corpus, and of everything that reads them: our own sources, the installed
 * packages, and the versions of Node's parts. A change that affects any word or position changes this key.
 */
export function keyOf(filesDigest: string): string {
  return createHash('sha256').update(reader()).update(filesDigest).digest('hex');
}

/** In bytes. A snapshot takes at most sixty for the shortest possible passage, which has three bytes of text. */
const MOST_FOR_A_BYTE = 64;
const MOST_FOR_NONE = 16 << 20;

/** The key of a folder's snapshot, and how large the snapshot may be. */
export function wantedFor({ digest, files }: Pick<Folder, 'digest' | 'files'>): Wanted {
  const size = files.reduce((sum, { bytes, packed }) => sum + bytes.length + (packed?.size ?? 0), 0);
  return { key: keyOf(digest), most: MOST_FOR_NONE + MOST_FOR_A_BYTE * size };
}

let known: string | undefined;

function reader(): string {
  known ??= digestOfReader(SOURCES);
  return known;
}

/** A digest in hex of everything that may change an index built by the code below `sources`, a folder's URL. */
export function digestOfReader(sources: URL): string {
  const hash = createHash('sha256').update(endianness());
  const { node, icu = '', unicode = '' } = process.versions;
  hash.update(`${node} ${icu} ${unicode}`);
  for (const file of filesThatRead(sources))
    hash.update(`${file}\n`).update(readFileSync(new URL(file, sources)));
  for (const list of ['../package.json', '../package-lock.json']) {
    const file = new URL(list, sources);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Paths below `sources`, with forward slashes, in order. */
export function filesThatRead(sources: URL): readonly string[] {
  const folder = fileURLToPath(sources);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !ASKING.test(file))
    .sort();
}
