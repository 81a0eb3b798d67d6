/** A progress bar for people who wait at a terminal. */

import type { WriteStream } from 'node:tty';

const WIDTH = 30;
/** No bar is shown before this many milliseconds: most folders are read sooner. */
const SHOWN_AFTER = 500;
/** Least time between two drawings, in milliseconds. */
const EVERY = 100;

export interface ProgressBar {
  /** @param share 0 to 1 */
  readonly show: (share: number) => void;
  /** Removes the bar. */
  readonly clear: () => void;
}

/**
 * A bar on one line of a terminal, drawn over; nothing is drawn if the output is no terminal.
 * @param label before the bar. Default: that of reading a corpus
 */
export function progressBar(
  out: Pick<WriteStream, 'isTTY' | 'write'>,
  now: () => number = () => performance.now(),
  label = 'Reading the corpus',
): ProgressBar {
  const started = now();
  let drawn = 0;
  return {
    show: (share) => {
      const at = now();
      if (!out.isTTY || at - started < SHOWN_AFTER || at - drawn < EVERY) return;
      drawn = at;
      out.write(`\r${label} ${barOf(share, WIDTH)}`);
    },
    clear: () => {
      if (drawn > 0) out.write('\r\u001b[K');
    },
  };
}

/** "██████░░░░░░ 50 %". @param width of the bar, in characters */
export function barOf(share: number, width: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} %`;
}
