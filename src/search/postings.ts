/** Which passages hold a term, and how often? MiniSearch's vocabulary and postings, read as they stand. */

import MiniSearch, { type Options } from 'minisearch';

/** A passage as it is indexed; `place` is its position in the list the index was built from. */
export interface Entry {
  readonly place: number;
  readonly text: string;
  readonly heading: string;
}

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
 * large corpus and tells little. Small corpora are read whole.
 */
const MOST_POSTINGS = 6_000;

/**
 * MiniSearch, asked for postings instead of results: a result is an object with scores by field and term, which
 * costs more than all of our ranking. Entries must be added in order of `place`, from 0, and none be taken out:
 * MiniSearch then numbers them alike.
 */
export class Postings extends MiniSearch<Entry> {
  constructor(options: Pick<Options<Entry>, 'tokenize'>) {
    super({ ...options, idField: 'place', fields: ['text', 'heading'], processTerm: (term) => term });
  }

  /** Number of entries that hold the term in their text, or in their heading where those are more. */
  frequency(term: string): number {
    const fields = this._index.get(term);
    return fields === undefined ? 0 : mostOf(fields);
  }

  /** Terms that begin with the prefix, the prefix itself included where it is one. */
  startingWith(prefix: string): string[] {
    return [...this._index.atPrefix(prefix).keys()];
  }

  /**
   * Places of entries that hold any of the terms, most promising first, at most `limit`.
   * @param accepts which places may be proposed; default: all
   */
  propose(
    terms: readonly WeightedTerm[],
    limit: number,
    accepts: (place: number) => boolean = () => true,
  ): number[] {
    const rarest = this.#rarestFirst(terms);
    const scores = new Map<number, number>();
    let read = 0;
    for (const { fields, frequency, gain } of rarest) {
      if (read > 0 && read + frequency > MOST_POSTINGS) break;
      read += frequency;
      for (const [field, entries] of fields) {
        const most = field === this._fieldIds.heading ? gain * HEADING : gain;
        for (const [place, count] of entries) {
          if (!accepts(place)) continue;
          scores.set(place, (scores.get(place) ?? 0) + (most * count) / (count + SATURATION));
        }
      }
    }
    const places = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return places.slice(0, limit).map(([place]) => place);
  }

  #rarestFirst(terms: readonly WeightedTerm[]) {
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    return [...weights]
      .flatMap(([term, weight]) => {
        const fields = this._index.get(term);
        if (fields === undefined) return [];
        const frequency = mostOf(fields);
        const gain = weight * Math.log(1 + (this.documentCount - frequency + 0.5) / (frequency + 0.5));
        return [{ fields, frequency, gain }];
      })
      .sort((a, b) => a.frequency - b.frequency);
  }
}

/** The number of entries in the field that has the most. */
function mostOf(fields: ReadonlyMap<number, ReadonlyMap<number, number>>): number {
  let most = 0;
  for (const entries of fields.values()) most = Math.max(most, entries.size);
  return most;
}
