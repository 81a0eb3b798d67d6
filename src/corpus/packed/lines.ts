/** How are the blocks of a packed file sent from the process that reads it to this one? As lines, one per block. */

import { type Block, type BlockReading, type Told, UnreadableFile } from '../build/block.ts';

/**
 * The first character of a line: a block, what the file says about itself, why it cannot be read, or why it cannot be
 * read now. Any mark except the first ends a file.
 */
type Mark = 'b' | 't' | 'u' | 'n';

/** Bytes of lines read between two points where the work may pause. */
const READ_TOGETHER = 1 << 17;

const NEWLINE = 10;

export function blockLine(block: Block): string {
  return line('b', block);
}

export function toldLine(told: Told): string {
  return line('t', told);
}

/** @param sentence without the location */
export function unreadableLine(sentence: string): string {
  return line('u', sentence);
}

/** The line for a failure that may pass, such as one of the disk. */
export function notNowLine(sentence: string): string {
  return line('n', sentence);
}

function line(mark: Mark, value: unknown): string {
  return `${mark}${JSON.stringify(value)}\n`;
}

/**
 * Returns a function that takes each piece of the stream, in order, and returns whether the piece ends with the line
 * that ends a file.
 */
export function endOfFile(): (piece: Buffer) => boolean {
  /** The first byte of the unfinished line. */
  let first: number | undefined;
  return (piece) => {
    const last = piece.length - 1;
    if (last < 0) return false;
    const isEnded = piece[last] === NEWLINE;
    const before = last === 0 ? -1 : piece.lastIndexOf(NEWLINE, isEnded ? last - 1 : last);
    if (before >= 0 || first === undefined) first = piece[before + 1];
    const isEnd = isEnded && first !== undefined && first !== 'b'.charCodeAt(0);
    if (isEnded) first = undefined;
    return isEnd;
  };
}

/**
 * Whether another attempt would send the same lines, since they end with what the file says about itself or why it
 * cannot be read.
 */
export function areLasting(lines: Uint8Array): boolean {
  const mark = lines[lines.lastIndexOf(NEWLINE, lines.length - 2) + 1];
  return mark === 't'.charCodeAt(0) || mark === 'u'.charCodeAt(0);
}

/**
 * Reads the lines back into blocks.
 * @throws UnreadableFile with the sentence that the lines contain, or if they are not such lines
 */
export function* readingLines(bytes: Uint8Array): BlockReading {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let paused = 0;
  for (let start = 0; start < all.length; ) {
    const found = all.indexOf(NEWLINE, start);
    const end = found < 0 ? all.length : found;
    const value: unknown = parsed(all.toString('utf8', start + 1, end));
    switch (String.fromCharCode(all[start] ?? 0) as Mark) {
      case 'b':
        if (!isBlock(value)) throw new UnreadableFile(BROKEN);
        yield value;
        break;
      case 't':
        if (typeof value !== 'object' || value === null) throw new UnreadableFile(BROKEN);
        return value;
      default:
        throw new UnreadableFile(typeof value === 'string' ? value : BROKEN);
    }
    start = end + 1;
    if (start - paused > READ_TOGETHER) {
      paused = start;
      yield undefined;
    }
  }
  throw new UnreadableFile(BROKEN);
}

const BROKEN = 'was not read to its end; save it again';

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableFile(BROKEN);
  }
}

function isBlock(value: unknown): value is Block {
  const block = (value ?? {}) as Record<string, unknown>;
  switch (block.kind) {
    case 'rule':
      return true;
    case 'heading':
      return isWords(block) && Number.isSafeInteger(block.level);
    case 'paragraph':
    case 'code':
      return isWords(block);
    case 'note':
      return isWords(block) && typeof block.label === 'string';
    case 'list':
      return Array.isArray(block.items) && block.items.every(isWords);
    case 'table':
      return Array.isArray(block.rows) && block.rows.every((row) => Array.isArray(row) && row.every(isWords));
    default:
      return false;
  }
}

function isWords(value: unknown): boolean {
  return typeof (value as { text?: unknown } | null)?.text === 'string';
}
