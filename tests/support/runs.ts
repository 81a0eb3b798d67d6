/** What do tests leave out at the desk, and what while the code under them is changed hundreds of times? */

/** Whether everything is run: `npm run check:all` sets TESTS=all, `npm test` does not. */
export const isAll = process.env.TESTS === 'all';

/** Whether Stryker runs them, by tests/mutation/mutate.ts: what it adds to the code to switch changes on makes it slow. */
export const isMutated = process.env.MUTATION_TESTS !== undefined;

/** At the desk a person waits for them, and what is wrong always is found by the first few examples. */
const RUNS_AT_THE_DESK = 100;

/** Enough for a change to be noticed, or else for another test to be wanted. */
const RUNS_IF_MUTATED = 150;

/**
 * How often a property is tried.
 * @param numRuns in `npm run check:all`; at the desk at most 100
 */
export function runs(numRuns: number): { readonly numRuns: number; readonly endOnFailure: boolean } {
  const most = isMutated ? RUNS_IF_MUTATED : isAll ? numRuns : RUNS_AT_THE_DESK;
  // A mutation run needs no shorter example.
  return { numRuns: Math.min(numRuns, most), endOnFailure: isMutated };
}
