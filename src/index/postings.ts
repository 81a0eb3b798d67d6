/** Which passages hold a term, and how often? A MiniSearch whose vocabulary and postings are packed in arrays. */

import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { TopScores } from './top-scores.ts';
import { inverseFrequency } from './idf.ts';
import type { FieldPostings, IndexData } from './index-data.ts';
import type { StringTable } from './string-table.ts';

/** A term to look for and how much a passage that holds it gains, 1 for a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What a word in title or headings counts of one in the text. */
const HEADING = 0.5;

/** How soon a further occurrence says nothing new; see `K1` in ranking.ts. */
const SATURATION = 1.2;

/**
 * Passages are proposed by the rarest terms until so many postings are read: what is common proposes most of a
 * large corpus and tells little. Small corpora are read whole. Measured at 100,000 passages: with fewer the right
 * passage is missed, with more nothing is found that was not, see bench/README.md.
 */
const MOST_POSTINGS = { small: 6_000, large: 2_500 };

/** Passages from which a corpus is large: a question cannot read whole what it asks of any more. */
export const LARGE = 10_000;

/** Postings passed over because of `accepts`, for each that is read: who asks within one document pays for it. */
const MOST_PASSED_OVER = 20;

/** Terms put into the tree between two places where the work may pause. */
const FILLED_TOGETHER = 300;

/** What MiniSearch keeps for a term, a map from fields to maps from passages to counts, as a view of the arrays. */
class TermEntries {
  readonly #fields: readonly FieldPostings[];
  readonly number: number;

  constructor(fields: readonly FieldPostings[], number: number) {
    this.#fields = fields;
    this.number = number;
  }

  get(field: number): FieldEntries | undefined {
    const postings = this.#fields[field];
    if (postings === undefined) return undefined;
    const [from, to] = [postings.starts[this.number] ?? 0, postings.starts[this.number + 1] ?? 0];
    return from === to ? undefined : new FieldEntries(postings, from, to);
  }

  /** The number of passages in the field that has the most. */
  get frequency(): number {
    let most = 0;
    for (const { starts } of this.#fields)
      most = Math.max(most, (starts[this.number + 1] ?? 0) - (starts[this.number] ?? 0));
    return most;
  }
}

class FieldEntries {
  readonly places: Uint32Array;
  readonly counts: Uint8Array;

  constructor({ places, counts }: FieldPostings, from: number, to: number) {
    this.places = places.subarray(from, to);
    this.counts = counts.subarray(from, to);
  }

  get size(): number {
    return this.places.length;
  }

  keys(): IterableIterator<number> {
    return this.places.values();
  }

  get(place: number): number | undefined {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return this.places[low] === place ? this.counts[low] : undefined;
  }
}

const FIELDS = ['text', 'heading'];

/**
 * MiniSearch with postings that are views of arrays: its own maps take three times the memory, and fifty times as
 * long to fill. Its tree of all terms is filled by `complete()` alone, as it takes as much memory as all the rest on
 * V8's heap: a term as it is needs none, and the few terms that begin alike make a small one. Asked for postings instead of results: a result is an object with scores by field and
 * term, which costs more than all of our ranking. Passages are numbered by their place; none is added or taken out.
 */
export class Postings extends MiniSearch<{ id: number }> {
  readonly #fields: readonly FieldPostings[];
  readonly #terms: StringTable;
  readonly #scores: Float64Array;

  constructor({ terms, lengths, headings, headingStarts, inText, inHeading }: IndexData) {
    super({ fields: FIELDS, processTerm: (term) => term });
    this.#fields = [inText, inHeading];
    this.#terms = terms;
    const count = lengths.length;
    this.#scores = new Float64Array(count);
    const headingLength = (place: number) => {
      const heading = headings[place] ?? 0;
      return (headingStarts[heading + 1] ?? 0) - (headingStarts[heading] ?? 0);
    };
    this._documentCount = count;
    this._nextId = count;
    this._documentIds = view((place) => (place < count ? place : undefined));
    this._fieldLength = view((place) => [lengths[place] ?? 0, headingLength(place)]);
    const words = lengths.reduce((sum, length) => sum + length, 0);
    this._avgFieldLength = [words, inHeading.places.length].map((sum) => sum / Math.max(1, count));
  }

  /** Fills MiniSearch's tree with all terms, so that `search()` and the like work as in MiniSearch; may pause. */
  *complete(): Generator<undefined, this> {
    for (let number = 0; number < this.#terms.length; number++) {
      if (number % FILLED_TOGETHER === 0) yield undefined;
      if (this.#isFound(number))
        this._index.set(this.#terms.at(number), new TermEntries(this.#fields, number) as never);
    }
    return this;
  }

  /** Number of passages that hold the term in their text, or in their heading where those are more. */
  frequency(term: string): number {
    return this.#entries(term)?.frequency ?? 0;
  }

  /** Position of the term in `IndexData.terms`; undefined where no passage holds it. */
  numberOf(term: string): number | undefined {
    const number = this.#terms.numberOf(term);
    return number !== undefined && this.#isFound(number) ? number : undefined;
  }

  /** Terms that begin with the prefix, the prefix itself included where it is one; at most `limit`. None for an empty one. */
  startingWith(prefix: string, limit: number): string[] {
    const found = new SearchableMap<true>();
    for (const number of this.#terms.startingWith(prefix))
      if (this.#isFound(number)) found.set(this.#terms.at(number), true);
    return [...found.keys()].slice(0, limit);
  }

  /**
   * Places of entries that hold any of the terms, most promising first, at most `limit`.
   * @param accepts which places may be proposed; default: all
   */
  propose(terms: readonly WeightedTerm[], limit: number, accepts?: (place: number) => boolean): number[] {
    const scores = this.#scores;
    const touched: number[] = [];
    const most = this.documentCount < LARGE ? MOST_POSTINGS.small : MOST_POSTINGS.large;
    let [read, passed] = [0, 0];
    for (const { entries, frequency, gain } of this.#rarestFirst(terms)) {
      if (read > 0 && read + (accepts === undefined ? frequency : 0) > most) break;
      if (passed > most * MOST_PASSED_OVER) break;
      for (const [field, worth] of [gain, gain * HEADING].entries()) {
        const found = entries.get(field);
        if (found === undefined) continue;
        const { places, counts } = found;
        for (let at = 0; at < places.length; at++) {
          const place = places[at] ?? 0;
          if (accepts !== undefined && !accepts(place)) {
            passed++;
            continue;
          }
          read++;
          const count = counts[at] ?? 0;
          const before = scores[place] ?? 0;
          if (before === 0) touched.push(place);
          scores[place] = before + (worth * count) / (count + SATURATION);
        }
      }
    }
    const best = new TopScores(limit);
    for (const place of touched) {
      best.add(place, scores[place] ?? 0);
      scores[place] = 0;
    }
    return best.places();
  }

  #entries(term: string): TermEntries | undefined {
    const number = this.numberOf(term);
    return number === undefined ? undefined : new TermEntries(this.#fields, number);
  }

  /** Stop words are terms too, of forms that nothing is found by. */
  #isFound(number: number): boolean {
    return this.#fields.some(({ starts }) => starts[number] !== starts[number + 1]);
  }

  #rarestFirst(terms: readonly WeightedTerm[]) {
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    return [...weights]
      .flatMap(([term, weight]) => {
        const entries = this.#entries(term);
        if (entries === undefined) return [];
        const { frequency } = entries;
        const gain = weight * inverseFrequency(frequency, this.documentCount);
        return [{ entries, frequency, gain }];
      })
      .sort((a, b) => a.frequency - b.frequency);
  }
}

/** A map that is computed: MiniSearch asks its maps by passage for `has()` and `get()` only when it searches. */
function view<Value>(of: (place: number) => Value | undefined): Map<number, Value> {
  return { get: of, has: (place: number) => of(place) !== undefined } as Map<number, Value>;
}
