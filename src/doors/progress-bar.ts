/** How far is it, for who waits at a terminal? */

import type { WriteStream } from 'node:tty';

const WIDTH = 30;
/** What is read sooner needs no bar, in ms. */
const SHOWN_AFTER = 500;
/** Drawn anew at most so often, in ms. */
const EVERY = 100;

export interface ProgressBar {
  /** @param share 0 to 1 */
  readonly show: (share: number) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

/** A bar on one line of a terminal, drawn over; nothing where the output goes elsewhere. */
export function progressBar(
  out: Pick<WriteStream, 'isTTY' | 'write'>,
  now: () => number = () => performance.now(),
): ProgressBar {
  const started = now();
  let drawn = 0;
  return {
    show: (share) => {
      const at = now();
      if (!out.isTTY || at - started < SHOWN_AFTER || at - drawn < EVERY) return;
      drawn = at;
      out.write(`\rReading the corpus ${barOf(share, WIDTH)}`);
    },
    clear: () => {
      if (drawn > 0) out.write('\r\u001b[K');
    },
  };
}

/** "██████░░░░░░ 50 %", of so many characters before the number. */
export function barOf(share: number, width: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} %`;
}
