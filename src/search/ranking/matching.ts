/** Where does a passage say what a query looks for? */

import type { PassageIndex } from '../../index/passage-index.ts';
import type { Span } from '../../text/span.ts';
import type { Alternative } from '../question/alternatives.ts';
import type { Query } from '../question/query.ts';
import { WantedForms } from './wanted-forms.ts';

/** Words of a passage that stand for a term of the query. */
export interface Match {
  /** Position of the term in `query.terms`. */
  readonly term: number;
  /**
   * How well it stands for the term, above 0 and at most 1: the weight of the alternative, or less if part of it is
   * missing.
   */
  readonly quality: number;
  /** Positions among the passage's tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A match with its span into `document.text`. */
export interface Occurrence extends Match, Span {}

/** Quality from which an occurrence says what is asked for, rather than something related or part of its name. */
export const SAYS_IT = 0.8;

/** Share of what a heading says that counts for passages other than the first below it. */
const FURTHER_BELOW = 0.5;

/** Stop words that may be between the words of a name: Treaty of Friendship, Gulf of the Farallones. */
const WIDEST_GAP = 3;

interface Start {
  readonly term: number;
  readonly alternative: Alternative;
  /** Quality if only this word of the alternative is found. */
  readonly part: number;
}

/** A query prepared to be found in many passages. */
export class Matcher {
  readonly #query: Query;
  readonly #index: PassageIndex;
  /**
   * Alternatives by each word of their terms, as numbered by the index. A later word of a name finds the rest of it
   * even if its beginning is missing.
   */
  readonly #wanted: WantedForms<Start>;
  readonly #inHeadings = new Map<ReadonlySet<string>, readonly number[]>();
  /** For a passage without headings: nothing for any term. */
  readonly #nothing: readonly number[];

  constructor(query: Query, index: PassageIndex) {
    this.#query = query;
    this.#index = index;
    this.#wanted = new WantedForms(index);
    this.#nothing = query.terms.map(() => 0);
    for (const [term, { alternatives }] of query.terms.entries()) {
      for (const alternative of alternatives) {
        const start = { term, alternative, part: alternative.weight * partQuality(alternative) };
        for (const word of new Set(alternative.terms)) this.#wanted.add(word, start);
      }
    }
  }

  /** Matches in the text of a passage, in order of where they begin; only the best one per word and term. */
  matches(passageNumber: number): Match[] {
    const found: Match[] = [];
    const said = this.#index.formsOf(passageNumber);
    for (let from = 0; from < said.length; from++) {
      const form = said[from] ?? -1;
      const starts = this.#wanted.of(form);
      if (starts === undefined) continue;
      const before = found.length;
      for (const start of starts) this.#add(found, before, said, from, start);
    }
    return found;
  }

  /**
   * Adds a match that begins at a word, unless there is one for the same term that is at least as good. The matches
   * at this word begin at `first`.
   */
  #add(found: Match[], first: number, said: Uint32Array, from: number, start: Start): void {
    const { term, alternative, part } = start;
    const end =
      alternative.terms.length === 1 ? from + 1 : matchEnd(said, from, alternative.terms, this.#index);
    const quality = end === undefined ? part : alternative.weight;
    let at = first;
    while (at < found.length && found[at]?.term !== term) at++;
    if ((found[at]?.quality ?? 0) >= quality) return;
    found[at] = { term, quality, from, to: end ?? from + 1 };
  }

  /** For each term of the query, how well the title and headings of a passage say it, 0 to 1. */
  inHeadings(passageNumber: number): readonly number[] {
    return this.#saidBy(this.#index.headingsOf(passageNumber));
  }

  /**
   * For each term of the query, how well the headings above a passage say it for the passage, 0 to 1: fully for the
   * first passage below a heading, less for those that follow.
   */
  fromHeadings(passageNumber: number): readonly number[] {
    const { passages } = this.#index;
    const [before, own] = [passages[passageNumber - 1], passages[passageNumber]];
    // The title speaks for the first passage of its document.
    if (before?.document !== own?.document) return this.inHeadings(passageNumber);
    const terms = this.#index.sectionTermsOf(passageNumber);
    if (terms.size === 0) return this.#nothing;
    const said = this.#saidBy(terms);
    return before?.section !== own?.section ? said : said.map((quality) => quality * FURTHER_BELOW);
  }

  #saidBy(headings: ReadonlySet<string>): readonly number[] {
    let said = this.#inHeadings.get(headings);
    if (said === undefined) {
      said = this.#query.terms.map(({ alternatives }) => {
        let best = 0;
        for (const { terms, weight } of alternatives) {
          if (weight > best && terms.every((term) => headings.has(term))) best = weight;
        }
        return best;
      });
      this.#inHeadings.set(headings, said);
    }
    return said;
  }
}

/**
 * Where a sequence of terms that begins at a word ends, with only stop words between the terms; undefined if there is
 * none.
 */
export function matchEnd(
  said: Uint32Array,
  from: number,
  terms: readonly string[],
  index: PassageIndex,
): number | undefined {
  let at = from;
  for (const [n, term] of terms.entries()) {
    const isNext = () => index.form(said[at] ?? -1).term === term;
    for (let gap = 0; n > 0 && gap < WIDEST_GAP && !isNext() && index.form(said[at] ?? -1).stop; gap++) at++;
    if (index.form(said[at] ?? -1).term !== term) return undefined;
    at++;
  }
  return at;
}

/** Matches with the spans of their words. */
export function occurrencesOf(
  matches: readonly Match[],
  passageNumber: number,
  index: PassageIndex,
): Occurrence[] {
  const spans = index.spansOf(passageNumber);
  return matches.map(({ term, quality, from, to }) => {
    const [start, end] = [spans[2 * from] ?? 0, spans[2 * to - 1] ?? 0];
    return { start, end, term, quality, from, to };
  });
}

/** One word of a longer name counts for less than its share of the name. */
function partQuality({ terms }: Alternative): number {
  return (1 / terms.length) ** 1.5;
}
