/** Which passages hold which words, and where? MiniSearch behind our types, and the words of each passage beside it. */

import SearchableMap from 'minisearch/SearchableMap';
import type { Passage } from '../corpus/document.ts';
import { analyze, type Token } from './analyzer.ts';
import { type CorpusLanguages, languagesOf } from './corpus-languages.ts';
import type { Script } from './languages/language.ts';
import { scriptOf } from './languages/script.ts';
import { Postings, type WeightedTerm } from './postings.ts';

/** A word as it stands in texts, wherever. */
export type Form = Pick<Token, 'surface' | 'term' | 'stop'>;

/** A word as written somewhere in the corpus, near another by `distance` edits. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  /** In how many places the word stands. */
  readonly count: number;
}

/** Passages whose tokens are kept for the next question; about 8 kB each. */
const REMEMBERED_PASSAGES = 4_000;

export class PassageIndex {
  readonly passages: readonly Passage[];
  /** Mean number of indexed terms in a passage. */
  readonly meanLength: number;
  /** Codes of the languages that the documents name or are found to be in, the one with most text first. */
  readonly languages: readonly string[];
  /** The scripts that the corpus has words in. */
  readonly scripts: ReadonlySet<Script>;
  /** Every word of the texts once, stop words too. */
  readonly forms: readonly Form[];
  readonly #codes: CorpusLanguages;
  readonly #postings: Postings;
  readonly #formsOf: Uint32Array[] = [];
  /** By term, the positions in `forms` of the words that are indexed as it. */
  readonly #formsWith = new Map<string, number[]>();
  readonly #lengths: Uint32Array;
  readonly #headings: ReadonlySet<string>[] = [];
  readonly #inLowerCase = new Set<string>();
  readonly #spellings = new SearchableMap<number>();
  readonly #tokens = new Map<number, readonly Token[]>();

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.#codes = languagesOf(passages);
    this.languages = this.#codes.codes;
    const numbers = new Map<string, number>();
    const forms: Form[] = [];
    const numberOf = ({ surface, term, stop }: Token): number => {
      const key = `${surface} ${term} ${stop}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = forms.push({ surface, term, stop }) - 1;
        numbers.set(key, number);
        const known = this.#formsWith.get(term);
        if (stop) return number;
        if (known === undefined) this.#formsWith.set(term, [number]);
        else known.push(number);
      }
      return number;
    };
    let place = 0;
    const terms = { text: [] as string[], heading: [] as string[] };
    this.#postings = new Postings({ tokenize: (_, field) => terms[field === 'text' ? 'text' : 'heading'] });
    this.#lengths = new Uint32Array(passages.length);
    const headings = new Map<string, { terms: string[]; set: ReadonlySet<string> }>();
    for (const passage of passages) {
      const { document, span, section } = passage;
      const text = document.text.slice(span.start, span.end);
      const heading = [document.title, ...section].join(' ');
      const codes = this.#codes.of(document);
      const tokens = analyze(text, codes);
      const content = tokens.filter(({ stop }) => !stop);
      for (const { surface, start } of content) {
        if (!startsUpper(text, start)) this.#inLowerCase.add(surface);
        this.#spellings.set(surface, (this.#spellings.get(surface) ?? 0) + 1);
      }
      const key = `${codes[0] ?? ''} ${heading}`;
      let above = headings.get(key);
      if (above === undefined) {
        const own = analyze(heading, codes).filter(({ stop }) => !stop);
        const inOrder = own.map(({ term }) => term);
        above = { terms: inOrder, set: new Set(inOrder) };
        headings.set(key, above);
      }
      terms.text = content.map(({ term }) => term);
      terms.heading = above.terms;
      this.#postings.add({ place, text, heading });
      this.#lengths[place] = content.length;
      this.#headings.push(above.set);
      this.#formsOf.push(Uint32Array.from(tokens, numberOf));
      place++;
    }
    this.forms = forms;
    this.scripts = new Set([...this.#spellings.keys()].map(scriptOf));
    this.meanLength =
      passages.length === 0 ? 0 : this.#lengths.reduce((sum, length) => sum + length, 0) / passages.length;
  }

  /** Number of passages that hold the term in their text, or in title and headings where those are more. */
  frequency(term: string): number {
    return this.#postings.frequency(term);
  }

  /** The words of a passage in order, as positions in `forms`: all texts can be read through so in milliseconds. */
  formsOf(place: number): Uint32Array {
    return this.#formsOf[place] ?? new Uint32Array();
  }

  /** Positions in `forms` of the words that are indexed as a term. */
  formsWith(term: string): readonly number[] {
    return this.#formsWith.get(term) ?? [];
  }

  /** Number of indexed terms in the text of a passage. */
  lengthOf(place: number): number {
    return this.#lengths[place] ?? 0;
  }

  /** Terms of the document's title and of the headings above a passage; the same object for the same headings. */
  headingsOf(place: number): ReadonlySet<string> {
    return this.#headings[place] ?? new Set();
  }

  /** The words of a passage as `formsOf()` numbers them, with their spans into `document.text`. */
  tokensOf(place: number): readonly Token[] {
    const known = this.#tokens.get(place);
    if (known !== undefined) return known;
    const passage = this.passages[place];
    if (passage === undefined) return [];
    const { document, span } = passage;
    const tokens = analyze(document.text.slice(span.start, span.end), this.#codes.of(document)).map(
      (token) => ({
        ...token,
        start: token.start + span.start,
        end: token.end + span.start,
      }),
    );
    if (this.#tokens.size >= REMEMBERED_PASSAGES) this.#tokens.clear();
    this.#tokens.set(place, tokens);
    return tokens;
  }

  /** Indexed terms that begin with the prefix, the prefix itself included where it is one. */
  startingWith(prefix: string): string[] {
    return this.#postings.startingWith(prefix);
  }

  /** Whether a word stands in the corpus exactly so, but for case and accents. */
  spells(word: string): boolean {
    return this.#spellings.has(word);
  }

  /** Whether a word stands in the corpus with a capital only, as names do. */
  isName(word: string): boolean {
    return this.#spellings.has(word) && !this.#inLowerCase.has(word);
  }

  /** Words of the corpus within so many single-character edits of a folded word, in no order. */
  near(word: string, edits: number): NearWord[] {
    return [...this.#spellings.fuzzyGet(word, edits)].map(([near, [count, distance]]) => ({
      word: near,
      distance,
      count,
    }));
  }

  /**
   * Places of the passages that hold any of the terms, most promising first, at most `limit`.
   * @param accepts which places may be proposed; default: all
   */
  candidates(terms: readonly WeightedTerm[], limit: number, accepts?: (place: number) => boolean): number[] {
    return this.#postings.propose(terms, limit, accepts);
  }
}

function startsUpper(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
