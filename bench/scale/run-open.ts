/**
 * What does it cost to open a corpus? In a process of its own, so that nothing is left over from an earlier opening.
 */

import { readFileSync } from 'node:fs';
import { Library } from '../../src/library/library.ts';
import { printJson } from '../../src/print.ts';

/** Times in ms unless named otherwise, memory in MB. */
export interface Opened {
  readonly passages: number;
  /** Whether there was no snapshot of these files. */
  readonly built: boolean;
  /** Time until questions are answered. */
  readonly readySeconds: number;
  /** Processor time of all threads until then. */
  readonly cpuSeconds: number;
  readonly pauses: Pauses;
  /** The same for the work done in advance, which the first questions would otherwise wait for. */
  readonly aheadSeconds: number;
  readonly aheadPauses: Pauses;
  readonly heap: number;
  readonly buffers: number;
}

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

const before = memory();
const opening = watched();
const cpu = process.cpuUsage();
const started = performance.now();
let built = false;
const library = await Library.open(process.argv[2] ?? '', {
  onProgress: () => {
    built = true;
  },
});
const readySeconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
const pauses = await opening();
const ahead = watched();
const again = performance.now();
await library.readAhead();
const aheadSeconds = (performance.now() - again) / 1000;
const aheadPauses = await ahead();
const after = memory();
const opened: Opened = {
  passages: library.corpus.passages.length,
  built,
  readySeconds,
  cpuSeconds: (used.user + used.system) / 1e6,
  pauses,
  aheadSeconds,
  aheadPauses,
  heap: after.heap - before.heap,
  buffers: after.buffers - before.buffers,
};
printJson(opened);

/** Records every turn of the event loop; the returned function stops this and returns the pauses. */
function watched(): () => Promise<Pauses> {
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

function memory(): { heap: number; buffers: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 };
}
