/** Which passages hold the words and phrases of a search, and in what order? */

import type { DocumentId, Passage, Span } from '../corpus/document.ts';
import { plainSetting, saidWords } from '../text/wording.ts';
import { analyze } from './analyzer.ts';
import { type Excerpt, excerpts } from './excerpt.ts';
import type { Glossary } from './glossary.ts';
import { type AnalyzedPassage, analyzePassage, type Occurrence } from './matching.ts';
import type { PassageIndex } from './passage-index.ts';
import { type AlternativeKind, parseQuery, type Query, type QueryTerm } from './query.ts';
import { type RankedPassage, rank } from './ranking.ts';
import type { Wording } from './wording-index.ts';

export interface TermSearchOptions {
  /** Only passages of this document. */
  readonly document?: DocumentId;
  /** Position of the first hit that is wanted, from 0. Default 0. */
  readonly from?: number;
  /** At most so many hits; only these are read closely. Default: all. */
  readonly limit?: number;
}

export interface TermHit extends Excerpt {
  readonly passage: Passage;
}

/** A word of a question or a search that was looked for as another, such as a correction or a name in another script. */
export interface ReadAs {
  readonly word: string;
  readonly as: string;
  readonly kind: AlternativeKind;
}

export interface TermSearch {
  /** Best first: what says more of the search, then what says it more exactly, then as questions are ranked. */
  readonly hits: readonly TermHit[];
  /** How many passages match, whatever `from` and `limit` are. */
  readonly total: number;
  readonly readAs: readonly ReadAs[];
  /** Words and phrases of the search that stand nowhere in the corpus, as typed. */
  readonly unknown: readonly string[];
  /** Why nothing was searched, as a sentence that says what to do. */
  readonly problem?: string;
}

/** In UTF-16 units; what is longer is a text, not a search. */
export const LONGEST_SEARCH = 300;
const MOST_WORDS = 16;
const MOST_PHRASES = 8;

/** A hit is one line or two of a list. In UTF-16 units. */
const EXCERPT_LENGTH = 160;

/** One word or phrase with its sign. */
interface Part {
  readonly sign: '' | '+' | '-';
  readonly phrase: boolean;
  /** What is looked for, into the search. */
  readonly span: Span;
  readonly text: string;
}

/** A sign counts at the start of a word only; a mark that is never closed is closed by the end. */
const PART =
  /(?<sign>(?<![^\s])[+\-−–])?(?:["“”„‟«»](?<phrase>[^"“”„‟«»]*)["“”„‟«»]?|(?<word>[^\s"“”„‟«»]+))/gu;

export class TermSearcher {
  readonly #index: PassageIndex;
  readonly #glossary: Glossary;
  readonly #wordings: readonly Wording[];
  readonly #places: ReadonlyMap<Passage, number>;

  constructor(index: PassageIndex, glossary: Glossary, wordings: Iterable<Wording>) {
    this.#index = index;
    this.#glossary = glossary;
    this.#wordings = [...wordings];
    this.#places = new Map(index.passages.map((passage, place) => [passage, place]));
  }

  /**
   * The passages that a search names. Words: any of them, as questions are read. "A phrase" in any quotation
   * marks: verbatim but for case, white space, kinds of quotation mark and dash. + before either: must be
   * there; - must not; a word with a sign stands for itself and its inflections only.
   */
  search(text: string, options: TermSearchOptions = {}): TermSearch {
    const parts = partsOf(text);
    const problem = problemOf(text, parts);
    if (problem !== undefined) return refused(problem);
    const words = parseQuery(onlyWords(text, parts), this.#index, this.#glossary);
    const literals = parts
      .filter(({ sign, phrase }) => phrase || sign !== '')
      .map((part) => ({ ...part, spans: this.#literal(part) }));
    const wanted = literals.filter(({ sign }) => sign !== '-');
    if (words.terms.length === 0 && wanted.length === 0) return refused(nothingWanted(parts));

    const excluded = literals.filter(({ sign }) => sign === '-');
    const required = literals.filter(({ sign }) => sign === '+');
    const places = [...this.#mayMatch(words, wanted)].filter((place) => {
      const passage = this.#index.passages[place];
      if (passage === undefined) return false;
      if (options.document !== undefined && passage.document.id !== options.document) return false;
      return (
        required.every(({ spans }) => spans.has(place)) && !excluded.some(({ spans }) => spans.has(place))
      );
    });
    const query = withLiterals(words, wanted, this.#index.passages.length);
    const found = this.#ranked(query, words.terms.length, wanted, places);
    const { from = 0, limit = found.length } = options;
    return {
      hits: found.slice(from, from + limit).map(({ ranked }) => hitOf(query, ranked)),
      total: found.length,
      readAs: readAs(words),
      unknown: [
        ...words.terms.filter(({ alternatives }) => alternatives.length === 0).map((term) => term.text),
        ...wanted.filter(({ spans }) => spans.size === 0).map((part) => part.text),
      ],
    };
  }

  /** Where a phrase or a word with a sign stands, by the place of the passage. */
  #literal(part: Part): Map<number, Span[]> {
    if (part.phrase) return this.#verbatim(part.text);
    const tokens = analyze(part.text, this.#index.languages[0]);
    // Words that are too common are not indexed; they are found as they are written.
    if (tokens.some((token) => token.stop)) return this.#verbatim(part.text);
    const terms = tokens.map(({ term }) => term);
    const found = new Map<number, Span[]>();
    const [first] = [...terms].sort((a, b) => this.#index.frequency(a) - this.#index.frequency(b));
    if (first === undefined) return found;
    for (const place of this.#index.candidates([{ term: first, weight: 1 }], Number.POSITIVE_INFINITY)) {
      const passage = this.#index.passages[place];
      const spans = passage === undefined ? [] : spansOf(terms, analyzePassage(passage));
      if (spans.length > 0) found.set(place, spans);
    }
    return found;
  }

  #verbatim(phrase: string): Map<number, Span[]> {
    const found = new Map<number, Span[]>();
    const words = saidWords(phrase);
    if (words.length === 0) return found;
    const said = words.map((word) => word.said).join(' ');
    const setting = settingOf(phrase, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
    for (const wording of this.#wordings) {
      for (let at = wording.next(said); at >= 0; at = wording.next(said, at + 1)) {
        const [stretch, ...others] = wording.run(said, at);
        if (stretch === undefined || others.length > 0) continue;
        if (settingOf(stretch.passage.document.text, stretch.span) !== setting) continue;
        const place = this.#places.get(stretch.passage) ?? -1;
        const spans = found.get(place);
        if (spans === undefined) found.set(place, [stretch.span]);
        else spans.push(stretch.span);
      }
    }
    return found;
  }

  /** Places of all passages that could match; with a required part, those of it alone. */
  #mayMatch(words: Query, wanted: readonly Literal[]): Set<number> {
    const required = wanted.filter(({ sign }) => sign === '+');
    if (required.length > 0) {
      const fewest = required.reduce((least, part) => (part.spans.size < least.spans.size ? part : least));
      return new Set(fewest.spans.keys());
    }
    const terms = words.terms.flatMap(({ alternatives }) =>
      alternatives.flatMap((alternative) => alternative.terms.map((term) => ({ term, weight: 1 }))),
    );
    return new Set([
      ...this.#index.candidates(terms, Number.POSITIVE_INFINITY),
      ...wanted.flatMap(({ spans }) => [...spans.keys()]),
    ]);
  }

  #ranked(query: Query, words: number, wanted: readonly Literal[], places: readonly number[]): Found[] {
    const required = wanted.some(({ sign }) => sign === '+');
    const ordered = [...places].sort((a, b) => a - b);
    const candidates = ordered.flatMap((place) => {
      const passage = this.#index.passages[place];
      return passage === undefined ? [] : [{ ...analyzePassage(passage), place }];
    });
    const byWords = new Map(query.terms.map((term, at) => [at, waysOf(term)]));
    return rank(query, candidates, this.#index.meanLength)
      .map((ranked): Found => {
        const place = this.#places.get(ranked.passage) ?? -1;
        const exactness = new Map<number, number>();
        const said = ranked.occurrences.filter((occurrence) => {
          const own = exactnessOf(occurrence, ranked, byWords.get(occurrence.term));
          if (own > 0) exactness.set(occurrence.term, Math.max(own, exactness.get(occurrence.term) ?? 0));
          return own > 0;
        });
        for (const [at, { spans }] of wanted.entries()) {
          for (const span of spans.get(place) ?? []) {
            said.push({ ...span, term: words + at, quality: 1, from: 0, to: 0, asWritten: true });
            exactness.set(words + at, EXACTNESS.written);
          }
        }
        const occurrences = said.sort((a, b) => a.start - b.start || b.end - a.end);
        let sum = 0;
        for (const [term, own] of exactness) sum += own * (query.terms[term]?.idf ?? 0);
        return { ranked: { ...ranked, occurrences }, parts: exactness.size, exactness: sum };
      })
      .filter(({ parts }) => required || parts > 0)
      .sort((a, b) => b.parts - a.parts || b.exactness - a.exactness || b.ranked.score - a.ranked.score);
  }
}

interface Literal extends Part {
  /** Into `document.text`, by the place of the passage. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
}

interface Found {
  readonly ranked: RankedPassage;
  /** How many words and phrases of the search the passage says. */
  readonly parts: number;
  /** How exactly, in idf. */
  readonly exactness: number;
}

/** What a way to say a word is worth beside the word as typed. */
const EXACTNESS = { written: 1, stem: 0.9, alias: 0.7, correction: 0.5, part: 0.2 };

/** Aliases below are only loosely the same: fit to answer a question, not to be listed as the word. */
const LEAST_ALIAS_WEIGHT = 0.7;

/** How much each way to say a term is worth, by its terms; the single words of a typed name count a little. */
function waysOf({ alternatives }: QueryTerm): Map<string, number> {
  const ways = new Map<string, number>();
  for (const { terms, kind, weight } of alternatives) {
    if (kind === 'alias' && weight < LEAST_ALIAS_WEIGHT) continue;
    const worth =
      kind === 'exact' ? EXACTNESS.stem : kind === 'alias' ? EXACTNESS.alias : EXACTNESS.correction;
    ways.set(terms.join(' '), worth);
    if (kind !== 'exact') continue;
    for (const term of terms) if (!ways.has(term)) ways.set(term, EXACTNESS.part);
  }
  return ways;
}

/** 0 where the words are only part of an alias, or an alias that is not listed. */
function exactnessOf(
  { from, to, asWritten }: Occurrence,
  { tokens }: AnalyzedPassage,
  ways: ReadonlyMap<string, number> | undefined,
): number {
  const terms = tokens.slice(from, to).filter((token) => !token.stop);
  const worth = ways?.get(terms.map(({ term }) => term).join(' ')) ?? 0;
  return worth === EXACTNESS.stem && asWritten ? EXACTNESS.written : worth;
}

/** Where terms follow each other. */
function spansOf(terms: readonly string[], { tokens }: AnalyzedPassage): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + terms.length <= tokens.length; at++) {
    if (!terms.every((term, n) => tokens[at + n]?.term === term)) continue;
    const [start, end] = [tokens[at]?.start, tokens[at + terms.length - 1]?.end];
    if (start !== undefined && end !== undefined) found.push({ start, end });
  }
  return found;
}

/** The words as read, and phrases and words with + as terms that nothing else stands for. */
function withLiterals(words: Query, wanted: readonly Literal[], passages: number): Query {
  const terms = wanted.map(({ span, text, spans }): QueryTerm => {
    const idf = Math.log(1 + (passages - spans.size + 0.5) / (spans.size + 0.5));
    return { span, text, surfaces: [], isName: false, alternatives: [], idf };
  });
  const all = [...words.terms, ...terms];
  const { question, asked } = words;
  return { question, asked, asks: 'any', terms: all, totalIdf: all.reduce((sum, { idf }) => sum + idf, 0) };
}

function hitOf(query: Query, ranked: RankedPassage): TermHit {
  const { passage, occurrences } = ranked;
  const [best] = excerpts(query, ranked, 1, { maxLength: EXCERPT_LENGTH });
  const [first] = occurrences;
  if (best === undefined || (best.marks.length === 0 && first !== undefined)) {
    // A phrase over the end of a sentence, or longer than an excerpt.
    const start = first?.start ?? passage.span.start;
    const span = { start, end: cutAt(passage.document.text, start, passage.span.end) };
    const marks = first === undefined ? [] : [{ start, end: Math.min(first.end, span.end) }];
    return { passage, span, marks, worth: 0 };
  }
  return { passage, ...best };
}

/** The end of the last word that an excerpt from `start` has room for. */
function cutAt(text: string, start: number, end: number): number {
  if (end - start <= EXCERPT_LENGTH) return end;
  const room = text.slice(start, start + EXCERPT_LENGTH + 1);
  const space = room.search(/\s+\S*$/u);
  if (space > 0) return start + space;
  const high = /[\uD800-\uDBFF]/u.test(room.charAt(EXCERPT_LENGTH - 1));
  return start + EXCERPT_LENGTH - (high ? 1 : 0);
}

function partsOf(text: string): Part[] {
  const found: Part[] = [];
  for (const match of text.slice(0, LONGEST_SEARCH).matchAll(PART)) {
    const { sign, phrase, word } = match.groups as Record<string, string | undefined>;
    const said = phrase ?? word ?? '';
    const start = match.index + match[0].indexOf(said, sign?.length ?? 0);
    const part = {
      phrase: phrase !== undefined,
      span: { start, end: start + said.length },
      text: said.trim(),
    };
    if (saidWords(said).length > 0)
      found.push({ ...part, sign: sign === undefined ? '' : sign === '+' ? '+' : '-' });
  }
  return found;
}

/** The search with everything but plain words blanked out, so that offsets stay those of the search. */
function onlyWords(text: string, parts: readonly Part[]): string {
  const plain = parts.filter(({ sign, phrase }) => sign === '' && !phrase);
  let kept = '';
  for (const { span } of plain) kept = kept.padEnd(span.start) + text.slice(span.start, span.end);
  return kept;
}

/** The sentence that says why a search cannot be run; undefined when it can, as far as its parts show. */
function problemOf(text: string, parts: readonly Part[]): string | undefined {
  if (text.trim() === '') return 'The search is empty; type words, or an exact phrase in quotation marks.';
  if (text.length > LONGEST_SEARCH)
    return `The search has ${text.length} characters and at most ${LONGEST_SEARCH} can be searched; shorten it.`;
  const phrases = parts.filter(({ phrase }) => phrase).length;
  const words = parts.length - phrases;
  if (words > MOST_WORDS)
    return `The search has ${words} words and at most ${MOST_WORDS} can be searched; leave some out, or put an exact phrase in quotation marks.`;
  if (phrases > MOST_PHRASES)
    return `The search has ${phrases} phrases and at most ${MOST_PHRASES} can be searched; leave some out.`;
  if (parts.length === 0)
    return 'The search has no word in it, only signs; type a name, a place, a date or a thing.';
  return undefined;
}

function nothingWanted(parts: readonly Part[]): string {
  return parts.every(({ sign }) => sign === '-')
    ? 'The search only says what to leave out; add a word or a phrase to look for.'
    : 'Every word of the search is too common to search for; add a name or a thing, or put an exact phrase in quotation marks.';
}

function refused(problem: string): TermSearch {
  return { hits: [], total: 0, readAs: [], unknown: [], problem };
}

/** The words of a query that were looked for as others. */
export function readAs({ terms }: Query): ReadAs[] {
  return terms.flatMap(({ text, alternatives: [best] }) =>
    best === undefined || best.kind === 'exact' ? [] : [{ word: text, as: best.text, kind: best.kind }],
  );
}

function settingOf(text: string, { start, end }: Span): string {
  return plainSetting(text.slice(start, end)).toLowerCase();
}
