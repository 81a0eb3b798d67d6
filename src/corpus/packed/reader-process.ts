/** How is a packed file read in a process of its own, so that a bad file can harm nothing else? */

import { type Child, ENDED_BY, startProgram } from '../../child-program.ts';
import { LONGEST_READING, LONGEST_WAITED, MOST_HEAP, MOST_MEMORY, MOST_SENT, MOST_TEXT } from './bounds.ts';
import { areLasting, endOfFile, notNowLine, unreadableLine } from './lines.ts';

/** A request to the process. */
export interface Wish {
  /** Path inside the corpus folder. */
  readonly file: string;
  /** Its location, with every link resolved. */
  readonly path: string;
  /** SHA-256 of its bytes in hex. */
  readonly digest: string;
  /** The most processor time that it may take, in milliseconds. */
  readonly longest: number;
}

export interface ReadPacked {
  /** For `readingLines()`. */
  readonly lines: Uint8Array;
  /** Whether another attempt would have the same result. */
  readonly isLasting: boolean;
}

export interface ReaderProcess {
  /** Reads one file at a time; await it before the next call. Never rejects. */
  read(wish: Omit<Wish, 'longest'>): Promise<ReadPacked>;
  close(): void;
}

/** Time limits for a file, in milliseconds. */
export interface ReaderOptions {
  /** Wall-clock time. Default: `LONGEST_WAITED`. */
  readonly longest?: number;
  /** Processor time. Default: `LONGEST_READING`. */
  readonly longestBusy?: number;
  /** Default: `child.ts`. */
  readonly program?: URL;
}

/** The process is started when the first file is read. */
export function readerProcess({
  longest = LONGEST_WAITED,
  longestBusy = LONGEST_READING,
  program = new URL('child.ts', import.meta.url),
}: ReaderOptions = {}): ReaderProcess {
  let child: Child | undefined;
  /** How many files the process has read. */
  let done = 0;
  const close = (): void => {
    child?.process.kill('SIGKILL');
    child = undefined;
    done = 0;
  };
  const read: ReaderProcess['read'] = async (wish) => {
    if (child?.process.exitCode !== null || child.process.signalCode !== null) close();
    try {
      child ??= startProgram(program, MOST_HEAP);
    } catch (error) {
      return { lines: Buffer.from(notNowLine(unstartable(error))), isLasting: false };
    }
    const isFirst = done++ === 0;
    const outcome = await asked(child, { ...wish, longest: longestBusy }, isFirst, longest);
    if (outcome.kind === 'read') return { lines: outcome.lines, isLasting: areLasting(outcome.lines) };
    close();
    // The fault may be in what earlier files left in memory, so this file gets a fresh process.
    if (outcome.kind === 'ended' && !isFirst) return read(wish);
    const { sentence, isLasting } = outcome;
    return { lines: Buffer.from((isLasting ? unreadableLine : notNowLine)(sentence)), isLasting };
  };
  return { read, close };
}

type Outcome =
  | { readonly kind: 'read'; readonly lines: Uint8Array }
  /**
   * `ended`: the process is gone, possibly because of an earlier file; `refused`: an immediate retry would not help.
   */
  | { readonly kind: 'ended' | 'refused'; readonly sentence: string; readonly isLasting: boolean };

/** @param isFirst whether the process will first report that it is ready */
function asked(child: Child, wish: Wish, isFirst: boolean, longest: number): Promise<Outcome> {
  const { promise, resolve } = withResolvers<Outcome>();
  const chunks: Buffer[] = [];
  const isAtEnd = endOfFile();
  let [size, isReady] = [0, !isFirst];
  const refuse = (sentence: string, isLasting: boolean): void =>
    resolve({ kind: 'refused', sentence, isLasting });
  const timer = setTimeout(() => refuse(late(longest), false), longest);
  const onData = (chunk: Buffer): void => {
    let own = chunk;
    if (!isReady) {
      isReady = true;
      own = chunk.subarray(1);
      timer.refresh();
    }
    chunks.push(own);
    size += own.length;
    if (size > MOST_SENT) {
      const most = `contains more than ${MOST_TEXT / 1e6} MB of text; split it into smaller files`;
      refuse(most, true);
    } else if (isAtEnd(own)) resolve({ kind: 'read', lines: Buffer.concat(chunks) });
  };
  const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
    if (signal === ENDED_BY.time) refuse(late(wish.longest), true);
    else resolve({ kind: 'ended', ...whyEnded(code, signal) });
  };
  const onError = (error: Error): void => refuse(unstartable(error), false);
  child.sends.on('data', onData);
  child.process.on('exit', onExit).on('error', onError);
  child.asks.write(`${JSON.stringify(wish)}\n`);
  return promise.finally(() => {
    clearTimeout(timer);
    child.sends.off('data', onData);
    child.process.off('exit', onExit).off('error', onError);
  });
}

function ignored(): void {}

/** The sentence for a file for which the system starts no process. */
export function unstartable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return `cannot be read, as no process can be started for it (${code}); free some memory`;
}

/** The sentence for a file that takes longer than `longest` milliseconds. */
export function late(longest: number): string {
  return `takes longer than ${longest / 1_000} s to read; split it into smaller files`;
}

/** The sentence for a file whose process ended, and whether it would end again. */
export function whyEnded(
  code: number | null,
  signal: NodeJS.Signals | null,
): { readonly sentence: string; readonly isLasting: boolean } {
  // V8 aborts when its heap is full; the watchdog ends the process when the memory limit is reached.
  const isLasting = signal === ENDED_BY.memory || signal === 'SIGABRT' || code === 134;
  const sentence =
    isLasting || signal === 'SIGKILL'
      ? `needs more than ${MOST_MEMORY / 1024 / 1024} MB of memory to read; split it into smaller files`
      : `makes its reader crash (${signal ?? code}); save it again`;
  return { sentence, isLasting };
}

/** `Promise.withResolvers()`, which Node 20 lacks. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = ignored;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
