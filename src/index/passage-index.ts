/** Which passages contain which words, and where? The arrays of the index behind our types. */

import type { Passage } from '../corpus/document.ts';
import type { Script } from '../languages/language.ts';
import { toEnd } from '../slices.ts';
import type { Span } from '../text/span.ts';
import { readWordList } from './analyzer.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { buildIndex } from './build-index.ts';
import type { CandidateIndex, WeightedTerm } from './candidates.ts';
import { firstCandidates, lastingCandidates } from './choose-candidates.ts';
import { type FieldPostings, type IndexData, type IndexedForm, readSpans } from './index-data.ts';
import { type NearWord, Spellings } from './spellings.ts';

/** Headings whose terms are kept for the next question. */
const REMEMBERED_HEADINGS = 10_000;

/**
 * Limit for a short prefix in a large vocabulary. The shortest terms are wanted, and hardly any prefix has this many.
 */
const MOST_STARTING = 2_000;

export class PassageIndex {
  readonly passages: readonly Passage[];
  /** Mean number of indexed terms in a passage. */
  readonly meanLength: number;
  /** Codes of the languages that the documents declare or are found to be in, the one with the most text first. */
  readonly languages: readonly string[];
  /** The scripts of the corpus's words. */
  readonly scripts: ReadonlySet<Script>;
  /** Number of different words in the texts, including stop words. */
  readonly formCount: number;
  readonly data: IndexData;
  #candidates: CandidateIndex;
  readonly #spellings: Spellings;
  /** The forms asked for so far: most of a large corpus never are. */
  readonly #forms: (IndexedForm | undefined)[];
  /** Forms by the term they are indexed as. */
  readonly #formsByTerm: Buckets;
  /** Forms by spelling; made when first asked for. */
  #formsBySurface: Buckets | undefined;
  #ranges: ReadonlyMap<string, Range> | undefined;
  readonly #headings = new Map<number, ReadonlySet<string>>();
  readonly #sectionTerms = new Map<number, ReadonlySet<string>>();

  /**
   * @param data of the same passages; default: built at once, which takes a second for 5,000 passages
   * @param candidates of the same data, see `firstCandidates()`; default: made at once
   */
  constructor(
    passages: readonly Passage[],
    data: IndexData = toEnd(buildIndex(passages)),
    candidates: CandidateIndex = toEnd(firstCandidates(data)),
  ) {
    this.passages = passages;
    this.data = data;
    this.formCount = data.formTerms.length;
    this.#forms = new Array(this.formCount);
    this.scripts = new Set(data.scripts);
    this.#candidates = candidates;
    this.#spellings = new Spellings(data);
    this.languages = data.languages;
    const words = data.lengths.reduce((sum, length) => sum + length, 0);
    this.meanLength = words / Math.max(1, passages.length);
    const termOf = (form: number) => (data.formStops[form] === 1 ? undefined : data.formTerms[form]);
    this.#formsByTerm = bucketsOf(this.formCount, data.terms.length, termOf);
  }

  /**
   * Does in advance what the first questions would otherwise wait for; yields where the work may pause.
   * @param fills whether MiniSearch may be filled, which takes memory, see `lastingCandidates()`; default: yes
   */
  *readAhead(fills = true): Generator<undefined, void> {
    yield* readWordList(this.languages);
    if (fills) this.#candidates = yield* lastingCandidates(this.data, this.#candidates);
  }

  /**
   * Number of passages with the term in their text; if there are none, of those with it in their title or headings. A
   * word is not common just because it is in the title of a long document.
   */
  frequency(term: string): number {
    const number = this.data.terms.numberOf(term);
    if (number === undefined) return 0;
    const count = ({ starts }: FieldPostings) => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
    return count(this.data.inText) || count(this.data.inHeading);
  }

  /** Numbers of the passages of a document, half-open; both 0 if there is no such document. */
  rangeOf(document: string | undefined): Range {
    this.#ranges ??= rangesOf(this.passages);
    return this.#ranges.get(document ?? '') ?? { from: 0, to: 0 };
  }

  /** Position of a passage in `passages`; -1 if it is not there. */
  passageNumberOf(passage: Passage): number {
    const { from, to } = this.rangeOf(passage.document.id);
    if (this.passages[from + passage.position] === passage) return from + passage.position;
    const found = this.passages.slice(from, to).indexOf(passage);
    return found < 0 ? -1 : from + found;
  }

  /** The words of a passage in order, as numbers of forms: all texts can be read through like this in milliseconds. */
  formsOf(passageNumber: number): Uint32Array {
    const { words, wordStarts } = this.data;
    return words.subarray(wordStarts[passageNumber] ?? 0, wordStarts[passageNumber + 1] ?? 0);
  }

  /** A word by the number that `formsOf()` gives; an empty one for any other number. */
  form(number: number): IndexedForm {
    const known = this.#forms[number];
    if (known !== undefined) return known;
    const { surfaces, terms, formSurfaces, formTerms, formStops } = this.data;
    const [surface, term] = [formSurfaces[number], formTerms[number]];
    if (surface === undefined || term === undefined) return NO_FORM;
    const form = { surface: surfaces.at(surface), term: terms.at(term), stop: formStops[number] === 1 };
    this.#forms[number] = form;
    return form;
  }

  /** The number shared by all words spelled like this one, folded; undefined if there is none. */
  spellingOf(surface: string): number | undefined {
    return this.data.surfaces.numberOf(surface);
  }

  /** The same for a word given by its number in `formsOf()`, which costs less than the word itself. */
  spellingOfForm(number: number): number | undefined {
    return this.data.formSurfaces[number];
  }

  /** Numbers of the words that are indexed as a term. */
  formsWith(term: string): Uint32Array {
    const number = this.#numberOf(term);
    if (number === undefined) return new Uint32Array();
    const { starts, numbers } = this.#formsByTerm;
    return numbers.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
  }

  /** The passages with a term in their text, in order. */
  passageNumbersOf(term: string): Uint32Array {
    const { starts, passageNumbers } = this.data.inText;
    const number = this.#numberOf(term);
    return number === undefined
      ? new Uint32Array()
      : passageNumbers.subarray(starts[number], starts[number + 1]);
  }

  /** For each passage, 1 if its text contains any of the terms. */
  passagesWith(terms: readonly string[]): Uint8Array {
    const said = new Uint8Array(this.passages.length);
    for (const term of new Set(terms))
      for (const passageNumber of this.passageNumbersOf(term)) said[passageNumber] = 1;
    return said;
  }

  /** Number of indexed terms in the text of a passage. */
  lengthOf(passageNumber: number): number {
    return this.data.lengths[passageNumber] ?? 0;
  }

  /**
   * Terms of the document's title and of the headings above a passage. While one question is answered, the same
   * headings give the same object.
   */
  headingsOf(passageNumber: number): ReadonlySet<string> {
    const heading = this.data.headings[passageNumber];
    if (heading === undefined) return new Set();
    let terms = this.#headings.get(heading);
    if (terms === undefined) {
      const { headingTerms, headingStarts } = this.data;
      const own = headingTerms.subarray(headingStarts[heading] ?? 0, headingStarts[heading + 1] ?? 0);
      terms = new Set([...own].map((term) => this.data.terms.at(term)));
      if (this.#headings.size >= REMEMBERED_HEADINGS) this.#headings.clear();
      this.#headings.set(heading, terms);
    }
    return terms;
  }

  /** The terms of the headings alone, without the title's; here too the same headings give the same object. */
  sectionTermsOf(passageNumber: number): ReadonlySet<string> {
    const heading = this.data.headings[passageNumber];
    if (heading === undefined) return NO_TERMS;
    let terms = this.#sectionTerms.get(heading);
    if (terms === undefined) {
      const { headingTerms, headingStarts, titleTerms } = this.data;
      const start = (headingStarts[heading] ?? 0) + (titleTerms[heading] ?? 0);
      const own = headingTerms.subarray(start, headingStarts[heading + 1] ?? 0);
      terms = own.length === 0 ? NO_TERMS : new Set([...own].map((term) => this.data.terms.at(term)));
      if (this.#sectionTerms.size >= REMEMBERED_HEADINGS) this.#sectionTerms.clear();
      this.#sectionTerms.set(heading, terms);
    }
    return terms;
  }

  /** Starts and ends, alternating, of the words that `formsOf()` gives, into `document.text`. */
  spansOf(passageNumber: number): readonly number[] {
    const { spans, spanStarts } = this.data;
    const offset = this.passages[passageNumber]?.span.start ?? 0;
    return readSpans(spans, spanStarts[passageNumber] ?? 0, spanStarts[passageNumber + 1] ?? 0, offset);
  }

  /** The words of a passage as `formsOf()` numbers them, with their spans into `document.text`. */
  tokensOf(passageNumber: number): (IndexedForm & Span)[] {
    const spans = this.spansOf(passageNumber);
    return Array.from(this.formsOf(passageNumber), (form, at) => {
      const { surface, term, stop } = this.form(form);
      return { surface, term, stop, start: spans[2 * at] ?? 0, end: spans[2 * at + 1] ?? 0 };
    });
  }

  /** Indexed terms that begin with the prefix, including the prefix itself if it is one. */
  startingWith(prefix: string): string[] {
    return this.#candidates.startingWith(prefix, MOST_STARTING);
  }

  /**
   * Whether a word occurs in the corpus spelled exactly like this, except for case and accents; stop words do not
   * count.
   */
  spells(word: string): boolean {
    return this.#spellings.has(word);
  }

  /** The same, but stop words count too. */
  writes(word: string): boolean {
    return this.data.surfaces.numberOf(word) !== undefined;
  }

  /** Numbers of the words with this spelling, including stop words, as `formsOf()` gives them. */
  formsSpelled(word: string): Uint32Array {
    const number = this.data.surfaces.numberOf(word);
    if (number === undefined) return new Uint32Array();
    this.#formsBySurface ??= bucketsOf(
      this.formCount,
      this.data.surfaces.length,
      (form) => this.data.formSurfaces[form],
    );
    const { starts, numbers } = this.#formsBySurface;
    return numbers.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
  }

  /** The terms that a folded word is indexed as, in each language it occurs in; none where it is a stop word. */
  termsSpelled(word: string): string[] {
    const forms = [...this.formsSpelled(word)].map((form) => this.form(form));
    return [...new Set(forms.flatMap(({ term, stop }) => (stop ? [] : [term])))];
  }

  /** Words of the corpus that contain a part without being equal to it, in no particular order. */
  wordsWith(part: string): string[] {
    return this.#spellings.containing(part);
  }

  /** Whether a word occurs in the corpus only with a capital, as names do. */
  isName(word: string): boolean {
    return this.#spellings.isCapital(word);
  }

  /** Words of the corpus within this many single-character edits of a folded word, in no particular order. */
  near(word: string, edits: number): readonly NearWord[] {
    return this.#spellings.near(word, edits);
  }

  /**
   * Numbers of the passages that contain any of the terms, most promising first, at most `limit`.
   * @param accepts which passages may be proposed; default: all
   */
  candidates(
    terms: readonly WeightedTerm[],
    limit: number,
    accepts?: (passageNumber: number) => boolean,
  ): number[] {
    return this.#candidates.candidates(terms, limit, accepts);
  }

  /**
   * Position of the term in `IndexData.terms`; undefined if no passage contains it, which is always so for a stop
   * word.
   */
  #numberOf(term: string): number | undefined {
    return this.frequency(term) === 0 ? undefined : this.data.terms.numberOf(term);
  }
}

const NO_TERMS: ReadonlySet<string> = new Set();

const NO_FORM: IndexedForm = { surface: '', term: '', stop: false };

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The passages of each document are in one unbroken run. */
function rangesOf(passages: readonly Passage[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  let from = 0;
  for (const [passageNumber, { document }] of passages.entries()) {
    if (passages[passageNumber + 1]?.document === document) continue;
    ranges.set(document.id, { from, to: passageNumber + 1 });
    from = passageNumber + 1;
  }
  return ranges;
}
