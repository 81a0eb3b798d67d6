/** What is in a zip archive, read within limits? Nothing is written to disk, and no name in it is used as a path. */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../build/block.ts';
import { MOST_ENTRIES, MOST_UNPACKED } from './bounds.ts';

export interface Archive {
  /** In the order of the archive, with forward slashes; without folders. */
  readonly names: readonly string[];
  /**
   * The unpacked bytes of an entry; undefined if there is none of that name.
   * @throws UnreadableFile if it is damaged, or if more than `MOST_UNPACKED` is read from the archive
   */
  read(name: string): AsyncGenerator<Uint8Array> | undefined;
}

/** What sentences call the file, such as "a Word document". */
interface Kind {
  readonly kind: string;
}

/**
 * Opens an archive. Its entries are listed but not unpacked; an archive inside it remains one entry.
 * @throws UnreadableFile if it is not an archive, is damaged, has too many entries, or has an entry whose path would
 * lie outside
 */
export async function openArchive(bytes: Uint8Array, { kind }: Kind): Promise<Archive> {
  if (bytes.length === 0) throw new UnreadableFile('is empty; write its text or delete it');
  checkSignature(bytes, kind);
  const damaged = 'is a damaged or incomplete archive; copy or save it again';
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
      isPath ? 'names an entry whose path leads outside the archive; it is not read' : damaged,
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
    throw new UnreadableFile('contains a damaged entry; copy or save it again');
  }
}

/** The first bytes of an archive with entries, and of an empty one. */
const ZIP = [0x04034b50, 0x06054b50];
/** The container that Office uses for encrypted files, and used for all files before 2007. */
const COMPOUND = 0xe011cfd0;
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function checkSignature(bytes: Uint8Array, kind: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const signature = bytes.length < 4 ? 0 : buffer.readUInt32LE(0);
  if (ZIP.includes(signature)) return;
  if (signature !== COMPOUND)
    throw new UnreadableFile(`is not ${kind}, despite its name; save it as one, or correct its extension`);
  if (buffer.includes(ENCRYPTED)) throw new UnreadableFile(encrypted(kind));
  throw new UnreadableFile(`is from a program from before 2007; save it as ${kind}`);
}

function encrypted(kind: string): string {
  return `is encrypted; save it as ${kind} without a password`;
}
