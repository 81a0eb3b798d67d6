/** How is long work done while others wait for answers? A generator yields where it may pause. */

/** Work runs for so many milliseconds before it lets others in: less than anybody notices. */
const SLICE = 12;

/** Runs work to its end, at once. */
export function toEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs work to its end in slices of about 12 ms, between which the event loop turns.
 * @param onProgress told of each number that the work yields, at the end of a slice
 */
export async function inSlices<Result>(
  work: Generator<number | undefined, Result>,
  onProgress: (share: number) => void = () => {},
): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE;
    let latest: number | undefined;
    do {
      const step = work.next();
      if (step.done) return step.value;
      latest = step.value ?? latest;
    } while (performance.now() < until);
    if (latest !== undefined) onProgress(latest);
    await new Promise(setImmediate);
  }
}
