/** Does the cost of a piece of work grow with its input, or with the square of it? */

const TIMES = 16;
const RUNS = 3;

/** Milliseconds of processor time under which nothing is told apart. */
const LEAST = 3;

/**
 * How many times the processor time of `work` grows when its input grows sixteenfold, the least of three runs
 * each: 16 where the cost is linear, some more where memory is short, 256 where it is quadratic. A ratio within one
 * run, whatever else the machine does.
 * @param size length of the larger input
 */
export function growth(work: (size: number) => unknown, size: number): number {
  return cost(() => work(size)) / cost(() => work(size / TIMES));
}

/** Between linear and quadratic. */
export const LINEAR = 96;

function cost(work: () => unknown): number {
  const runs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.max(LEAST, Math.min(...runs));
}
