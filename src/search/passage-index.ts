/** Which passages hold a term, and which terms are there? MiniSearch behind our types. */

import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { Passage } from '../corpus/document.ts';
import { analyze, scriptOf, type Token } from './analyzer.ts';
import type { Script } from './languages/language.ts';

/** A passage as it is indexed; `place` is its position in the list the index was built from. */
interface Entry {
  readonly place: number;
  readonly text: string;
  readonly heading: string;
}

/** A term to look for and how much a passage that holds it gains, 1 for a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A word as it stands in texts, wherever. */
export type Form = Pick<Token, 'surface' | 'term' | 'stop'>;

/** A word as written somewhere in the corpus, near another by `distance` edits. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  /** In how many places the word stands. */
  readonly count: number;
}

function startsUpper(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}

/** MiniSearch with the one thing that it keeps to itself: how many passages hold a term. */
class Terms extends MiniSearch<Entry> {
  frequency(term: string): number {
    const places = this._index.get(term);
    if (places === undefined) return 0;
    let most = 0;
    for (const entries of places.values()) most = Math.max(most, entries.size);
    return most;
  }

  startingWith(prefix: string): string[] {
    return [...this._index.atPrefix(prefix).keys()];
  }
}

export class PassageIndex {
  readonly passages: readonly Passage[];
  /** Mean number of indexed terms in a passage. */
  readonly meanLength: number;
  /** Codes of the languages that the documents name, for analysing questions. */
  readonly languages: readonly string[];
  /** The scripts that the corpus has words in. */
  readonly scripts: ReadonlySet<Script>;
  /** Every word of the texts once, stop words too. */
  readonly forms: readonly Form[];
  readonly #terms: Terms;
  readonly #formsOf: Uint32Array[] = [];
  readonly #inLowerCase = new Set<string>();
  readonly #spellings = new SearchableMap<number>();

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.languages = [...new Set(passages.flatMap(({ document }) => document.language ?? []))];
    let language: string | undefined;
    let length = 0;
    const numbers = new Map<string, number>();
    const forms: Form[] = [];
    let said: number[] = [];
    const numberOf = ({ surface, term, stop }: Token): number => {
      const key = `${surface} ${term} ${stop}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = forms.push({ surface, term, stop }) - 1;
        numbers.set(key, number);
      }
      return number;
    };
    this.#terms = new Terms({
      idField: 'place',
      fields: ['text', 'heading'],
      searchOptions: { boost: { heading: 0.5 } },
      processTerm: (term) => term,
      tokenize: (text, field) => {
        const terms: string[] = [];
        for (const token of analyze(text, language)) {
          if (field === 'text') said.push(numberOf(token));
          if (token.stop) continue;
          terms.push(token.term);
          if (field === 'text') {
            length++;
            if (!startsUpper(text, token.start)) this.#inLowerCase.add(token.surface);
            this.#spellings.set(token.surface, (this.#spellings.get(token.surface) ?? 0) + 1);
          }
        }
        return terms;
      },
    });
    for (const [place, passage] of passages.entries()) {
      language = passage.document.language;
      said = [];
      this.#terms.add({
        place,
        text: passage.document.text.slice(passage.span.start, passage.span.end),
        heading: [passage.document.title, ...passage.section].join(' '),
      });
      this.#formsOf.push(Uint32Array.from(said));
    }
    this.forms = forms;
    this.scripts = new Set([...this.#spellings.keys()].map(scriptOf));
    this.meanLength = passages.length === 0 ? 0 : length / passages.length;
  }

  /** Number of passages that hold the term in their text, or in title and headings where those are more. */
  frequency(term: string): number {
    return this.#terms.frequency(term);
  }

  /** The words of a passage in order, as positions in `forms`: all texts can be read through so in milliseconds. */
  formsOf(place: number): Uint32Array {
    return this.#formsOf[place] ?? new Uint32Array();
  }

  /** Indexed terms that begin with the prefix, the prefix itself included where it is one. */
  startingWith(prefix: string): string[] {
    return this.#terms.startingWith(prefix);
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

  /** Places of the passages that hold any of the terms, most promising first, at most `limit`. */
  candidates(terms: readonly WeightedTerm[], limit: number): number[] {
    if (terms.length === 0) return [];
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    const results = this.#terms.search(
      { combineWith: 'OR', queries: [...weights.keys()] },
      { tokenize: (term) => [term], boostTerm: (term) => weights.get(term) ?? 1 },
    );
    return results.slice(0, limit).map((result) => result.id as number);
  }
}
