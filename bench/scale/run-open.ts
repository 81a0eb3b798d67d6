/**
 * What does it cost to open a corpus? In a process of its own, so that nothing is left over from an earlier opening.
 */

import { Library } from '../../src/library/library.ts';
import { printJson } from '../../src/print.ts';
import { type Pauses, watched } from './pauses.ts';

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

function memory(): { heap: number; buffers: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 };
}
