/** Which excerpts answer a question, if any do? The path from a question to its excerpts. */

import type { DocumentId, Passage, PassageId } from '../corpus/document.ts';
import { LARGE, type WeightedTerm } from '../index/candidates.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Span } from '../text/span.ts';
import { confidence } from './answer/confidence.ts';
import { distinctPassages } from './answer/distinct.ts';
import { type Excerpt, excerpts } from './answer/excerpt.ts';
import { likelyAnswer } from './answer/likely-answer.ts';
import { type Found, type Slots, slotsOf } from './answer/slots.ts';
import { type Level, level, SURE_FROM } from './answer/trust.ts';
import { PlaceIndex } from './lookup/place-index.ts';
import type { Glossary } from './question/glossary.ts';
import { namedByPlace } from './question/places.ts';
import { partsOf, pointsBack } from './question/parts.ts';
import { carriedOn, parseQuery, type Query } from './question/query.ts';
import { SAYS_IT } from './ranking/matching.ts';
import { type RankedPassage, rank } from './ranking/ranking.ts';

export interface SearchOptions {
  /** Only passages of this document. */
  readonly document?: DocumentId;
  /** Only passages of these documents, if there is no `document`. */
  readonly documents?: readonly DocumentId[];
  /** At most this many hits, 1 or more. Default 3. */
  readonly limit?: number;
  /** Longest excerpt in UTF-16 units. Default 300. */
  readonly maxLength?: number;
  /** At most this many excerpts per passage. Default 2, because the answer may be elsewhere in a long passage. */
  readonly perPassage?: number;
  /** Passages that are not searched. Default none. */
  readonly without?: ReadonlySet<PassageId>;
}

export interface Hit extends Excerpt {
  readonly passage: Passage;
  /**
   * Only on the first hit: what is likely the answer itself, within the excerpt; into `document.text`; see
   * `likelyAnswer()`.
   */
  readonly focus?: Span;
  /** Comparable only within one answer. */
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
  /** Names in the question that occur in the corpus, but that the best passage has only by another name. */
  readonly otherNames: readonly OtherName[];
}

export interface OtherName {
  /** As asked. */
  readonly name: string;
  /** As the best passage says it. */
  readonly as: string;
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

const NO_PASSAGES: ReadonlySet<PassageId> = new Set();

export class Searcher {
  readonly #index: PassageIndex;
  readonly #glossary: Glossary;
  readonly #places: PlaceIndex;

  constructor(index: PassageIndex, glossary: Glossary, places = new PlaceIndex(index.passages)) {
    this.#index = index;
    this.#glossary = glossary;
    this.#places = places;
  }

  search(question: string, options: SearchOptions = {}): SearchResult {
    const among = amongIn(options);
    const whole = this.#found(parseQuery(question, this.#index, this.#glossary), among);
    const slots = slotsOf(whole, this.#parts(question, among));
    const sure = slots.confidence;
    const hits = hitsOf(slots, whole, options);
    return {
      query: whole.query,
      level: level(sure),
      confidence: sure,
      hits,
      otherNames: otherNames(whole.query, slots.first[0]?.ranked ?? whole.ranked[0]),
    };
  }

  /** A passage as the answer to a question, whatever it says; the excerpt is chosen as for any other hit. */
  hitIn({ document, position }: Passage, query: Query, options: SearchOptions): Hit | undefined {
    const ranked = rank(query, [this.#index.rangeOf(document.id).from + position], this.#index);
    return bestHits(query, ranked, { ...options, limit: 1, perPassage: 1 })[0];
  }

  /** What is found for each question in a message; empty if it asks only one. */
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
    return queries.map((query) => this.#found(query, among));
  }

  #found(query: Query, among: Among): Found {
    const { ranked, named } = this.#ranked(query, among);
    return {
      query,
      ranked,
      confidence:
        named === 'unsure'
          ? NAMED.unsure
          : Math.max(confidence(query, ranked), named === undefined ? 0 : NAMED.sure),
    };
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

  #candidates(query: Query, { only, without }: Among): number[] {
    const terms: WeightedTerm[] = query.terms.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ terms, weight }) =>
        terms.map((term) => ({ term, weight: weight / terms.length })),
      ),
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

/** The documents that a search is kept to; undefined for all. */
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

function otherNames(query: Query, best: RankedPassage | undefined): OtherName[] {
  if (best === undefined) return [];
  const { text } = best.passage.document;
  return query.terms.flatMap(({ isName, isLight, text: name, alternatives: [first] }, term) => {
    if (!isName || isLight || first?.kind !== 'exact') return [];
    const said = best.occurrences.filter((occurrence) => occurrence.term === term);
    const [nearest] = said.toSorted((a, b) => b.quality - a.quality);
    if (nearest === undefined || nearest.quality === 1 || nearest.quality < SAYS_IT) return [];
    const as = text.slice(nearest.start, nearest.end);
    // Russia and Russian need no explanation.
    return as.slice(0, ALIKE).toLowerCase() === name.slice(0, ALIKE).toLowerCase() ? [] : [{ name, as }];
  });
}

/** Names that share this many first letters are forms of one name. */
const ALIKE = 4;

/** The passages chosen for each part of the question, each with its own excerpt, followed by what else was found. */
function hitsOf({ first }: Slots, { query, ranked }: Found, options: SearchOptions): Hit[] {
  const limit = options.limit ?? 3;
  const used = new Set(first.map((slot) => slot.ranked.passageNumber));
  const others = ranked.filter(({ passageNumber }) => !used.has(passageNumber));
  const own = first.slice(0, limit).flatMap((slot, n) => {
    const [hit] = bestHits(slot.query, [slot.ranked], { ...options, limit: 1, perPassage: 1 });
    if (hit === undefined) return [];
    const { focus, ...unfocused } = hit;
    return [n === 0 && focus !== undefined ? hit : unfocused];
  });
  if (own.length === 0) return bestHits(query, ranked, options);
  const rest = own.length === limit ? [] : bestHits(query, others, { ...options, limit: limit - own.length });
  const best = Math.max(...own.map(({ score }) => score), ...rest.map(({ score }) => score));
  // Hits are shown in the order of their scores.
  return [
    ...own.map((hit, n) => ({ ...hit, score: best * (1 + (own.length - n) * AHEAD) })),
    ...rest.map(({ focus, ...hit }) => hit),
  ];
}

/** Excerpts of the best passages in order; a further excerpt of a passage comes after anything that says more. */
export function bestHits(query: Query, ranked: readonly RankedPassage[], options: SearchOptions): Hit[] {
  const limit = options.limit ?? 3;
  const { maxLength, perPassage = 2 } = options;
  const distinct = distinctPassages(ranked, limit, maxLength);
  // A further excerpt scores at most this share of the first. If it would come after `limit` first excerpts, it is
  // not looked for.
  const last = distinct.length < limit ? Number.NEGATIVE_INFINITY : leastScore(distinct);
  const [best, ...others] = distinct
    .flatMap((found) => {
      const wanted = found.score > 0 && found.score * FURTHER < last ? 1 : perPassage;
      const own = excerpts(query, found, wanted, maxLength === undefined ? {} : { maxLength });
      const most = Math.max(0, ...own.map(({ worth }) => worth)) || 1;
      return own
        .filter(({ worth }, n) => n === 0 || worth > 0)
        .map((one, n) => ({
          found,
          hit: {
            ...one,
            passage: found.passage,
            score: n === 0 ? found.score : found.score * FURTHER * (one.worth / most),
          },
        }));
    })
    .sort((a, b) => b.hit.score - a.hit.score)
    .slice(0, limit);
  if (best === undefined) return [];
  const focus = likelyAnswer(query, best.found, best.hit.span);
  return [focus === undefined ? best.hit : { ...best.hit, focus }, ...others.map(({ hit }) => hit)];
}

function leastScore(ranked: readonly RankedPassage[]): number {
  return ranked.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY);
}

/** How far chosen passages lead, as a share of the best score: just enough to keep them first. */
const AHEAD = 1e-6;

/** What a further excerpt of a passage is worth, relative to the passage's first. */
const FURTHER = 0.8;
