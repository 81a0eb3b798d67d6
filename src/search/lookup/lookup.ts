/** Which passages contain the words and phrases of a search, and in what order? */

import type { DocumentId } from '../../corpus/document.ts';
import { inverseFrequency } from '../../index/idf.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { VerbatimIndex } from '../../index/verbatim-index.ts';
import type { AlternativeKind } from '../question/alternatives.ts';
import type { Glossary } from '../question/glossary.ts';
import { parseQuery, type Query, type QueryTerm } from '../question/query.ts';
import { type RankedPassage, rank } from '../ranking/ranking.ts';
import type { UnsearchedTerms } from '../unsearched.ts';
import { type Literal, literalIn } from './exact.ts';
import { waysOf, wordsIn } from './grade.ts';
import { passagesUnder, wordsAbove } from './headings.ts';
import { hitOf, type TermHit } from './line.ts';
import { faultOf, nothingWanted, onlyWords, partsOf } from './syntax.ts';

export interface TermSearchOptions {
  /** Only passages of this document. */
  readonly document?: DocumentId;
  /** Only passages of these documents, if there is no `document`. */
  readonly documents?: readonly DocumentId[];
  /** Position of the first hit wanted, from 0. Default 0. */
  readonly from?: number;
  /** At most this many hits; only these are read closely. Default: all. */
  readonly limit?: number;
}

/** A word of a question or a search that was replaced by another, such as a correction or a name in another script. */
export interface ReadAs {
  readonly word: string;
  readonly as: string;
  readonly kind: Exclude<AlternativeKind, 'meaning'>;
}

export interface TermSearch {
  readonly kind: 'found';
  /**
   * Best first: passages that contain more of the search, then those that contain it more exactly, then by the score
   * that ranks answers to questions.
   */
  readonly hits: readonly TermHit[];
  /** Number of matching passages, repeated wordings counted once, whatever `from` and `limit` are. */
  readonly total: number;
  readonly readAs: readonly ReadAs[];
  /** Words and phrases of the search that are not in the corpus, as typed. */
  readonly unknown: readonly string[];
}

export class TermSearcher {
  readonly #index: PassageIndex;
  readonly #glossary: Glossary;
  readonly #wordings: VerbatimIndex;

  constructor(index: PassageIndex, glossary: Glossary, wordings: VerbatimIndex) {
    this.#index = index;
    this.#glossary = glossary;
    this.#wordings = wordings;
  }

  /**
   * The passages that match a search in their text or in a heading above them. Plain words: any of them, read as in
   * questions. "A phrase" in any quotation marks: verbatim except for case, white space, and kinds of quotation mark
   * and dash. + before either: must be there; - before either: must not. A word with a sign matches only itself and
   * its inflections.
   */
  search(text: string, options: TermSearchOptions = {}): TermSearch | UnsearchedTerms {
    const parts = partsOf(text);
    const fault = faultOf(text, parts);
    if (fault !== undefined) return fault;
    const words = parseQuery(onlyWords(text, parts), this.#index, this.#glossary);
    const literals = parts
      .filter(({ sign, phrase }) => phrase || sign !== '')
      .map((part) => literalIn(part, this.#index, this.#wordings));
    const wanted = literals.filter(({ sign }) => sign !== '-');
    if (words.terms.length === 0 && wanted.length === 0) return nothingWanted(parts);

    const query = withLiterals(words, wanted, this.#index.passages.length);
    const matches = this.#matches(query, words.terms.length, literals, options).sort(roughly);
    const found = this.#distinct(matches);
    const ordered = [
      ...this.#closely(query, wanted, found.slice(0, READ_CLOSELY)),
      ...found.slice(READ_CLOSELY),
    ];
    const { from = 0, limit = ordered.length } = options;
    return {
      kind: 'found',
      hits: ordered
        .slice(from, from + limit)
        .flatMap((one) => one.read ?? this.#read(query, wanted, [one.passageNumber]))
        .map((read) => hitOf(query, read)),
      total: found.length,
      readAs: readAs(words),
      unknown: [
        ...words.terms.filter(({ alternatives }) => alternatives.length === 0).map((term) => term.text),
        ...wanted.filter(({ passageNumbers }) => passageNumbers.size === 0).map((part) => part.text),
      ],
    };
  }

  /**
   * Every passage that the search allows and that contains anything it wants; the first `words` terms of the query
   * are words.
   */
  #matches(
    query: Query,
    words: number,
    literals: readonly Literal[],
    { document, documents }: TermSearchOptions,
  ): Found[] {
    const only = document === undefined ? documents : [document];
    const excluded = literals.filter(({ sign }) => sign === '-');
    const required = literals.filter(({ sign }) => sign === '+');
    const wanted = literals.filter(({ sign }) => sign !== '-');
    const says = wordsIn(query, this.#index);
    const found: Found[] = [];
    const terms = query.terms.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms));
    const possible = this.#index.passagesWith(terms);
    const above = wordsAbove(query, this.#index);
    const isUnder = new Uint8Array(possible.length);
    for (const term of new Set(terms))
      for (const passageNumber of passagesUnder(term, this.#index))
        possible[passageNumber] = isUnder[passageNumber] = 1;
    for (const { passageNumbers } of wanted)
      for (const passageNumber of passageNumbers.keys()) possible[passageNumber] = 1;
    for (const [passageNumber, passage] of this.#index.passages.entries()) {
      if (possible[passageNumber] === 0) continue;
      if (only !== undefined && !only.includes(passage.document.id)) continue;
      if (excluded.some(({ passageNumbers }) => passageNumbers.has(passageNumber))) continue;
      if (!required.every(({ passageNumbers }) => passageNumbers.has(passageNumber))) continue;
      const { exactness, times } = says(this.#index.formsOf(passageNumber));
      const headings = isUnder[passageNumber] === 1 ? above(passageNumber) : undefined;
      for (const [at, { worth, isFirst }] of headings ?? []) {
        exactness.set(at, Math.max(worth, exactness.get(at) ?? 0));
        times.set(at, (times.get(at) ?? 0) + (isFirst ? TIMES_IN_HEADING : 0));
      }
      for (const [at, { passageNumbers }] of wanted.entries()) {
        const worth = passageNumbers.get(passageNumber);
        if (worth === undefined) continue;
        exactness.set(words + at, worth);
        times.set(words + at, 1);
      }
      if (exactness.size === 0) continue;
      let [exact, often] = [0, 0];
      for (const [term, own] of exactness) {
        const count = times.get(term) ?? 1;
        const idf = query.terms[term]?.idf ?? 0;
        exact += own * idf;
        often += (idf * count) / (count + SATURATION);
      }
      found.push({ passageNumber, parts: exactness.size, exact, often });
    }
    return found;
  }

  /** The first of those with the same words: equal lines of lists and tables may be in a document hundreds of times. */
  #distinct(found: readonly Found[]): Found[] {
    const said = new Set<string>();
    return found.filter(({ passageNumber }) => {
      const passage = this.#index.passages[passageNumber];
      if (passage === undefined) return false;
      const { document, span, lead } = passage;
      const before = lead === undefined ? '' : document.text.slice(lead.start, lead.end);
      const words = `${before}\n${document.text.slice(span.start, span.end)}`;
      return !said.has(words) && said.add(words);
    });
  }

  /** In order; ties are broken by the score that ranks answers to questions. */
  #closely(query: Query, wanted: readonly Literal[], found: readonly Found[]): Found[] {
    const passageNumbers = found.map(({ passageNumber }) => passageNumber);
    const read = new Map(this.#read(query, wanted, passageNumbers).map((one) => [one.passageNumber, one]));
    return found
      .map((one): Found => ({ ...one, read: read.get(one.passageNumber) }))
      .sort((a, b) => inOrder(a, b) || (b.read?.score ?? 0) - (a.read?.score ?? 0));
  }

  /** Passages with every match of the search in them. */
  #read(query: Query, wanted: readonly Literal[], passageNumbers: readonly number[]): RankedPassage[] {
    const ways = query.terms.map((term) => waysOf(term));
    const words = query.terms.length - wanted.length;
    return rank(query, passageNumbers, this.#index, passageNumbers.length).map((ranked) => {
      const tokens = this.#index.tokensOf(ranked.passageNumber);
      const said = ranked.occurrences.flatMap((occurrence) => {
        const { term, from, to, quality } = occurrence;
        const own = tokens.slice(from, to).filter((token) => !token.stop);
        const known = ways[term]?.has(own.map((token) => token.term).join(' ')) === true;
        return known ? [{ ...occurrence, quality: Math.max(quality, LEAST_QUALITY) }] : [];
      });
      for (const [at, { spansIn }] of wanted.entries()) {
        for (const span of spansIn(ranked.passageNumber))
          said.push({ ...span, term: words + at, quality: 1, from: 0, to: 0 });
      }
      return { ...ranked, occurrences: said.sort((a, b) => a.start - b.start || b.end - a.end) };
    });
  }
}

/**
 * For a single word of a name that was typed: enough for `excerpts()` to mark it, because it is the reason why the
 * passage is listed.
 */
const LEAST_QUALITY = 0.7;

interface Found {
  readonly passageNumber: number;
  /** Number of words and phrases of the search that the passage contains. */
  readonly parts: number;
  /** How exactly, in idf. */
  readonly exact: number;
  /** How often, in idf. */
  readonly often: number;
  readonly read?: RankedPassage | undefined;
}

function inOrder(a: Found, b: Found): number {
  return b.parts - a.parts || b.exact - a.exact;
}

function roughly(a: Found, b: Found): number {
  return inOrder(a, b) || b.often - a.often;
}

/** How soon further occurrences of a word add nothing, see `K1` in ranking.ts; passages are of similar length. */
const SATURATION = 1.2;

/** A heading is about its words, like a text that has them twice. */
const TIMES_IN_HEADING = 2;

/** Ten pages. The rest is ordered by counts alone, because reading all of it would take seconds in a large corpus. */
const READ_CLOSELY = 50;

/** The words as read, together with phrases and words with + as terms that have no alternatives. */
function withLiterals(words: Query, wanted: readonly Literal[], passages: number): Query {
  const terms = wanted.map(({ span, text, passageNumbers }): QueryTerm => {
    const idf = inverseFrequency(passageNumbers.size, passages);
    return { span, text, surfaces: [], isName: false, isLight: false, alternatives: [], idf };
  });
  const all = [...words.terms, ...terms];
  const totalIdf = all.reduce((sum, { idf }) => sum + idf, 0);
  return { ...words, asks: 'any', terms: all, totalIdf };
}

/** The words of a query that were replaced by others. Words that only mean nearly the same do not replace them. */
export function readAs({ terms }: Query): ReadAs[] {
  return terms.flatMap(({ text, alternatives: [best] }) =>
    best === undefined || best.kind === 'exact' || best.kind === 'meaning'
      ? []
      : [{ word: text, as: best.text, kind: best.kind }],
  );
}
