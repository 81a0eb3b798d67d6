/** Which document is in an uploaded file? Called only in a process that may be ended. */

import { inSlices } from '../../slices.ts';
import { UnreadableFile } from '../build/block.ts';
import { cutting } from '../chunk.ts';
import type { Document, Problem } from '../document.ts';
import { decoding } from '../encoding.ts';
import { extensionOf } from '../files.ts';
import { lintDocument } from '../lint.ts';
import { openArchive } from '../packed/archive.ts';
import { readLines } from '../packed/read-lines.ts';
import { knownExtensions, labelIn, type ReadDocument, reading, readingPacked } from '../read-document.ts';
import { archiveKind } from './archive-kind.ts';
import { type Kind, signatureOf } from './signatures.ts';
import { textKind } from './text-kind.ts';
import { renamed } from './upload-name.ts';

export interface Uploaded {
  /** As `uploadName()` gives it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFile {
  /** Its `file` is the name. */
  readonly document: Document;
  /** Warnings only. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file in the format that its bytes show; its name decides only between kinds of text.
 * @throws UnreadableFile, or any other Error if the file is broken
 */
export async function readFile({ name, bytes }: Uploaded): Promise<ReadFile> {
  if (bytes.length === 0) throw new UnreadableFile('is empty; upload a file with text');
  const kind = await kindOf(bytes);
  const { document, problems } =
    kind === undefined ? await readText(name, withMark(bytes)) : await readPacked(name, bytes, kind);
  const error = problems.find(({ severity }) => severity === 'error') ?? (document ? undefined : problems[0]);
  if (document === undefined || error !== undefined)
    throw new UnreadableFile(error?.message ?? 'has no text to quote; upload a file with text');
  const lint = await inSlices(lintDocument(document));
  // Whoever serves the document cuts it too, so what takes too long to cut is refused here.
  await inSlices(cutting(document));
  return {
    document: { ...document, file: name },
    problems: [...problems, ...lint].map((problem) => ({ ...problem, file: name })),
  };
}

/** Undefined for a text. */
async function kindOf(bytes: Uint8Array): Promise<Kind | undefined> {
  const kind = signatureOf(bytes);
  if (kind?.extension !== '.zip') return kind;
  const { extension: _, ...archive } = kind;
  return (await archiveKind(await openArchive(bytes, { kind: 'a document' }))) ?? archive;
}

async function readPacked(name: string, bytes: Uint8Array, kind: Kind): Promise<ReadDocument> {
  const { extension } = kind;
  if (extension === undefined) throw new UnreadableFile(unread(kind, name));
  if (extension === '.doc') throw new UnreadableFile(isEncrypted(bytes) ? ENCRYPTED : OLD);
  const file = renamed(name, extension);
  const lines: string[] = [];
  for await (const line of readLines({ file, bytes })) lines.push(line);
  return told(await inSlices(readingPacked(file, Buffer.from(lines.join('')))), kind, name, file);
}

async function readText(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (isNoText(bytes)) throw new UnreadableFile(NO_TEXT);
  let decoded = await inSlices(decoding(bytes, labelIn(name, bytes)));
  if ('message' in decoded) throw new UnreadableFile(decoded.message);
  const kind = textKind(decoded.text, name);
  if (kind.extension === undefined) throw new UnreadableFile(unread(kind, name));
  const file = renamed(name, kind.extension);
  // The type of the text may name its encoding in another place.
  if (file !== name) decoded = await inSlices(decoding(bytes, labelIn(file, bytes)));
  if ('message' in decoded) throw new UnreadableFile(decoded.message);
  const { text, warning } = decoded;
  const read = told(await inSlices(reading(file, text)), kind, name, file);
  if (warning === undefined) return read;
  return { ...read, problems: [{ file, line: 0, message: warning, severity: 'warning' }, ...read.problems] };
}

/** With a warning if the file is not what its name says. */
function told(read: ReadDocument, { what }: Kind, name: string, file: string): ReadDocument {
  if (extensionOf(name) === extensionOf(file) || extensionOf(name) === '') return read;
  const message = `is ${what}, despite its name, and is read as one; correct its extension`;
  return { ...read, problems: [...read.problems, { file, line: 0, message, severity: 'warning' }] };
}

function unread({ what, advice = 'upload a document' }: Kind, name: string): string {
  const isNamed = knownExtensions.includes(extensionOf(name)) && !what.startsWith('JSON');
  return `is ${what}${isNamed ? ', despite its name' : ''}; ${advice}`;
}

const ENCRYPTED = 'is encrypted; save it as a Word document without a password';
const OLD = 'is from an Office program from before 2007; save it as a Word document or as PDF';

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

const NO_TEXT =
  'is neither text nor a kind of document that is read; save it as PDF, Word, Markdown or plain text';

/** Share of control characters, which no text has; a few may be left by an old program. */
const MOST_CONTROLS = 0.02;

function isNoText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  const head = bytes.subarray(0, EXAMINED);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls > MOST_CONTROLS * head.length;
}

/** In bytes: how much is examined for the byte order, and the share of NUL bytes that shows it. */
const EXAMINED = 4096;
const MOST_NUL = 0.4;
const FEWEST_NUL = 0.02;

/** UTF-16 without a byte order mark, as old editors save it, with its mark; any other text as it is. */
function withMark(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 !== 0 || bytes[0] === 0xff || bytes[0] === 0xfe) return bytes;
  const head = bytes.subarray(0, EXAMINED);
  const counts = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts.map((count) => count / (head.length / 2));
  if (odd > MOST_NUL && even < FEWEST_NUL) return Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
  if (even > MOST_NUL && odd < FEWEST_NUL) return Buffer.concat([Buffer.from([0xfe, 0xff]), bytes]);
  return bytes;
}
