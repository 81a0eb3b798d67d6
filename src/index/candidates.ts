/** Which passages could answer a question? The interface that both indexes of terms implement. */

/** A term to look for, and what a passage gains by containing it: 1 for a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Proposes passages by the terms they contain. Passages are numbered from 0. */
export interface CandidateIndex {
  /** Number of passages that have the term in their text, or in their title and headings if those are more. */
  frequency(term: string): number;
  /**
   * Terms that begin with the prefix, shortest first, including the prefix itself if it is a term; none for an empty
   * prefix.
   */
  startingWith(prefix: string, limit: number): string[];
  /**
   * Passages that contain any of the terms, most promising first, at most `limit`; equal scores are in the order of
   * the passages.
   * @param accepts which passages may be proposed; default: all
   */
  candidates(
    terms: readonly WeightedTerm[],
    limit: number,
    accepts?: (passageNumber: number) => boolean,
  ): number[];
}

/** What a word in the title or headings counts, relative to one in the text. */
export const HEADING = 0.5;

/** How soon a further occurrence adds nothing; see `K1` in ranking.ts. */
export const SATURATION = 1.2;

/** Number of passages from which a corpus is large: a question can no longer read every passage that has its words. */
export const LARGE = 10_000;

/**
 * Passages are proposed by the rarest terms until this many postings are read: common terms propose most of a large
 * corpus and say little. Measured at 100,000 passages: with fewer, the right passage is missed; with more, nothing
 * further is found. At 4,000 and 5,000 the best passages are those of an index that reads everything, see
 * bench/README.md.
 */
const MOST_POSTINGS = 2_500;

/**
 * If most passages are not accepted, this many postings may be read for each one that counts. Only questions within
 * one document pay for this.
 */
const READ_FOR_ONE = 20;

/**
 * The terms that candidates are found by, rarest first, each once with its highest weight. At least one, unless no
 * passage contains any of them.
 * @param filtered whether only some passages are accepted
 */
export function chosenTerms(
  terms: readonly WeightedTerm[],
  frequency: (term: string) => number,
  filtered: boolean,
): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  const known = [...weights]
    .map(([term, weight]) => ({ term, weight, count: frequency(term) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const most = filtered ? MOST_POSTINGS * READ_FOR_ONE : MOST_POSTINGS;
  let read = 0;
  const beyond = known.findIndex(({ count }) => {
    read += count;
    return read > most;
  });
  return known.slice(0, beyond < 0 ? known.length : Math.max(1, beyond));
}

/** A score rounded to 24 bits, so that the same terms tie in whatever order they are added up. */
export const rounded = Math.fround;

/** By length, then alphabetically: the order in which an index gives terms with a common beginning. */
export function shortestFirst(terms: Iterable<string>): string[] {
  return [...terms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
