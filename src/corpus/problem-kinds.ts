/** Which problems of a corpus are alike, how many are there, and how many files are left out? */

import type { Problem } from './document.ts';

/** Errors first, then problems of one kind together, in the order of the first of each. */
export function problemKinds(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const kinds = new Map<string, Problem[]>();
  for (const severity of ['error', 'warning'] as const)
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const kind = `${severity} ${kindOf(problem.message)}`;
      const alike = kinds.get(kind);
      if (alike === undefined) kinds.set(kind, [problem]);
      else alike.push(problem);
    }
  return [...kinds.values()];
}

/** The sentence without the names and numbers in it. */
function kindOf(message: string): string {
  return message.replace(/["“][^"”]*["”]/gu, '"').replace(/\d+/gu, '0');
}

/** How many files are kept out by an error. */
export function leftOut(problems: readonly Problem[]): number {
  return new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? file : []))).size;
}
