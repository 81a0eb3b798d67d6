/** How is a process of the models started again when it ends, without a busy loop? */

import type { Clock } from './clock.ts';
import { type Ending, type Life, type LifeOptions, startLife } from './judge-life.ts';

/** In milliseconds: the first wait before the process is started again. Each further one is twice as long. */
const FIRST_WAIT = 1_000;

/** In milliseconds: no wait is longer, so that a fault that passes does not cost more than that. */
const LONGEST_WAIT = 300_000;

const UNTIL_THEN = 'until then, questions are answered without models';

export interface KeptOptions extends Pick<LifeOptions, 'program' | 'setup' | 'onReady' | 'onSaid'> {
  readonly clock: Clock;
  /** The process is gone, and no longer works on anything. */
  readonly onGone: () => void;
  /** Called at most once for each cause, with a whole sentence. */
  readonly onTrouble: (sentence: string) => void;
}

export interface Kept {
  /** The process, from when it is ready until it ends. */
  readonly ready: Life | undefined;
  /** It has judged a question: the next wait is the first one again. */
  worked(): void;
  close(): Promise<void>;
}

/** Starts a process, and another one whenever it ends, unless the next one would end in the same way. */
export function keepAlive({ onReady, onGone, onTrouble, clock, ...options }: KeptOptions): Kept {
  const told = new Set<Ending['cause']>();
  let wait = FIRST_WAIT;
  let isReady = false;
  let life: Life | undefined;
  let notStarting = (): void => {};
  const tell = ({ cause, sentence, isLasting }: Ending): void => {
    if (told.has(cause)) return;
    told.add(cause);
    const next = isLasting
      ? 'questions are answered without models'
      : `their process is started again in ${wait / 1_000} s; ${UNTIL_THEN}`;
    onTrouble(`${capital(sentence)}; ${next}`);
  };
  const start = (): void => {
    life = startLife({
      ...options,
      clock,
      onReady(rss) {
        isReady = true;
        onReady(rss);
      },
      onEnd(ending) {
        isReady = false;
        life = undefined;
        tell(ending);
        if (!ending.isLasting) {
          notStarting = clock.after(wait, start);
          wait = Math.min(2 * wait, LONGEST_WAIT);
        }
        onGone();
      },
    });
  };
  start();
  return {
    get ready() {
      return isReady ? life : undefined;
    },
    worked() {
      wait = FIRST_WAIT;
    },
    async close() {
      isReady = false;
      notStarting();
      await life?.close();
    },
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
