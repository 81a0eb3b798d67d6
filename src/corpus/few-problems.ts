/** How are the problems of a piece of YAML reported if there are very many? */

import type { Problem } from './document.ts';

/** As many as fit on a screen; the others mostly have the same cause. */
const TOLD_SINGLY = 10;

/** Keeps the first ten problems and only counts the others: there may be hundreds of thousands. */
export class FewProblems {
  readonly #first: Problem[] = [];
  /** The first problem that is only counted, replaced by a later error if it is a warning. */
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

  /** The first ten, and one that says how many more there are. */
  told(): readonly Problem[] {
    if (this.#other === undefined) return this.#first;
    const count = this.#others === 1 ? '1 more problem' : `${this.#others} more problems`;
    return [...this.#first, { ...this.#other, message: `has ${count} like these; fix these first` }];
  }
}
