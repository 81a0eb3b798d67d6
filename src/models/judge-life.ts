/** How does one process of the models live: from its start until it is ready, and how does it end? */

import { once } from 'node:events';
import { type Child, ENDED_BY, startProgram } from '../child-program.ts';
import { printable } from '../text/printable.ts';
import type { Clock } from './clock.ts';
import { MOST_HEAP, MOST_MEMORY } from './bounds.ts';
import type { JudgeRequest, JudgeSetup } from './judge-setup.ts';
import { type JudgeMessage, readMessages } from './read-messages.ts';

/** In milliseconds: large models on a slow disk are read and hashed in less. */
const LONGEST_START = 120_000;

/** Why a process ended. */
export interface Ending {
  readonly cause: 'unusable' | 'unstartable' | 'crash' | 'memory' | 'hang' | 'rubbish' | 'slow start';
  /** What is wrong. What is done about it is not part of it. */
  readonly sentence: string;
  /** Whether the next process would end in the same way. */
  readonly isLasting: boolean;
}

export interface Life {
  send(request: JudgeRequest): void;
  /** Kills the process; `onEnd` gets this ending. Does nothing if it has ended. */
  end(ending: Ending): void;
  /** Kills the process without a word, and waits until it is gone. */
  close(): Promise<void>;
}

export interface LifeOptions {
  /** The program, which hears what `judge-setup.ts` and says what `read-messages.ts` describes. */
  readonly program: URL;
  readonly setup: JudgeSetup;
  readonly clock: Clock;
  readonly onReady: (rss: number) => void;
  /** What it says about a question. */
  readonly onSaid: (message: Exclude<JudgeMessage, { kind: 'ready' | 'unusable' }>) => void;
  /** Called once, unless the process is closed. */
  readonly onEnd: (ending: Ending) => void;
}

/** Starts a process and tells it which models to load. */
export function startLife(options: LifeOptions): Life {
  let child: Child;
  try {
    child = startProgram(options.program, MOST_HEAP);
  } catch (error) {
    return stillborn(error as NodeJS.ErrnoException, options.onEnd);
  }
  return lifeOf(child, options);
}

/** If the system lacks memory or files, starting a process throws, depending on what it lacks. */
function stillborn(error: NodeJS.ErrnoException, onEnd: LifeOptions['onEnd']): Life {
  let isClosed = false;
  queueMicrotask(() => {
    if (!isClosed) onEnd(unstartable(error));
  });
  const close = async (): Promise<void> => {
    isClosed = true;
  };
  return { send() {}, end() {}, close };
}

function lifeOf(
  { process: child, asks, sends }: Child,
  { setup, clock, onReady, onSaid, onEnd }: LifeOptions,
): Life {
  let isOver = false;
  const over = (): void => {
    isOver = true;
    notStarting();
    child.kill('SIGKILL');
  };
  const end = (ending: Ending): void => {
    if (isOver) return;
    over();
    onEnd(ending);
  };
  const slow = `the models were not ready after ${LONGEST_START / 1_000} s`;
  const notStarting = clock.after(LONGEST_START, () => end(passing('slow start', slow)));
  child.on('exit', (code, signal) => end(endedBy(code, signal)));
  child.on('error', (error) => end(unstartable(error)));
  readMessages(
    sends,
    (message) => {
      if (isOver) return;
      if (message.kind === 'unusable')
        end({ cause: 'unusable', sentence: printable(message.sentence), isLasting: true });
      else if (message.kind === 'ready') {
        notStarting();
        onReady(message.rss);
      } else onSaid(message);
    },
    () => end(passing('rubbish', 'the process of the models sent something other than judgements')),
  );
  asks.write(`${JSON.stringify(setup)}\n`);
  return {
    send(request) {
      asks.write(`${JSON.stringify(request)}\n`);
    },
    end,
    async close() {
      const isGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
      const gone = isGone ? undefined : once(child, 'exit');
      over();
      await gone;
    },
  };
}

function unstartable({ code, name }: NodeJS.ErrnoException): Ending {
  return passing(
    'unstartable',
    `no process can be started for the models (${code ?? name}); free some memory`,
  );
}

function passing(cause: Ending['cause'], sentence: string): Ending {
  return { cause, sentence, isLasting: false };
}

/** The status of a process that was aborted, if no signal is known. */
const ABORTED = 134;

function endedBy(code: number | null, signal: NodeJS.Signals | null): Ending {
  if (signal === ENDED_BY.memory)
    return passing('memory', `the models need more than ${MOST_MEMORY / 1e6} MB of memory; use smaller ones`);
  const how = signal ?? code;
  const why = signal === 'SIGABRT' || code === ABORTED ? ', as it does if its heap is full' : '';
  return passing('crash', `the process of the models ended by itself (${how})${why}`);
}
