/**
 * How does MiniSearch propose passages? It indexes terms that are already analysed; only its public methods are used.
 */

import MiniSearch from 'minisearch';
import {
  type CandidateIndex,
  chosenTerms,
  HEADING,
  rounded,
  SATURATION,
  shortestFirst,
  type WeightedTerm,
} from './candidates.ts';
import { TopScores } from './top-scores.ts';

/** A passage as MiniSearch indexes it: terms with a space between them. */
export interface IndexedPassage {
  /** Number of the passage. */
  readonly id: number;
  readonly text: string;
  readonly heading: string;
}

const FIELDS = ['text', 'heading'] as const;

/** No term contains a space, see `words()`. */
const terms = (joined: string): string[] => joined.split(' ');
const itself = (term: string): string => term;

/** BM25 without its length normalisation, because passages are of similar length, and without its constant part. */
const BM25 = { k: SATURATION, b: 0, d: 0 };

/** Terms whose frequency is remembered before starting afresh; a question has dozens. */
const REMEMBERED = 10_000;

export class MiniSearchCandidates implements CandidateIndex {
  readonly #index = new MiniSearch<IndexedPassage>({
    fields: [...FIELDS],
    tokenize: terms,
    processTerm: itself,
    // The caller that discards passages calls `vacuum()`, because it knows when it has finished.
    autoVacuum: false,
    searchOptions: { boost: { heading: HEADING }, bm25: BM25 },
  });
  readonly #frequencies = new Map<string, number>();

  /** @throws Error if the number is already in the index */
  add(passage: IndexedPassage): void {
    this.#index.add(passage);
    this.#frequencies.clear();
  }

  /**
   * From now on these passages are not proposed; their numbers may be used again. @throws Error if one is not in the
   * index
   */
  discard(passageNumbers: readonly number[]): void {
    this.#index.discardAll(passageNumbers);
    this.#frequencies.clear();
  }

  /**
   * Frees the memory of discarded passages, in pieces; until it is done, their terms count as more frequent than they
   * are.
   */
  async vacuum(): Promise<void> {
    await this.#index.vacuum();
  }

  frequency(term: string): number {
    let known = this.#frequencies.get(term);
    if (known === undefined) {
      known = Math.max(...FIELDS.map((field) => this.#count(term, field)));
      if (this.#frequencies.size >= REMEMBERED) this.#frequencies.clear();
      this.#frequencies.set(term, known);
    }
    return known;
  }

  startingWith(prefix: string, limit: number): string[] {
    const found = new Set<string>();
    const boostDocument = (_: unknown, term: string) => {
      found.add(term);
      return 0;
    };
    if (prefix !== '') this.#index.search(prefix, { prefix: true, boostDocument });
    return shortestFirst(found).slice(0, limit);
  }

  candidates(
    wanted: readonly WeightedTerm[],
    limit: number,
    accepts?: (passageNumber: number) => boolean,
  ): number[] {
    const frequency = (term: string) => this.frequency(term);
    const filtered = accepts !== undefined;
    const chosen = chosenTerms(wanted, frequency, filtered);
    const weights = new Map(chosen.map(({ term, weight }) => [term, weight]));
    const results = this.#index.search([...weights.keys()].join(' '), {
      boostTerm: (term) => weights.get(term) ?? 0,
      ...(filtered && { boostDocument: (id: number) => (accepts(id) ? 1 : 0) }),
    });
    const best = new TopScores(limit);
    // MiniSearch multiplies by the number of matched terms, which would count again what our weights already express.
    for (const { id, score, queryTerms } of results) best.add(id, rounded(score / queryTerms.length));
    return best.numbers();
  }

  /** Number of passages with the term in this field, counted without building results. */
  #count(term: string, field: (typeof FIELDS)[number]): number {
    let count = 0;
    const boostDocument = () => {
      count++;
      return 0;
    };
    this.#index.search(term, { fields: [field], boostDocument });
    return count;
  }
}
