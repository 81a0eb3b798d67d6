/** How does a long loop let others in? */

/** Work runs for so many milliseconds before it lets others in. */
const SLICE = 12;

/** A function to await in a loop: it lets the event loop turn where 12 ms have gone by since it last did. */
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

/** Runs work that yields where it may pause; the event loop turns between. */
export async function inTurns<Result>(
  work: Generator<unknown, Result>,
  turn: () => Promise<void> | undefined = turns(),
): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn();
  }
}

/** Runs work that yields where it may pause to its end, at once. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
