/** Which quotes answer a question, or that none does? The path from a question to its excerpts. */

import type { DocumentId, Passage } from '../corpus/document.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import type { Glossary } from './glossary.ts';
import { type AnalyzedPassage, analyzePassage } from './matching.ts';
import type { PassageIndex, WeightedTerm } from './passage-index.ts';
import { parseQuery, type Query } from './query.ts';
import { type RankedPassage, rank } from './ranking.ts';
import { confidence, type Level, level } from './refusal.ts';

export interface SearchOptions {
  /** Only passages of this document. */
  readonly document?: DocumentId;
  /** At most so many hits, 1 or more. Default 3. */
  readonly limit?: number;
  /** Longest excerpt in UTF-16 units. Default 300. */
  readonly maxLength?: number;
}

export interface Hit extends Excerpt {
  readonly passage: Passage;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface SearchResult {
  readonly query: Query;
  /** Whether the hits answer the question; hits are listed at every level. */
  readonly level: Level;
  /** 0 to 1: how likely the corpus answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly hits: readonly Hit[];
}

/** Passages that are looked at closely; the answer is among them or is not found. */
const CANDIDATES = 200;

/** Analysed passages kept for the next question; about 8 kB each. */
const REMEMBERED_PASSAGES = 4_000;

export class Searcher {
  readonly #index: PassageIndex;
  readonly #glossary: Glossary;
  readonly #analyzed = new Map<number, AnalyzedPassage>();

  constructor(index: PassageIndex, glossary: Glossary) {
    this.#index = index;
    this.#glossary = glossary;
  }

  search(question: string, options: SearchOptions = {}): SearchResult {
    const { query, ranked } = this.rank(question, options.document);
    const hits = ranked.slice(0, options.limit ?? 3).map((found) => this.#hit(query, found, options));
    const sure = confidence(query, ranked);
    return { query, level: level(sure), confidence: sure, hits };
  }

  /** The passages that were looked at closely, best first, with what was measured of each. */
  rank(question: string, document?: DocumentId): { query: Query; ranked: RankedPassage[] } {
    const query = parseQuery(question, this.#index, this.#glossary);
    return { query, ranked: rank(query, this.#candidates(query, document), this.#index.meanLength) };
  }

  /** Whether a question has any word that is not too common to search for. */
  hasContent(question: string): boolean {
    return parseQuery(question, this.#index, this.#glossary).terms.length > 0;
  }

  #hit(query: Query, found: RankedPassage, { maxLength }: SearchOptions): Hit {
    const { span, marks } = excerpt(query, found, maxLength === undefined ? {} : { maxLength });
    return { passage: found.passage, span, marks, score: found.score };
  }

  #candidates(query: Query, document: DocumentId | undefined): AnalyzedPassage[] {
    const terms: WeightedTerm[] = query.terms.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ terms, weight }) =>
        terms.map((term) => ({ term, weight: weight / terms.length })),
      ),
    );
    const places = this.#index.candidates(
      terms,
      document === undefined ? CANDIDATES : Number.POSITIVE_INFINITY,
    );
    const found: AnalyzedPassage[] = [];
    for (const place of places) {
      const passage = this.#index.passages[place];
      if (passage === undefined || (document !== undefined && passage.document.id !== document)) continue;
      found.push(this.#analyze(place, passage));
      if (found.length === CANDIDATES) break;
    }
    return found;
  }

  #analyze(place: number, passage: Passage): AnalyzedPassage {
    let analyzed = this.#analyzed.get(place);
    if (analyzed === undefined) {
      if (this.#analyzed.size >= REMEMBERED_PASSAGES) this.#analyzed.clear();
      analyzed = analyzePassage(passage);
      this.#analyzed.set(place, analyzed);
    }
    return analyzed;
  }
}
