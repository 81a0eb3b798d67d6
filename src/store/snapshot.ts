/**
 * How are arrays kept in a file, so that the next start need not read everything again? A cache: if there is any
 * doubt, it is not used.
 */

import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { IndexData } from '../index/index-data.ts';
import { openRegular } from '../regular-file.ts';
import { aligned, type Column, dataOf, type Parts, type Placed, partsOf, placed } from './columns.ts';

/** First bytes of a file; the digit goes up when the file's layout changes. */
const MAGIC = 'FOOTNOTE INDEX 1';

/**
 * Layout of the file: MAGIC; the length of the header, four bytes; the checksum of everything that follows, four
 * bytes; the header as JSON; the columns. The header and the columns end at multiples of eight bytes. Integers are in
 * the machine's byte order, which is part of the key.
 */
const PREFIX = MAGIC.length + 8;

/** Bytes that are read, written and checked at once, so that nothing else waits more than some milliseconds. */
const PIECE = 4 << 20;

interface Header {
  readonly key: string;
  readonly columns: readonly Placed[];
}

/** Writes beside the file and then renames, so that half a file is never read. @throws Error of the file system */
export async function writeSnapshot(file: string, key: string, columns: readonly Column[]): Promise<void> {
  const header = Buffer.from(JSON.stringify({ key, columns: placed(columns) } satisfies Header));
  const parts = [header, ...columns.map(({ bytes }) => bytes)];
  let checksum = 0;
  for (const part of parts) for (const piece of pieces(part)) checksum = await checked(piece, checksum);
  const prefix = Buffer.alloc(PREFIX);
  prefix.write(MAGIC);
  prefix.writeUInt32LE(header.length, MAGIC.length);
  prefix.writeUInt32LE(checksum, MAGIC.length + 4);
  await mkdir(dirname(file), { recursive: true });
  await removeUnfinished(file);
  const beside = `${file}.${process.pid}.part`;
  // `wx` never writes through a link or into a pipe that someone has put there in the meantime.
  const out = await open(beside, 'wx');
  try {
    await out.write(prefix);
    for (const part of parts) for (const piece of pieces(part)) await out.writev([piece]);
    await out.close();
    await rename(beside, file);
  } catch (error) {
    await out.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

/** Removes files left by a process that was stopped while writing. */
async function removeUnfinished(file: string): Promise<void> {
  const folder = dirname(file);
  const left = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.part'),
  );
  // Anything that cannot be removed, such as a folder of that name, does no harm.
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}

/** In bytes: a header names about thirty columns. */
const LONGEST_HEADER = 64 * 1024;

/** In bytes. Smaller files are read before it is known whether the key matches; of larger files only the header is. */
const READ_AHEAD = 256 << 20;

/** Which snapshot is wanted. */
export interface Wanted {
  readonly key: string;
  /** In bytes: more than a snapshot of this corpus can have. */
  readonly most: number;
}

/**
 * The bytes of the wanted snapshot, checked; undefined if the file is for another key, is damaged, or is not a regular
 * file. Never throws, and never waits for a pipe.
 * @param wanted may be a promise: the file is read meanwhile, and not used if the promise is rejected
 */
export async function readSnapshot(
  file: string,
  wanted: Wanted | Promise<Wanted>,
): Promise<Uint8Array | undefined> {
  const asked = Promise.resolve(wanted).catch(() => undefined);
  const opened = await openRegular(file).catch(() => undefined);
  if (opened === undefined) return undefined;
  const { file: handle, size } = opened;
  try {
    const header = await headerIn(handle, size);
    if (header === undefined || (size > READ_AHEAD && !isFor(header, size, await asked))) return undefined;
    // Every byte is overwritten. The buffer is not from the pool, so that integers are aligned in it.
    const bytes = new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
    const read = (at: number) => handle.read(bytes, at, Math.min(PIECE, size - at), at);
    let checksum = 0;
    let next = read(0);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await next;
      if (bytesRead === 0) return undefined;
      const until = at + bytesRead;
      // The disk goes on reading while a piece is checked.
      next = read(until);
      checksum = crc32(bytes.subarray(Math.max(at, Math.min(PREFIX, until)), until), checksum);
      at = until;
    }
    await next;
    if (!isFor(header, size, await asked) || !Buffer.from(bytes.buffer, 0, PREFIX).equals(header.prefix))
      return undefined;
    return header.prefix.readUInt32LE(MAGIC.length + 4) === checksum ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    // Its bytes have been checked already, or will not be used.
    await handle.close().catch(() => {});
  }
}

/** The beginning of a snapshot, which says how long the rest is. */
interface Beginning {
  readonly prefix: Buffer;
  readonly header: Header;
}

/**
 * Undefined if the file does not begin like a snapshot, or is not as long as it says. @throws Error of the file
 * system or of JSON
 */
async function headerIn(handle: FileHandle, size: number): Promise<Beginning | undefined> {
  const start = Buffer.alloc(Math.min(size, PREFIX + LONGEST_HEADER));
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  if (bytesRead < start.length || size < PREFIX || start.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return undefined;
  const prefix = start.subarray(0, PREFIX);
  if (prefix.readUInt32LE(MAGIC.length) > LONGEST_HEADER) return undefined;
  const { header, end } = headerOf(start);
  const inColumns = Math.max(0, ...header.columns.map((column) => column.start + aligned(column.length)));
  return end + inColumns === size ? { prefix, header } : undefined;
}

/** The columns of bytes that `readSnapshot()` gave. */
export function partsIn(bytes: Uint8Array): Parts {
  const { header, end } = headerOf(bytes);
  return partsOf(bytes.subarray(end), header.columns);
}

/** The index in bytes that `readSnapshot()` gave. */
export function indexIn(bytes: Uint8Array): Generator<undefined, IndexData> {
  return dataOf(partsIn(bytes));
}

function isFor({ header }: Beginning, size: number, wanted: Wanted | undefined): boolean {
  return wanted !== undefined && header.key === wanted.key && size <= wanted.most;
}

/** @throws Error if it is not a valid header */
function headerOf(bytes: Uint8Array): { header: Header; end: number } {
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, PREFIX).readUInt32LE(MAGIC.length);
  const header: unknown = JSON.parse(Buffer.from(bytes.subarray(PREFIX, PREFIX + length)).toString());
  if (!isHeader(header)) throw new Error('Cannot read the snapshot: its header is not one');
  return { header, end: aligned(PREFIX + length) };
}

function isHeader(header: unknown): header is Header {
  const { key, columns } = (header ?? {}) as Partial<Header>;
  return typeof key === 'string' && Array.isArray(columns) && columns.every(isPlaced);
}

function isPlaced(column: unknown): column is Placed {
  const { name, kind, start, length } = (column ?? {}) as Partial<Placed>;
  const isWhole = [start, length].every((number) => Number.isSafeInteger(number) && (number ?? -1) >= 0);
  if (typeof name !== 'string' || !isWhole || aligned(start ?? 1) !== start) return false;
  return kind !== 'integers' || (length ?? 1) % 4 === 0;
}

async function checked(piece: Uint8Array, checksum: number): Promise<number> {
  await new Promise(setImmediate);
  return crc32(piece, checksum);
}

/** A part in pieces, followed by what fills it up to a multiple of eight bytes. */
function* pieces(part: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  const filling = aligned(part.length) - part.length;
  if (filling > 0) yield new Uint8Array(filling);
}
