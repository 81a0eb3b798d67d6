/** Which files are in a corpus folder, and what are their bytes? */

import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { NoRegularFile, openRegular, openRegularSync } from '../regular-file.ts';
import type { Problem } from './document.ts';
import { LARGEST_PACKED } from './packed/bounds.ts';

/** In bytes: ten times a long novel; a larger file is a mistake rather than a document. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * In bytes: a file up to this size is read synchronously, since waiting for a thread four times takes far longer than
 * reading it.
 */
const READ_AT_ONCE = 256 * 1024;

export interface Refusal extends Pick<Problem, 'line' | 'message'> {
  /** Whether the disk failed, which may be temporary; otherwise someone has to fix the file. */
  readonly isOfDisk?: boolean;
}

export interface ListedFile {
  /** Path inside the folder with forward slashes. */
  readonly file: string;
  /** Its location when it was listed, with every link resolved. */
  readonly path: string;
}

export interface CorpusFiles {
  /** In byte order of `file`. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
  /**
   * Paths of the folders that contain the files: the corpus folder first, then those below it and those that links lead
   * to.
   */
  readonly folders: readonly string[];
}

/** Every file under the folder that is not hidden. Throws if the folder does not exist. */
export async function listFiles(dir: string): Promise<CorpusFiles> {
  const found: Found = { files: [], problems: [], folders: [] };
  const root = await realpath(dir);
  await walk({ dir, root, real: root, below: '', above: [] }, found);
  found.files.sort((a, b) => Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)));
  return found;
}

/**
 * The bytes of a file, or why it cannot be read. A file that is too large is not read; if a file grows meanwhile, only
 * the bytes that it had when it was opened are read.
 * @param path as `listFiles()` returns it: if it has become a link, a pipe or a device since, it is refused
 */
export async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const { file, size } = openRegularSync(path);
    try {
      if (size <= READ_AT_ONCE)
        return await filled(size, (bytes, at) => readSync(file, bytes, at, size - at, at));
    } finally {
      closeSync(file);
    }
    return size > LARGEST_FILE ? tooLarge(size, LARGEST_FILE) : await readLater(path, size);
  } catch (error) {
    return unreadable(error);
  }
}

async function readLater(path: string, size: number): Promise<Uint8Array> {
  const { file } = await openRegular(path);
  try {
    return await filled(size, async (bytes, at) => (await file.read(bytes, at, size - at, at)).bytesRead);
  } finally {
    await file.close();
  }
}

/** Facts about a file whose bytes are not kept. */
export interface Digested {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes in hex. */
  readonly digest: string;
}

/** Bytes read at a time from a file of which only the digest is kept. */
const DIGESTED_TOGETHER = 1 << 20;

/** The digest of a packed file, with the same refusals as `readBytes()`. */
export async function digestOf(path: string): Promise<Digested | Refusal> {
  try {
    const { file, size } = await openRegular(path);
    try {
      if (size > LARGEST_PACKED) return tooLarge(size, LARGEST_PACKED);
      const hash = createHash('sha256');
      const bytes = Buffer.allocUnsafe(Math.min(size, DIGESTED_TOGETHER));
      let at = 0;
      while (at < size) {
        const { bytesRead } = await file.read(bytes, 0, Math.min(bytes.length, size - at), at);
        if (bytesRead === 0) break;
        hash.update(bytes.subarray(0, bytesRead));
        at += bytesRead;
      }
      return { size: at, digest: hash.digest('hex') };
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(error);
  }
}

/** Exactly `size` bytes, or fewer if the file has become shorter. */
async function filled(
  size: number,
  read: (bytes: Uint8Array, at: number) => number | Promise<number>,
): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const got = await read(bytes, at);
    if (got === 0) break;
    at += got;
  }
  return bytes.subarray(0, at);
}

/** The extension in lower case, with its dot; empty if there is none. */
export function extensionOf(file: string): string {
  return extname(file).toLowerCase();
}

interface Found {
  readonly files: ListedFile[];
  readonly problems: Problem[];
  readonly folders: string[];
}

/** A folder on the way down, with links to it resolved. */
interface Folder {
  /** The corpus folder as given. */
  readonly dir: string;
  readonly root: string;
  readonly real: string;
  /** Its path inside the corpus folder; empty for the corpus folder itself. */
  readonly below: string;
  /** The folders that contain it, with links resolved. */
  readonly above: readonly string[];
}

async function walk({ dir, root, real: here, below, above }: Folder, found: Found): Promise<void> {
  found.folders.push(join(dir, below));
  const refuse = (file: string, message: string, severity: Problem['severity'] = 'error'): void => {
    found.problems.push({ file, line: 0, message, severity });
  };
  for (const entry of await readdir(here, { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    // A name that is not UTF-8 cannot be turned back into the path of its file.
    if (entry.isFile() && !entry.name.includes('\ufffd')) {
      found.files.push({ file, path: join(here, entry.name) });
      continue;
    }
    try {
      const real = await realpath(join(here, entry.name));
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
        refuse(file, 'is a link that leaves the corpus folder; put a copy in its place');
        continue;
      }
      const kind = await stat(real);
      if (kind.isFile()) {
        found.files.push({ file, path: real });
        found.folders.push(dirname(real));
      } else if (!kind.isDirectory()) refuse(file, NO_FILE, 'warning');
      else if (real === root || above.includes(real))
        refuse(file, 'is a link to a folder that contains it; remove it', 'warning');
      else await walk({ dir, root, real, below: file, above: [...above, real] }, found);
    } catch (error) {
      const unnamed = entry.name.includes('\ufffd');
      refuse(file, unnamed ? 'has a name that is not UTF-8; rename it' : unreadable(error).message);
    }
  }
}

const NO_FILE = 'is not a file or a folder; remove it from the corpus folder';

function tooLarge(size: number, largest: number): Refusal {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  const limit = largest / 1024 / 1024;
  return {
    line: 0,
    message: `is ${mebibytes} MiB, over the limit of ${limit} MiB; split it into smaller files`,
  };
}

function unreadable(error: unknown): Refusal {
  if (error instanceof NoRegularFile)
    return {
      line: 0,
      message: 'became something else while the folder was being read; put the document back',
    };
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const advice: Readonly<Record<string, string>> = {
    ENOENT: 'is a broken link or was just deleted; restore it or remove it',
    ELOOP: 'is a link to itself; remove it',
    EACCES: 'cannot be read (EACCES); give the bot permission to read it',
    EPERM: 'cannot be read (EPERM); give the bot permission to read it',
  };
  const message = advice[code];
  return message === undefined
    ? { line: 0, message: `cannot be read (${code}); check the file and its disk`, isOfDisk: true }
    : { line: 0, message };
}
