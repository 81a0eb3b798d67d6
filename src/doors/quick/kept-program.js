/** Where is a program kept that was bundled from many files, and is it still the one that these files make? */

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * @typedef {object} Program
 * @property {readonly string[]} files what it was made of, as paths below the root, with forward slashes
 * @property {string} digest of these files, see `digestOf()`
 * @property {string} code JavaScript of a function that takes `require` and `urlOf`
 * @property {Uint8Array} map its source map as JSON; empty if it was not read
 * @property {Uint8Array | undefined} compiled what V8 has compiled of it; undefined if nothing is known
 */

/** First bytes of a file; the digit goes up whenever the layout changes. */
const MAGIC = 'FOOTNOTE PROG 1\n';

/**
 * The file: MAGIC; the lengths of header, code, compiled and map, four bytes each; the checksum of these lengths and of
 * all that follows, four bytes; the four parts. The header is JSON.
 */
const LENGTHS = MAGIC.length;
const CHECKSUM = LENGTHS + 16;
const PREFIX = CHECKSUM + 4;

/** They decide which file an import leads to. The last one changes with whatever is in `node_modules`. */
export const LISTS = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/**
 * A digest in hex of files and of this Node. It covers their bytes: times of change may be set, and are in archives.
 * @param {readonly string[]} files in a fixed order
 * @param {(file: string) => Uint8Array | undefined} read undefined for a file that cannot be read
 */
export function digestOf(files, read) {
  const { node, v8 } = process.versions;
  const hash = createHash('sha256').update(`${node} ${v8} ${process.platform} ${process.arch}\n`);
  for (const file of files) {
    const bytes = read(file);
    hash.update(`${file}\n${bytes?.length ?? 'none'}\n`);
    if (bytes !== undefined) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} root @returns {(file: string) => Uint8Array | undefined} */
export function readerIn(root) {
  return (file) => {
    try {
      return readFileSync(join(root, file));
    } catch {
      return undefined;
    }
  };
}

/**
 * What is kept in a file, if the files that it was made of are still the same; with any doubt undefined. Never throws.
 * @param {string} keptIn
 * @param {string} root
 * @returns {Program | undefined}
 */
export function findKept(keptIn, root) {
  try {
    // A pipe would never end, and a link leads to what somebody else may write.
    if (!lstatSync(keptIn).isFile()) return undefined;
    const bytes = readFileSync(keptIn);
    if (bytes.length < PREFIX || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
    const lengths = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(LENGTHS + at));
    const [header, code, compiled, map, end] = starts(lengths);
    if (end !== bytes.length || checksumOf(bytes) !== bytes.readUInt32LE(CHECKSUM)) return undefined;
    const { files, digest } = JSON.parse(bytes.toString('utf8', header, code));
    if (digest !== digestOf(files, readerIn(root))) return undefined;
    return {
      files,
      digest,
      code: bytes.toString('utf8', code, compiled),
      compiled: compiled === map ? undefined : bytes.subarray(compiled, map),
      map: bytes.subarray(map, end),
    };
  } catch {
    return undefined;
  }
}

/** @param {readonly number[]} lengths @returns {number[]} where each part starts, and where the last one ends */
function starts(lengths) {
  let at = PREFIX;
  return [at, ...lengths.map((length) => (at += length))];
}

/** @param {Buffer} bytes */
function checksumOf(bytes) {
  return crc32(bytes.subarray(PREFIX), crc32(bytes.subarray(LENGTHS, CHECKSUM)));
}

/**
 * Writes beside the file and renames, so that nobody reads half of one. If it cannot be written, the next call bundles
 * again: nothing is thrown or said.
 * @param {string} keptIn
 * @param {Program} program
 */
export function keep(keptIn, { files, digest, code, compiled, map }) {
  const header = JSON.stringify({ files, digest });
  const parts = [Buffer.from(header), Buffer.from(code), compiled ?? new Uint8Array(), map];
  const bytes = Buffer.concat([Buffer.alloc(PREFIX), ...parts]);
  bytes.write(MAGIC, 'latin1');
  for (const [n, part] of parts.entries()) bytes.writeUInt32LE(part.length, LENGTHS + 4 * n);
  bytes.writeUInt32LE(checksumOf(bytes), CHECKSUM);
  const beside = `${keptIn}.${process.pid}.part`;
  try {
    mkdirSync(dirname(keptIn), { recursive: true });
    removeUnfinished(keptIn);
    // Never through a link or into a pipe that somebody has put there since.
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, keptIn);
  } catch {
    remove(beside);
  }
}

/** Removes what a process left that was ended while it wrote. @param {string} keptIn */
function removeUnfinished(keptIn) {
  const folder = dirname(keptIn);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(keptIn)}.`) && name.endsWith('.part')) remove(join(folder, name));
}

/** @param {string} file */
function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed, such as a folder of that name, is in nobody's way.
  }
}
