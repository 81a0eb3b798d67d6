/** What is in a zip archive, read within bounds? Nothing is written to disk, and no name in it leads anywhere. */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../build/block.ts';
import { MOST_ENTRIES, MOST_UNPACKED } from './bounds.ts';

export interface Archive {
  /** In the order of the archive, with forward slashes; folders are none. */
  readonly names: readonly string[];
  /**
   * The bytes of an entry as they are unpacked; undefined if there is none of that name.
   * @throws UnreadableFile if it is damaged, or more is read of the archive than is bearable
   */
  read(name: string): AsyncGenerator<Uint8Array> | undefined;
}

/** What a file is said to be in sentences, such as "a document of Word". */
interface Kind {
  readonly kind: string;
}

/**
 * Opens an archive, whose entries are listed but not unpacked; an archive in it stays one entry.
 * @throws UnreadableFile if it is none, is damaged, has too many entries, or names one that would lie outside
 */
export async function openArchive(bytes: Uint8Array, { kind }: Kind): Promise<Archive> {
  if (bytes.length === 0) throw new UnreadableFile('is empty; write its text or delete it');
  checkSignature(bytes, kind);
  const damaged = 'is a damaged or cut-off archive; copy or save it anew';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch(() => {
    throw new UnreadableFile(damaged);
  });
  if (zip.entryCount > MOST_ENTRIES)
    throw new UnreadableFile(
      `is an archive of ${zip.entryCount} entries, over the limit of ${MOST_ENTRIES}; it is not read`,
    );
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  } catch (error) {
    const isPath = /path|characters in fileName/u.test(String(error));
    throw new UnreadableFile(
      isPath ? 'names an entry that would lie outside the archive; it is not read' : damaged,
    );
  }
  let unpacked = 0;
  const count = (size: number): void => {
    unpacked += size;
    if (unpacked > MOST_UNPACKED)
      throw new UnreadableFile(`unpacks to more than ${MOST_UNPACKED / 1e6} MB; split it into smaller files`);
  };
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && unpacking(zip, entry, kind, count);
    },
  };
}

async function* unpacking(
  zip: ZipFile,
  entry: Entry,
  kind: string,
  count: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new UnreadableFile(encrypted(kind));
  if (entry.uncompressedSize > MOST_UNPACKED) count(entry.uncompressedSize);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      count((chunk as Uint8Array).length);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('holds a damaged entry; copy or save it anew');
  }
}

/** The first bytes of an archive with entries, and of an empty one. */
const ZIP = [0x04034b50, 0x06054b50];
/** Of the form in which Office keeps what is encrypted, and kept everything before 2007. */
const COMPOUND = 0xe011cfd0;
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function checkSignature(bytes: Uint8Array, kind: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const signature = bytes.length < 4 ? 0 : buffer.readUInt32LE(0);
  if (ZIP.includes(signature)) return;
  if (signature !== COMPOUND)
    throw new UnreadableFile(
      `is not ${kind}, whatever its name says; save it as one, or give it its own extension`,
    );
  if (buffer.includes(ENCRYPTED)) throw new UnreadableFile(encrypted(kind));
  throw new UnreadableFile(`is not ${kind} but of a program from before 2007; save it as one`);
}

function encrypted(kind: string): string {
  return `is encrypted; save it as ${kind} without a password`;
}
