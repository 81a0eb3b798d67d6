/** Is a quotation in the corpus, word for word, nearly, or not at all? */

import { analyze } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { VerbatimIndex } from '../../index/verbatim-index.ts';
import { plainSetting, type SaidWord, saidWords, withoutQuoteSigns } from '../../text/quoted-words.ts';
import type { UncheckedQuotation } from '../unsearched.ts';
import { type Aligned, align, type Change, changesOf } from './alignment.ts';
import {
  type Found,
  inOrder,
  MOST_PLACES,
  omissionsAfter,
  placeOf,
  type QuotePlace,
  quotedPieces,
  textOf,
} from './quote-places.ts';

export type { QuotePlace };

/**
 * The outcome of a check.
 *
 * A quotation is verbatim if its words, numbers and signs (% € + and the like) are those of the text, all of them and
 * in order. The following are ignored: white space, kinds of quotation mark, kinds of dash, … against three stops,
 * composed against decomposed letters, characters that are not shown, and anything before the first word or after the
 * last (quotation marks, a trailing …, a full stop). `differs` is 'case' if only upper and lower case differ, and
 * 'punctuation' if a mark between two words, or white space beside one, is missing, added or different (case may
 * differ as well). Accents, digits and their separators (1,000 · 6.5 · 02:05), a minus and an apostrophe inside a
 * word are part of the word: if one differs, it is a different word.
 *
 * … or [ … ] in the middle stands for words left out: the parts must be in order in one document, and within one
 * passage if any passage has them all.
 */
export type QuoteCheck =
  | {
      readonly kind: 'verbatim';
      /** Those with the same case and punctuation first, then in the order of the corpus; at most 25, never empty. */
      readonly places: readonly QuotePlace[];
      /** Number of places in total. */
      readonly total: number;
      /** How the first place differs, although the words agree. */
      readonly differs?: 'punctuation' | 'case';
      /** Whether the quotation leaves out words of the text at an omission mark. */
      readonly elided: boolean;
    }
  | {
      readonly kind: 'near';
      readonly place: QuotePlace;
      /** Every word of the quotation and every word of the place, in order. */
      readonly changes: readonly Change[];
      /** Words that agree, as a share of the steps from one wording to the other; at least 0.7, below 1. */
      readonly share: number;
    }
  | { readonly kind: 'absent'; readonly nearest?: QuotePlace }
  | UncheckedQuotation;

/** In UTF-16 units. */
const LONGEST_QUOTATION = 2_000;

/** Shorter quotations resemble too many others to count as nearly one of them. */
const FEWEST_NEAR_WORDS = 4;
const LEAST_NEAR_SHARE = 0.7;
/** Words in a row, and how many of them carry meaning; with fewer, a passage has nothing to do with the quotation. */
const FEWEST_CLAUSE_WORDS = 4;
const FEWEST_CONTENT_WORDS = 2;

/** Passages that are compared word by word. */
const CANDIDATES = 20;
/**
 * The rarest words are used to find candidates; after the first, only while all of them together are in at most
 * `MOST_POSTINGS` passages.
 */
const RARE_WORDS = 8;
const MOST_POSTINGS = 5_000;
/** Cells of the tables that alignment fills: 20 passages for words, a few for 2,000 Han characters; about 40 ms. */
const MOST_CELLS = 8_000_000;

export class QuoteChecker {
  readonly #index: PassageIndex;
  /** The words of every document, ready to be searched. */
  readonly wordings: VerbatimIndex;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.wordings = new VerbatimIndex(index);
  }

  check(quotation: string): QuoteCheck {
    if (quotation.length > LONGEST_QUOTATION)
      return { kind: 'too-long', length: quotation.length, most: LONGEST_QUOTATION };
    const text = withoutQuoteSigns(quotation);
    const words = saidWords(text);
    if (words.length === 0) return { kind: 'empty' };
    return this.#whole(text, words) ?? this.#elided(text) ?? this.#near(text, words);
  }

  #whole(text: string, words: readonly SaidWord[]): QuoteCheck | undefined {
    const said = this.wordings.runOf(words);
    if (said === undefined) return undefined;
    const found: Found[] = [];
    let total = 0;
    for (let at = this.wordings.next(said); at >= 0; at = this.wordings.next(said, at + 1)) {
      total++;
      if (found.length < MOST_PLACES) found.push({ runs: [this.wordings.run(said, at)] });
    }
    return verbatim(text, [words], found, total);
  }

  /** All parts of the quotation, in order. */
  #elided(text: string): QuoteCheck | undefined {
    const parts = quotedPieces(text);
    if (parts.length < 2) return undefined;
    const [first, ...rest] = parts.map((words) => this.wordings.runOf(words));
    if (first === undefined || !rest.every((run) => run !== undefined)) return undefined;
    const found = inOrder(this.wordings, [first, ...rest]);
    return verbatim(text, parts, found.slice(0, MOST_PLACES), found.length);
  }

  #near(text: string, words: readonly SaidWord[]): QuoteCheck {
    const best = this.#nearest(text, words);
    if (best === undefined) return { kind: 'absent' };
    const { place: at, aligned, said } = best;
    const changes = changesOf(text, words, said, aligned);
    const place = placeOf([this.wordings.stretches(at, aligned.from, aligned.to - aligned.from)]);
    if (place === undefined) return { kind: 'absent' };
    if (words.length >= FEWEST_NEAR_WORDS && aligned.share >= LEAST_NEAR_SHARE)
      return { kind: 'near', place, changes, share: aligned.share };
    const clause = this.#sharedClause(text, words, aligned);
    const nearest =
      clause === undefined ? undefined : placeOf([this.wordings.stretches(at, clause.from, clause.count)]);
    return nearest === undefined ? { kind: 'absent' } : { kind: 'absent', nearest };
  }

  /** The longest run of words that agree, by its words in the text, if it is as long as a clause and says something. */
  #sharedClause(quotation: string, words: readonly SaidWord[], { steps, from }: Aligned): Run | undefined {
    let longest: Run | undefined;
    let [own, other, count] = [0, from, 0];
    for (const step of steps) {
      count = step === 'same' ? count + 1 : 0;
      if (step !== 'missing') own++;
      if (step !== 'added') other++;
      if (count < Math.max(FEWEST_CLAUSE_WORDS, (longest?.count ?? 0) + 1)) continue;
      const said = quotation.slice(words[own - count]?.start, words[own - 1]?.end);
      if (this.#says(said)) longest = { from: other - count, count };
    }
    return longest;
  }

  #says(words: string): boolean {
    return this.#languages().every(
      (language) => analyze(words, language).filter(({ stop }) => !stop).length >= FEWEST_CONTENT_WORDS,
    );
  }

  #languages(): readonly (string | undefined)[] {
    return this.#index.languages.length === 0 ? [undefined] : this.#index.languages;
  }

  #nearest(text: string, words: readonly SaidWord[]): Nearest | undefined {
    const omissions = omissionsAfter(text, words);
    const candidates = this.#candidates(text)
      .map((place) => {
        const said = this.wordings.around(place);
        return { place, said, shared: shared(words, said) };
      })
      .sort((a, b) => b.shared - a.shared);
    let best: Nearest | undefined;
    let cells = 0;
    for (const { place, said, shared } of candidates) {
      if (best !== undefined && (shared < best.aligned.same || cells > MOST_CELLS)) break;
      const aligned = align(words, said, omissions);
      cells += words.length * said.length;
      if (aligned.same > 0 && (best === undefined || isBetter(aligned, best.aligned)))
        best = { place, aligned, said };
    }
    return best;
  }

  /** Numbers of passages that contain the rarest words of the quotation. */
  #candidates(text: string): number[] {
    const terms = new Set<string>();
    for (const language of this.#languages()) {
      for (const { term, stop } of analyze(text, language)) if (!stop) terms.add(term);
    }
    let postings = 0;
    const rare = [...terms]
      .map((term) => ({ term, frequency: this.#index.frequency(term), weight: 1 }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency)
      .slice(0, RARE_WORDS)
      .filter(({ frequency }, at) => {
        postings += frequency;
        return at === 0 || postings <= MOST_POSTINGS;
      });
    return this.#index.candidates(rare, CANDIDATES);
  }
}

/** Words of a text, by the position of the first. */
interface Run {
  readonly from: number;
  readonly count: number;
}

/** The passage that is most like a quotation, with its words and those that follow it. */
interface Nearest {
  readonly place: number;
  readonly aligned: Aligned;
  readonly said: readonly SaidWord[];
}

function verbatim(
  text: string,
  parts: readonly (readonly SaidWord[])[],
  found: readonly Found[],
  total: number,
): QuoteCheck | undefined {
  const said = parts.map((words) => plainSetting(text.slice(words[0]?.start, words.at(-1)?.end)));
  const compared = found
    .flatMap(({ runs }) => {
      const place = placeOf(runs);
      const written = runs.map((run) => plainSetting(textOf(run)));
      return place === undefined ? [] : [{ place, difference: differenceOf(said, written) }];
    })
    .sort((a, b) => a.difference - b.difference);
  const [best] = compared;
  if (best === undefined) return undefined;
  const places = compared.map(({ place }) => place);
  const differs = ([undefined, 'case', 'punctuation'] as const)[best.difference];
  return { kind: 'verbatim', places, total, elided: parts.length > 1, ...(differs && { differs }) };
}

/**
 * 0 if there is no difference, 1 if only case differs, 2 if punctuation does, comparing the parts of a quotation and
 * of a place in plain setting.
 */
function differenceOf(said: readonly string[], written: readonly string[]): 0 | 1 | 2 {
  if (said.every((part, at) => part === written[at])) return 0;
  return said.every((part, at) => part.toLowerCase() === written[at]?.toLowerCase()) ? 1 : 2;
}

/** Between equal scores the shorter is better: it does not reach into a passage that the quotation is not from. */
function isBetter(a: Aligned, b: Aligned): boolean {
  return a.score > b.score || (a.score === b.score && a.to - a.from < b.to - b.from);
}

/** How many words two texts share; a repeated word counts as often as it is in both. */
function shared(words: readonly SaidWord[], others: readonly SaidWord[]): number {
  const left = new Map<string, number>();
  for (const { said } of words) left.set(said, (left.get(said) ?? 0) + 1);
  let count = 0;
  for (const { said } of others) {
    const known = left.get(said) ?? 0;
    if (known === 0) continue;
    left.set(said, known - 1);
    count++;
  }
  return count;
}
