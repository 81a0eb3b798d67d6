/**
 * What is looked for at each word? Keyed by the index's numbers of words, because every word of many passages is
 * checked.
 */

import type { PassageIndex } from '../../index/passage-index.ts';

export class WantedForms<Value> {
  readonly #index: PassageIndex;
  readonly #values = new Map<number, Value[]>();
  /** 1 for each form that is looked for: most words of a passage are not, and an array is read faster than a map. */
  readonly #isWanted: Uint8Array;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.#isWanted = new Uint8Array(index.formCount);
  }

  /** Adds a value to all words that are indexed as a term, after the values that they have. */
  add(term: string, value: Value): void {
    for (const form of this.#index.formsWith(term)) {
      this.#isWanted[form] = 1;
      const others = this.#values.get(form);
      if (others === undefined) this.#values.set(form, [value]);
      else others.push(value);
    }
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** By the number of a word as `formsOf()` gives it; undefined if nothing is looked for there. */
  of(form: number): readonly Value[] | undefined {
    return this.#isWanted[form] === 1 ? this.#values.get(form) : undefined;
  }
}
