/** How are the problems of a piece of YAML told, however many there are? */

import type { Problem } from './document.ts';

/** As many as fit on a screen; the rest mostly have the same cause. */
const TOLD_SINGLY = 10;

/** Keeps the first ten problems and counts the others: there may be hundreds of thousands. */
export class FewProblems {
  readonly #first: Problem[] = [];
  /** The first of those that are only counted, or a later one that is worse. */
  #other: Problem | undefined;
  #others = 0;

  get length(): number {
    return this.#first.length + this.#others;
  }

  add(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#first.length < TOLD_SINGLY) this.#first.push(problem);
      else {
        this.#others++;
        if (this.#other === undefined || this.#other.severity === 'warning') this.#other = problem;
      }
    }
  }

  /** The first ten, and how many more there are. */
  told(): readonly Problem[] {
    if (this.#other === undefined) return this.#first;
    const count = this.#others === 1 ? '1 more problem' : `${this.#others} more problems`;
    return [...this.#first, { ...this.#other, message: `has ${count} like these; fix these first` }];
  }
}
