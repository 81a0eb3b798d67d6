/** Which few of many numbers have the highest scores? A heap with the worst on top. */

export class TopScores {
  readonly #limit: number;
  readonly #numbers: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** If scores are equal, the smaller number wins. */
  add(number: number, score: number): void {
    const size = this.#numbers.length;
    if (size < this.#limit) {
      this.#numbers.push(number);
      this.#scores.push(score);
      this.#rise(size);
    } else if (size > 0 && this.#isWorse(0, number, score)) {
      this.#numbers[0] = number;
      this.#scores[0] = score;
      this.#sink();
    }
  }

  /** Best first. */
  numbers(): number[] {
    return this.#numbers
      .map((number, at) => ({ number, score: this.#scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  }

  /** Whether the entry at a position of the heap is worse than a number with a score. */
  #isWorse(at: number, number: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#numbers[at] ?? 0) > number);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(at, this.#numbers[above] ?? 0, this.#scores[above] ?? 0)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below >= this.#numbers.length) continue;
        if (this.#isWorse(below, this.#numbers[worst] ?? 0, this.#scores[worst] ?? 0)) worst = below;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#numbers, this.#scores]) {
      const kept = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = kept;
    }
  }
}
