/** How are passages proposed if the corpus is too large for MiniSearch's maps? By postings in arrays. */

import {
  type CandidateIndex,
  chosenTerms,
  HEADING,
  rounded,
  SATURATION,
  shortestFirst,
  type WeightedTerm,
} from './candidates.ts';
import { inverseFrequency } from './idf.ts';
import type { FieldPostings, IndexData } from './index-data.ts';
import { TopScores } from './top-scores.ts';

export class ArrayCandidates implements CandidateIndex {
  readonly #data: Pick<IndexData, 'terms' | 'inText' | 'inHeading'>;
  /** By passage; all 0 between questions. */
  readonly #scores: Float64Array;

  constructor(data: Pick<IndexData, 'terms' | 'inText' | 'inHeading' | 'lengths'>) {
    this.#data = data;
    this.#scores = new Float64Array(data.lengths.length);
  }

  frequency(term: string): number {
    const number = this.#data.terms.numberOf(term);
    return number === undefined ? 0 : this.#frequencyOf(number);
  }

  startingWith(prefix: string, limit: number): string[] {
    const { terms } = this.#data;
    // Stop words are terms too, but nothing is found by them.
    const found = terms.startingWith(prefix).filter((number) => this.#frequencyOf(number) > 0);
    return shortestFirst(found.map((number) => terms.at(number))).slice(0, limit);
  }

  candidates(
    wanted: readonly WeightedTerm[],
    limit: number,
    accepts?: (passageNumber: number) => boolean,
  ): number[] {
    const scores = this.#scores;
    const touched: number[] = [];
    const filtered = accepts !== undefined;
    const chosen = chosenTerms(wanted, (term) => this.frequency(term), filtered);
    for (const { term, weight } of chosen) {
      const number = this.#data.terms.numberOf(term) ?? -1;
      for (const [{ starts, passageNumbers, counts }, boost] of this.#fields) {
        const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
        const gain = weight * boost * inverseFrequency(to - from, scores.length);
        for (let at = from; at < to; at++) {
          const passageNumber = passageNumbers[at] ?? 0;
          if (filtered && !accepts(passageNumber)) continue;
          const count = counts[at] ?? 0;
          const before = scores[passageNumber] ?? 0;
          if (before === 0) touched.push(passageNumber);
          scores[passageNumber] = before + (gain * count) / (count + SATURATION);
        }
      }
    }
    const best = new TopScores(limit);
    for (const passageNumber of touched) {
      best.add(passageNumber, rounded(scores[passageNumber] ?? 0));
      scores[passageNumber] = 0;
    }
    return best.numbers();
  }

  get #fields(): readonly (readonly [FieldPostings, number])[] {
    return [
      [this.#data.inText, 1],
      [this.#data.inHeading, HEADING],
    ];
  }

  #frequencyOf(number: number): number {
    const { inText, inHeading } = this.#data;
    return Math.max(frequencyIn(inText, number), frequencyIn(inHeading, number));
  }
}

function frequencyIn({ starts }: FieldPostings, number: number): number {
  return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}
