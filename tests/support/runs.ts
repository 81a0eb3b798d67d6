/** What do tests leave out while the code under them is changed, hundreds of times, by tests/mutation/mutate.ts? */

/** Whether Stryker runs them: what it adds to the code to switch changes on makes it slow. */
export const isMutated = process.env.MUTATION_TESTS !== undefined;

/** Enough for a change to be noticed, or else for another test to be wanted. */
const RUNS_IF_MUTATED = 150;

/** So many runs of a property; fewer where each change waits for them, and none to find a shorter example. */
export function runs(numRuns: number): { readonly numRuns: number; readonly endOnFailure: boolean } {
  return { numRuns: isMutated ? Math.min(numRuns, RUNS_IF_MUTATED) : numRuns, endOnFailure: isMutated };
}
