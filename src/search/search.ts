/** Which excerpts answer a question, if any do? The path from a question to its excerpts. */

import type { DocumentId, Passage, PassageId } from '../corpus/document.ts';
import { LARGE, type WeightedTerm } from '../index/candidates.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { confidence } from './answer/confidence.ts';
import { type Judgements, withJudgements } from './answer/with-judgements.ts';
import { bestHits, type Hit, type HitOptions, hitsOf } from './answer/hits.ts';
import { type OtherName, otherNames } from './answer/other-names.ts';
import { type Found, slotsOf } from './answer/slots.ts';
import { type Level, level, SURE_FROM } from './answer/trust.ts';
import { PlaceIndex } from './lookup/place-index.ts';
import { noTable, type TableSource } from '../meaning/shipped-table.ts';
import { NearWords } from './meaning/near-words.ts';
import { byMeaning } from './meaning/by-meaning.ts';
import type { Alternative } from './question/alternatives.ts';
import type { Glossary } from './question/glossary.ts';
import { namedByPlace } from './question/places.ts';
import { partsOf, pointsBack } from './question/parts.ts';
import { carriedOn, parseQuery, type Query } from './question/query.ts';
import { type RankedPassage, rank } from './ranking/ranking.ts';

export interface SearchOptions extends HitOptions {
  /** Only passages of this document. */
  readonly document?: DocumentId;
  /** Only passages of these documents, if there is no `document`. */
  readonly documents?: readonly DocumentId[];
  /** Passages that are not searched. Default none. */
  readonly without?: ReadonlySet<PassageId>;
  /** What models say about passages. Default nothing. */
  readonly judgements?: Judgements;
  /** Whether passages are found by their words alone, though there is a table. Default no. */
  readonly byWords?: boolean;
}

export interface SearchResult {
  readonly query: Query;
  /** Whether the hits answer the question; hits are listed at every level. */
  readonly level: Level;
  /** 0 to 1: how likely the corpus answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Names in the question that occur in the corpus, but that the best passage has only by another name. */
  readonly otherNames: readonly OtherName[];
}

/** Which passages are searched. */
interface Among {
  /** The documents; undefined for all. */
  readonly only: ReadonlySet<DocumentId> | undefined;
  readonly without: ReadonlySet<PassageId>;
}

/**
 * Number of candidate passages that are scored; the answer is among them or is not found. In a large corpus the
 * rarest terms propose more passages that say as much, and the first half contains the answer as often: see
 * bench/README.md.
 */
const CANDIDATES = { small: 300, large: 150 };

/**
 * Confidence if the question names a passage by its provision; lower if that says nothing else the question asks
 * about.
 */
const NAMED = { sure: 0.9, unsure: SURE_FROM - 0.001 };

/**
 * Confidence from which words alone decide. Below it, more of the first passages are right if words that mean nearly
 * the same count too; above it, as many or fewer: see bench/README.md.
 */
const DECIDED_FROM = 0.32;

const NO_PASSAGES: ReadonlySet<PassageId> = new Set();

export interface SearcherOptions {
  /** Of the passages of the index. */
  readonly places?: PlaceIndex;
  /** Of words that mean nearly the same. Default none: passages are found by their words alone. */
  readonly table?: TableSource;
}

export class Searcher {
  readonly #index: PassageIndex;
  readonly #glossary: Glossary;
  readonly #places: PlaceIndex;

  readonly #table: TableSource;
  #near: NearWords | undefined;

  constructor(
    index: PassageIndex,
    glossary: Glossary,
    { places = new PlaceIndex(index.passages), table = noTable }: SearcherOptions = {},
  ) {
    this.#table = table;
    this.#index = index;
    this.#glossary = glossary;
    this.#places = places;
  }

  search(question: string, options: SearchOptions = {}): SearchResult {
    const among = amongIn(options);
    const words = this.#byWords(parseQuery(question, this.#index, this.#glossary), among);
    const parts = this.#parts(question, among);
    const near = options.byWords === true ? undefined : this.#nearFor(slotsOf(words, parts).confidence);
    const meant = near === undefined ? words : this.#meant(words, near, among);
    const whole = options.judgements === undefined ? meant : withJudgements(meant, options.judgements);
    const slots = slotsOf(
      whole,
      near === undefined ? parts : parts.map((part) => this.#meant(part, near, among)),
    );
    const sure = slots.confidence;
    const hits = hitsOf(slots, whole, options, this.#index);
    return {
      query: (whole.words ?? whole).query,
      level: level(sure),
      confidence: sure,
      hits,
      otherNames:
        whole.words === undefined ? otherNames(whole.query, slots.first[0]?.ranked ?? whole.ranked[0]) : [],
    };
  }

  /** A passage as the answer to a question, whatever it says; the excerpt is chosen as for any other hit. */
  hitIn({ document, position }: Passage, query: Query, options: SearchOptions): Hit | undefined {
    const ranked = rank(query, [this.#index.rangeOf(document.id).from + position], this.#index);
    return bestHits(query, ranked, { ...options, limit: 1, perPassage: 1 })[0];
  }

  /** What words alone find for each question in a message; empty if it asks only one. */
  #parts(message: string, among: Among): Found[] {
    const spans = partsOf(message);
    if (spans.length < 2) return [];
    const queries: Query[] = [];
    for (const { start, end } of spans) {
      const part = message.slice(start, end);
      const own = parseQuery(part, this.#index, this.#glossary);
      const before = queries.at(-1);
      const isBare = own.terms.every(({ isLight }) => isLight);
      // "When and where does it open" asks both about one thing.
      if (before === undefined && isBare) return [];
      queries.push(before !== undefined && (isBare || pointsBack(part)) ? carriedOn(before, own) : own);
    }
    return queries.map((query) => this.#byWords(query, among));
  }

  /** What is found for a message that asks one thing, before models say anything. */
  find(question: string, options: SearchOptions = {}): Found {
    const among = amongIn(options);
    const words = this.#byWords(parseQuery(question, this.#index, this.#glossary), among);
    const near = options.byWords === true ? undefined : this.#nearFor(words.confidence);
    return near === undefined ? words : this.#meant(words, near, among);
  }

  #byWords(query: Query, among: Among): Found {
    const { ranked, named } = this.#ranked(query, among);
    const sure =
      named === 'unsure'
        ? NAMED.unsure
        : Math.max(confidence(query, ranked), named === undefined ? 0 : NAMED.sure);
    return { query, ranked, confidence: sure };
  }

  /** What the meaning of words adds to what words alone found, unless they decide. */
  #meant(words: Found, near: NearWords, among: Among): Found {
    if (words.confidence >= DECIDED_FROM) return words;
    return byMeaning(words, near, this.#index, (soft) => this.#ranked(soft, among).ranked);
  }

  /** What adds the meaning of words, unless they decide. */
  #nearFor(confidence: number): NearWords | undefined {
    return confidence >= DECIDED_FROM ? undefined : this.#nearWords();
  }

  #nearWords(): NearWords | undefined {
    if (this.#near === undefined) {
      const table = this.#table();
      if (table !== undefined) this.#near = new NearWords(this.#index, table);
    }
    return this.#near;
  }

  /** Finds out which words of the passages the table knows, so that no question waits for it. */
  *readAhead(): Generator<undefined, void> {
    yield undefined;
    const table = this.#table();
    yield undefined;
    if (table === undefined || this.#near !== undefined) return;
    const near = yield* NearWords.reading(this.#index, table);
    // A question may have come meanwhile, which did not wait.
    this.#near ??= near;
  }

  /**
   * The passages that were looked at closely, best first, with their measurements. `named` is present if the question
   * names the first of them by its provision.
   */
  rank(
    question: string,
    document?: DocumentId,
  ): { query: Query; ranked: RankedPassage[]; named?: keyof typeof NAMED } {
    return this.#ranked(
      parseQuery(question, this.#index, this.#glossary),
      amongIn(document === undefined ? {} : { document }),
    );
  }

  #ranked(query: Query, among: Among): { query: Query; ranked: RankedPassage[]; named?: keyof typeof NAMED } {
    const ranked = rank(query, this.#candidates(query, among), this.#index);
    const called = namedByPlace(query, this.#places, this.#index, among.only);
    const first = called && {
      ...called,
      ranked: called.ranked.filter(({ passage }) => !among.without.has(passage.id)),
    };
    if (first === undefined || first.ranked.length === 0) return { query, ranked };
    const places = new Set(first.ranked.map(({ passageNumber }) => passageNumber));
    const others = ranked.filter(({ passageNumber }) => !places.has(passageNumber));
    // Hits are shown in the order of their scores.
    const best = Math.max(0, ...ranked.slice(0, 1).map(({ score }) => score));
    const raised = first.ranked.map((one, n) => ({ ...one, score: best + first.ranked.length - n }));
    return { query, ranked: [...raised, ...others], named: first.sure ? 'sure' : 'unsure' };
  }

  #candidates(query: Query, among: Among): number[] {
    const byWords = this.#proposed(query, among, ({ kind }) => kind !== 'meaning');
    const isSoft = query.terms.some(({ alternatives }) =>
      alternatives.some(({ kind }) => kind === 'meaning'),
    );
    return isSoft ? [...new Set([...byWords, ...this.#proposed(query, among, () => true)])] : byWords;
  }

  #proposed(query: Query, { only, without }: Among, uses: (alternative: Alternative) => boolean): number[] {
    const terms: WeightedTerm[] = query.terms.flatMap(({ alternatives }) =>
      alternatives
        .filter(uses)
        .flatMap(({ terms, weight }) => terms.map((term) => ({ term, weight: weight / terms.length }))),
    );
    const { passages } = this.#index;
    const isAmong = (passageNumber: number) => {
      const passage = passages[passageNumber];
      if (passage === undefined || without.has(passage.id)) return false;
      return only === undefined || only.has(passage.document.id);
    };
    const isAll = only === undefined && without.size === 0;
    const limit = passages.length < LARGE ? CANDIDATES.small : CANDIDATES.large;
    return this.#index.candidates(terms, limit, isAll ? undefined : isAmong);
  }
}

/** The documents that are searched; undefined for all. */
export function onlyIn({
  document,
  documents,
}: Pick<SearchOptions, 'document' | 'documents'>): ReadonlySet<DocumentId> | undefined {
  const ids = document === undefined ? documents : [document];
  return ids === undefined ? undefined : new Set(ids);
}

function amongIn({ without = NO_PASSAGES, ...options }: SearchOptions): Among {
  return { only: onlyIn(options), without };
}
