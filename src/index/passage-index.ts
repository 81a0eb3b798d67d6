/** Which passages hold which words, and where? The arrays of the index behind our types. */

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

/** Of a short beginning in a large vocabulary; the shortest terms are wanted, and hardly any has so many. */
const MOST_STARTING = 2_000;

export class PassageIndex {
  readonly passages: readonly Passage[];
  /** Mean number of indexed terms in a passage. */
  readonly meanLength: number;
  /** Codes of the languages that the documents name or are found to be in, the one with most text first. */
  readonly languages: readonly string[];
  /** The scripts that the corpus has words in. */
  readonly scripts: ReadonlySet<Script>;
  /** Number of different words of the texts, stop words too. */
  readonly formCount: number;
  readonly data: IndexData;
  #candidates: CandidateIndex;
  readonly #spellings: Spellings;
  /** Those that were asked for: most of a large corpus never are. */
  readonly #forms: (IndexedForm | undefined)[];
  /** Forms by the term that they are indexed as. */
  readonly #formsByTerm: Buckets;
  /** By how they are spelled, when that is first asked for. */
  #formsBySurface: Buckets | undefined;
  #ranges: ReadonlyMap<string, Range> | undefined;
  readonly #headings = new Map<number, ReadonlySet<string>>();
  readonly #sectionTerms = new Map<number, ReadonlySet<string>>();

  /**
   * @param data of the same passages; default: made at once, which takes a second for 5,000 passages
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

  /** Does beforehand what the first questions would wait for; yields where the work may pause. */
  *readAhead(): Generator<undefined, void> {
    yield* readWordList(this.languages);
    this.#candidates = yield* lastingCandidates(this.data, this.#candidates);
  }

  /**
   * Number of passages whose text says the term; where none does, of those below a title or a heading that does. That the
   * title of a long document says a word makes it no common one.
   */
  frequency(term: string): number {
    const number = this.data.terms.numberOf(term);
    if (number === undefined) return 0;
    const count = ({ starts }: FieldPostings) => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
    return count(this.data.inText) || count(this.data.inHeading);
  }

  /** Numbers of the passages of a document, half-open; both 0 where there is no such document. */
  rangeOf(document: string | undefined): Range {
    this.#ranges ??= rangesOf(this.passages);
    return this.#ranges.get(document ?? '') ?? { from: 0, to: 0 };
  }

  /** Position of a passage in `passages`; -1 for one that is not there. */
  passageNumberOf(passage: Passage): number {
    const { from, to } = this.rangeOf(passage.document.id);
    if (this.passages[from + passage.position] === passage) return from + passage.position;
    const found = this.passages.slice(from, to).indexOf(passage);
    return found < 0 ? -1 : from + found;
  }

  /** The words of a passage in order, each different one as a number: all texts can be read through so in milliseconds. */
  formsOf(passageNumber: number): Uint32Array {
    const { words, wordStarts } = this.data;
    return words.subarray(wordStarts[passageNumber] ?? 0, wordStarts[passageNumber + 1] ?? 0);
  }

  /** A word by the number that `formsOf()` gives; an empty one for a number that it does not give. */
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

  /** The number that all words have which are written like this one, folded; undefined where none is. */
  spellingOf(surface: string): number | undefined {
    return this.data.surfaces.numberOf(surface);
  }

  /** The same of a word by the number that `formsOf()` gives: it costs less than the word itself. */
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

  /** The passages whose text says a term, in order. */
  passageNumbersOf(term: string): Uint32Array {
    const { starts, passageNumbers } = this.data.inText;
    const number = this.#numberOf(term);
    return number === undefined
      ? new Uint32Array()
      : passageNumbers.subarray(starts[number], starts[number + 1]);
  }

  /** By passage 1 where its text says any of the terms. */
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

  /** Terms of the document's title and of the headings above a passage; while a question is answered, the same object for the same headings. */
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

  /** Those of them that are of the headings, without the title's; the same object for the same headings too. */
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

  /** Starts and ends in turn of the words that `formsOf()` gives, into `document.text`. */
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

  /** Indexed terms that begin with the prefix, the prefix itself included where it is one. */
  startingWith(prefix: string): string[] {
    return this.#candidates.startingWith(prefix, MOST_STARTING);
  }

  /** Whether a word stands in the corpus exactly so, but for case and accents. */
  spells(word: string): boolean {
    return this.#spellings.has(word);
  }

  /** Whether it does, or is a stop word there. */
  writes(word: string): boolean {
    return this.data.surfaces.numberOf(word) !== undefined;
  }

  /** Numbers of the words that are spelled so, stop words too, as `formsOf()` gives them. */
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

  /** What a folded word is indexed as where it stands, in each language that it stands in; stop words as nothing. */
  termsSpelled(word: string): string[] {
    const forms = [...this.formsSpelled(word)].map((form) => this.form(form));
    return [...new Set(forms.flatMap(({ term, stop }) => (stop ? [] : [term])))];
  }

  /** Words of the corpus that have a part other than the whole, in no order. */
  wordsWith(part: string): string[] {
    return this.#spellings.containing(part);
  }

  /** Whether a word stands in the corpus with a capital only, as names do. */
  isName(word: string): boolean {
    return this.#spellings.isCapital(word);
  }

  /** Words of the corpus within so many single-character edits of a folded word, in no order. */
  near(word: string, edits: number): readonly NearWord[] {
    return this.#spellings.near(word, edits);
  }

  /**
   * Numbers of the passages that hold any of the terms, most promising first, at most `limit`.
   * @param accepts which passages may be proposed; default: all
   */
  candidates(
    terms: readonly WeightedTerm[],
    limit: number,
    accepts?: (passageNumber: number) => boolean,
  ): number[] {
    return this.#candidates.candidates(terms, limit, accepts);
  }

  /** Position of the term in `IndexData.terms`; undefined if no passage holds it, as none does stop words. */
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

/** Of a corpus, in which the passages of a document stand in a row. */
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
