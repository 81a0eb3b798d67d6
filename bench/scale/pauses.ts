/** For how long does the event loop not turn while something runs? */

import { readFileSync } from 'node:fs';

/** How long nothing else could run. */
export interface Pauses {
  /** The longest by the clock, which other programs on the machine may have lengthened. */
  readonly longest: number;
  /** The longest in processor time of this thread; by the clock if the system does not report it. */
  readonly worked: number;
  /** Pauses of more than 50 ms by that measure, in order of time. */
  readonly noticed: readonly number[];
}

const NOTICED_MS = 50;
/**
 * The first number in this file is the processor time, in ns, of the thread that reads it. Source: Linux,
 * sched-stats.rst
 */
const SCHEDULED = '/proc/thread-self/schedstat';

/** Records every turn of the event loop; the returned function stops this and returns the pauses. */
export function watched(): () => Promise<Pauses> {
  const gaps: { clock: number; worked: number }[] = [];
  let [last, lastWorked] = [performance.now(), processorTime()];
  const note = (): void => {
    const [now, worked] = [performance.now(), processorTime()];
    gaps.push({ clock: now - last, worked: worked - lastWorked });
    [last, lastWorked] = [now, worked];
  };
  const timer = setInterval(note, 1);
  return async () => {
    // What has run so far ends with the current turn.
    await new Promise((resolve) => setTimeout(resolve, 2));
    note();
    clearInterval(timer);
    const worked = gaps.map((gap) => gap.worked);
    return {
      longest: Math.max(...gaps.map(({ clock }) => clock)),
      worked: Math.max(...worked),
      noticed: worked.filter((pause) => pause > NOTICED_MS).map(Math.round),
    };
  };
}

/** Processor time of this thread, in ms. */
function processorTime(): number {
  try {
    return Number(readFileSync(SCHEDULED, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
