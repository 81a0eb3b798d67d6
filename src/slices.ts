/** How is long work done while others wait for answers? In generators that yield where they may pause. */

/** In milliseconds: work runs for this long before other work may run, too short for anyone to notice. */
const SLICE = 12;

/** Returns a function to await in a loop: it lets the event loop turn if 12 ms have passed since it last did. */
export function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

/** Entries of a list made between two points where the work may pause. */
const LISTED_TOGETHER = 500;

/** A list with one entry made from each of many things; yields where the work may pause. */
export function* listed<From, To>(all: Iterable<From>, made: (one: From) => To): Generator<undefined, To[]> {
  const list: To[] = [];
  for (const one of all) if (list.push(made(one)) % LISTED_TOGETHER === 0) yield undefined;
  yield undefined;
  return list;
}

/** Runs work to its end without a pause. */
export function toEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs work to its end in slices of about 12 ms, between which the event loop turns.
 * @param onProgress called at the end of a slice with the latest number that the work has yielded
 */
export async function inSlices<Result>(
  work: Generator<number | undefined, Result>,
  onProgress: (share: number) => void = () => {},
): Promise<Result> {
  const turn = turns();
  let latest: number | undefined;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    latest = step.value ?? latest;
    const pause = turn();
    if (pause === undefined) continue;
    if (latest !== undefined) onProgress(latest);
    latest = undefined;
    await pause;
  }
}
