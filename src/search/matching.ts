/** Where does a passage say what a query looks for? */

import type { Passage, Span } from '../corpus/document.ts';
import { analyze, type Token } from './analyzer.ts';
import type { Alternative, Query } from './query.ts';

/** One place in a passage that stands for a term of the query. */
export interface Occurrence extends Span {
  /** Position of the term in `query.terms`. */
  readonly term: number;
  /** How well it stands for it, above 0 and at most 1: the weight of the alternative, less where a part of it is missing. */
  readonly quality: number;
  /** Positions among the passage's tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** Whether it is the word as asked, not only its stem. */
  readonly asWritten: boolean;
}

/** A passage with its words, kept while questions are compared with it. */
export interface AnalyzedPassage {
  readonly passage: Passage;
  /** Spans are into `document.text`. */
  readonly tokens: readonly Token[];
  /** Terms of the document's title and of the headings above the passage. */
  readonly headings: ReadonlySet<string>;
}

export function analyzePassage(passage: Passage): AnalyzedPassage {
  const { document, span, section } = passage;
  const tokens = analyze(document.text.slice(span.start, span.end), document.language).map((token) => ({
    ...token,
    start: token.start + span.start,
    end: token.end + span.start,
  }));
  const headings = analyze([document.title, ...section].join(' '), document.language);
  return { passage, tokens, headings: new Set(headings.filter(({ stop }) => !stop).map(({ term }) => term)) };
}

/** Stop words that may stand between the words of a name: Treaty of Friendship, Gulf of the Farallones. */
const WIDEST_GAP = 3;

interface Start {
  readonly term: number;
  readonly alternative: Alternative;
}

/** A query made ready to be found in many passages. */
export class Matcher {
  readonly #query: Query;
  /** Alternatives by each of their terms; a later term finds parts of a name whose beginning is missing. */
  readonly #byTerm = new Map<string, Start[]>();
  readonly #surfaces: readonly ReadonlySet<string>[];

  constructor(query: Query) {
    this.#query = query;
    this.#surfaces = query.terms.map((term) => new Set(term.surfaces));
    for (const [at, term] of query.terms.entries()) {
      for (const alternative of term.alternatives) {
        for (const word of new Set(alternative.terms)) {
          const starts = this.#byTerm.get(word);
          if (starts === undefined) this.#byTerm.set(word, [{ term: at, alternative }]);
          else starts.push({ term: at, alternative });
        }
      }
    }
  }

  /** Occurrences in order of where they begin; for a place and a term the best one only. */
  occurrences({ tokens }: AnalyzedPassage): Occurrence[] {
    const found: Occurrence[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from];
      const starts = token === undefined || token.stop ? undefined : this.#byTerm.get(token.term);
      if (token === undefined || starts === undefined) continue;
      const best = new Map<number, Occurrence>();
      for (const { term, alternative } of starts) {
        const to = matchEnd(tokens, from, alternative.terms);
        const whole = to !== undefined;
        const last = tokens[(to ?? from + 1) - 1] ?? token;
        const quality = alternative.weight * (whole ? 1 : partQuality(alternative));
        const known = best.get(term);
        if (known !== undefined && known.quality >= quality) continue;
        const asWritten = this.#surfaces[term]?.has(token.surface) === true;
        best.set(term, {
          start: token.start,
          end: last.end,
          term,
          quality,
          from,
          to: to ?? from + 1,
          asWritten,
        });
      }
      found.push(...best.values());
    }
    return found;
  }

  /** For each term of the query how well the headings say it, 0 to 1. */
  inHeadings({ headings }: AnalyzedPassage): number[] {
    return this.#query.terms.map(({ alternatives }) =>
      Math.max(
        0,
        ...alternatives.map(({ terms, weight }) => (terms.every((t) => headings.has(t)) ? weight : 0)),
      ),
    );
  }
}

/** Where the words of an alternative end when they begin at a token and follow each other, else undefined. */
function matchEnd(tokens: readonly Token[], from: number, terms: readonly string[]): number | undefined {
  let at = from;
  for (const [n, term] of terms.entries()) {
    let gap = 0;
    while (n > 0 && tokens[at]?.stop === true && gap < WIDEST_GAP) {
      at++;
      gap++;
    }
    if (tokens[at]?.term !== term) return undefined;
    at++;
  }
  return at;
}

/** One word of a longer name says less than its share of the name. */
function partQuality({ terms }: Alternative): number {
  return (1 / terms.length) ** 1.5;
}
