/** How far does a passage, with what is above it, use the exact words of a question? */

import type { Passage } from '../../corpus/document.ts';
import { analyze, type Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { leadBefore } from '../../text/units.ts';
import type { Query } from '../question/query.ts';
import { SAYS_IT } from './matching.ts';

/** Each 0 to 1. */
export interface Worded {
  /** Share of the question's different words, including stop words, that occur as written. */
  readonly surfaces: number;
  /** Share of its pairs of neighbouring words that occur as neighbours. */
  readonly phrases: number;
  /**
   * Share of the words in the heading right above it, or in the title, that the question contains: whether it asks
   * about exactly that.
   */
  readonly topic: number;
}

type Words = readonly Token[];

/**
 * Words of headings and leads, kept as long as those are: they are read for many questions, and for many passages
 * each.
 */
const remembered = new WeakMap<PassageIndex, WeakMap<object, readonly Words[]>>();

export class Wording {
  readonly #index: PassageIndex;
  /** Numbers of the question's words, by spelling. */
  readonly #words: ReadonlyMap<string, number>;
  /** The same by the index's numbers of spellings. */
  readonly #spellings: ReadonlyMap<number, number>;
  /** Pairs of neighbours as `first * words + second`. */
  readonly #pairs: ReadonlySet<number>;
  /** The indexed terms of what the question asks about. */
  readonly #terms: ReadonlySet<string>;
  readonly #above: WeakMap<object, readonly Words[]>;

  constructor({ words, terms }: Query, index: PassageIndex) {
    this.#index = index;
    const different = [...new Set(words)];
    this.#words = new Map(different.map((word, n) => [word, n]));
    this.#spellings = new Map(
      different.flatMap((word, n) => {
        const spelling = index.spellingOf(word);
        return spelling === undefined ? [] : [[spelling, n] as const];
      }),
    );
    const numbers = words.map((word) => this.#words.get(word) ?? 0);
    this.#pairs = new Set(numbers.slice(1).map((word, n) => (numbers[n] ?? 0) * different.length + word));
    const says = terms.flatMap(({ alternatives }) => alternatives.filter(({ weight }) => weight >= SAYS_IT));
    this.#terms = new Set(says.flatMap((alternative) => alternative.terms));
    this.#above = remembered.get(index) ?? new WeakMap();
    remembered.set(index, this.#above);
  }

  of(passageNumber: number): Worded {
    const passage = this.#index.passages[passageNumber];
    const { size } = this.#words;
    if (passage === undefined || size === 0) return { surfaces: 0, phrases: 0, topic: 0 };
    const said = new Set<number>();
    const pairs = new Set<number>();
    let before: number | undefined;
    const read = (word: number | undefined): void => {
      if (word !== undefined) {
        said.add(word);
        const pair = (before ?? -size) * size + word;
        if (this.#pairs.has(pair)) pairs.add(pair);
      }
      before = word;
    };
    for (const form of this.#index.formsOf(passageNumber))
      read(this.#spellings.get(this.#index.spellingOfForm(form) ?? -1));
    const above = this.#wordsAbove(passage);
    for (const words of above.all) {
      before = undefined;
      for (const { surface } of words) read(this.#words.get(surface));
    }
    return {
      surfaces: said.size / size,
      phrases: pairs.size / Math.max(1, this.#pairs.size),
      topic: Math.max(...above.naming.map((words) => this.#asked(words))),
    };
  }

  /** Share of the words, without stop words, that the question contains. */
  #asked(words: Words): number {
    const content = words.filter(({ stop }) => !stop);
    return content.filter(({ term }) => this.#terms.has(term)).length / Math.max(1, content.length);
  }

  /**
   * The words of the title, of each heading, and of a lead that comes before the passage; `naming` has the title and
   * the last heading.
   */
  #wordsAbove({ document, section, span, lead }: Passage): { all: Words[]; naming: Words[] } {
    const { languages } = this.#index;
    const codes = document.language === undefined ? languages : [document.language, ...languages];
    const once = (owner: object, texts: readonly string[]): readonly Words[] => {
      let words = this.#above.get(owner);
      if (words === undefined) {
        words = texts.map((text) => analyze(text, codes));
        this.#above.set(owner, words);
      }
      return words;
    };
    const title = once(document, [document.title]);
    const headings = once(section, section);
    const apart = lead !== undefined && leadBefore(span, lead) !== undefined;
    const led = apart ? once(lead, [document.text.slice(lead.start, lead.end)]) : [];
    return { all: [...title, ...headings, ...led], naming: [...title, ...headings.slice(-1)] };
  }
}
