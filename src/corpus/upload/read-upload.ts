/** Which document is in a file that someone uploaded? It is read in a process of its own. */

import { z } from 'zod';
import { type Child, ENDED_BY, startProgram } from '../../child-program.ts';
import { inSlices } from '../../slices.ts';
import { cutting } from '../chunk.ts';
import type { Document, Passage, Problem } from '../document.ts';
import { LONGEST_READING, LONGEST_WAITED, MOST_HEAP, MOST_SENT } from '../packed/bounds.ts';
import { late, unstartable, whyEnded } from '../packed/reader-process.ts';
import { restoring } from './kept-document.ts';
import { uploadName } from './upload-name.ts';

const MEBIBYTE = 1024 * 1024;

/** In bytes: what everyone on Discord may upload without paying for more. */
export const LARGEST_UPLOAD = 10 * MEBIBYTE;

/** Processes at a time: each may take 256 MB, and one slow file should not keep all others waiting. */
const AT_ONCE = 2;

/** In bytes that the process may send: the document, and what is wrong with it. */
const MOST_ANSWERED = MOST_SENT + MEBIBYTE;

const NEWLINE = 10;

export interface Upload {
  /** As it was uploaded: any text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadUpload =
  | {
      readonly kind: 'read';
      /** Its `file` is the name, made harmless; its id comes from the file. */
      readonly document: Document;
      /** The document as bytes, for `documentFrom()`; always the same for the same file. */
      readonly text: Uint8Array;
      readonly passages: readonly Passage[];
      /** Warnings only. */
      readonly problems: readonly Problem[];
    }
  /** Why, without the name of the file: "is a PNG picture, despite its name; upload its words as text". */
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** Time limits, in milliseconds. */
export interface UploadOptions {
  /** Wall-clock time. Default: `LONGEST_WAITED`. */
  readonly longest?: number;
  /** Processor time. Default: `LONGEST_READING`. */
  readonly longestBusy?: number;
  /** Default: `child.ts`. */
  readonly program?: URL;
}

/** A request to the process. The bytes of the file follow. */
export interface UploadWish {
  readonly name: string;
  /** The most processor time that it may take, in milliseconds. */
  readonly longest: number;
}

/** The first line of the answer. The lines of the document follow. */
export type Outcome =
  | { readonly kind: 'read'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** Reads a file of at most `LARGEST_UPLOAD` bytes in whichever format it is. Never rejects. */
export async function readUpload(
  { name, bytes }: Upload,
  {
    longest = LONGEST_WAITED,
    longestBusy = LONGEST_READING,
    program = new URL('child.ts', import.meta.url),
  }: UploadOptions = {},
): Promise<ReadUpload> {
  if (bytes.length > LARGEST_UPLOAD) return unreadable(tooLarge(bytes.length));
  const release = await turn();
  let child: Child;
  try {
    child = startProgram(program, MOST_HEAP);
  } catch (error) {
    release();
    return unreadable(unstartable(error));
  }
  try {
    const wish: UploadWish = { name: uploadName(name), longest: longestBusy };
    const sent = await answered(child, wish, bytes, longest);
    return typeof sent === 'string' ? unreadable(sent) : await received(sent);
  } finally {
    child.process.kill('SIGKILL');
    release();
  }
}

function unreadable(sentence: string): ReadUpload {
  return { kind: 'unreadable', sentence };
}

function tooLarge(size: number): string {
  const mebibytes = (Math.ceil((size / MEBIBYTE) * 10) / 10).toFixed(1);
  return `is ${mebibytes} MiB, over the limit of ${LARGEST_UPLOAD / MEBIBYTE} MiB; split it into smaller files`;
}

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a free process; returns a function that lets the next one go ahead. */
async function turn(): Promise<() => void> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  return () => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
}

/** What the process sends, or a sentence that says why it sends nothing. */
function answered(
  { process, asks, sends }: Child,
  wish: UploadWish,
  bytes: Uint8Array,
  longest: number,
): Promise<Uint8Array | string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => resolve(late(longest)), longest);
    sends.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_ANSWERED) resolve('contains too much text; split it into smaller files');
    });
    // After it has ended, everything that it sent has arrived.
    process.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(code === 0 ? Buffer.concat(chunks) : endedBy(code, signal, wish.longest));
    });
    process.on('error', (error: NodeJS.ErrnoException) => resolve(unstartable(error)));
    asks.write(`${JSON.stringify(wish)}\n`);
    asks.end(bytes);
  });
}

function endedBy(code: number | null, signal: NodeJS.Signals | null, longest: number): string {
  return signal === ENDED_BY.time ? late(longest) : whyEnded(code, signal).sentence;
}

/** The answer of the process. It read a stranger's file, so nothing in it is taken for granted. */
async function received(sent: Uint8Array): Promise<ReadUpload> {
  const end = sent.indexOf(NEWLINE);
  try {
    const outcome = outcomeShape.parse(JSON.parse(Buffer.from(sent.subarray(0, end)).toString()));
    if (outcome.kind === 'unreadable') return outcome;
    const text = sent.subarray(end + 1);
    return await inSlices(whole(text, outcome.problems));
  } catch {
    return unreadable('makes its reader send something else than a document; save it again');
  }
}

function* whole(text: Uint8Array, problems: readonly Problem[]): Generator<undefined, ReadUpload> {
  const document = yield* restoring(text);
  return { kind: 'read', document, text, passages: yield* cutting(document), problems };
}

const outcomeShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    problems: z.array(
      z.strictObject({
        file: z.string(),
        line: z.int().nonnegative(),
        message: z.string(),
        severity: z.enum(['error', 'warning']),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('unreadable'), sentence: z.string() }),
]);
