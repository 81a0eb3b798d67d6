/** How are the blocks of a packed file written down, a line each, between the process that reads and this one? */

import { type Block, type BlockReading, type Told, UnreadableFile } from '../build/block.ts';

/** What stands first on a line: a block, what the file says of itself, why it cannot be read, or cannot now. All but the first end a file. */
type Mark = 'b' | 't' | 'u' | 'n';

/** Bytes of lines between two places where the work may pause. */
const READ_TOGETHER = 1 << 17;

const NEWLINE = 10;

export function blockLine(block: Block): string {
  return line('b', block);
}

export function toldLine(told: Told): string {
  return line('t', told);
}

/** @param sentence without the place */
export function unreadableLine(sentence: string): string {
  return line('u', sentence);
}

/** The same where another try may read it, such as after a failure of the disk. */
export function notNowLine(sentence: string): string {
  return line('n', sentence);
}

function line(mark: Mark, value: unknown): string {
  return `${mark}${JSON.stringify(value)}\n`;
}

/** A function to be asked of each piece of what is sent, in turn: whether it ends with the line that ends a file. */
export function endOfFile(): (piece: Buffer) => boolean {
  /** The first byte of the line that is not ended yet. */
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

/** Whether another try would send the same lines: they end with what the file says of itself, or why it cannot be read. */
export function areLasting(lines: Uint8Array): boolean {
  const mark = lines[lines.lastIndexOf(NEWLINE, lines.length - 2) + 1];
  return mark === 't'.charCodeAt(0) || mark === 'u'.charCodeAt(0);
}

/** Reads lines back. @throws UnreadableFile, with the sentence where they hold one, or where they are no such lines */
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

const BROKEN = 'was not read to its end; save it anew';

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
