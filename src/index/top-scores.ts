/** Which few of many places have the highest scores? A heap with the worst on top. */

export class TopScores {
  readonly #limit: number;
  readonly #places: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Scores that are equal go to the smaller place. */
  add(place: number, score: number): void {
    const size = this.#places.length;
    if (size < this.#limit) {
      this.#places.push(place);
      this.#scores.push(score);
      this.#rise(size);
    } else if (size > 0 && this.#isWorse(0, place, score)) {
      this.#places[0] = place;
      this.#scores[0] = score;
      this.#sink();
    }
  }

  /** Best first. */
  places(): number[] {
    return this.#places
      .map((place, at) => ({ place, score: this.#scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ place }) => place);
  }

  /** Whether what stands at a position of the heap is worse than a place with a score. */
  #isWorse(at: number, place: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#places[at] ?? 0) > place);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(at, this.#places[above] ?? 0, this.#scores[above] ?? 0)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below >= this.#places.length) continue;
        if (this.#isWorse(below, this.#places[worst] ?? 0, this.#scores[worst] ?? 0)) worst = below;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#places, this.#scores]) {
      const kept = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = kept;
    }
  }
}
