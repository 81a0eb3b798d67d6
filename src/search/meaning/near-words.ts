/** Which words of a corpus mean nearly what a word of a question means? */

import { analyze } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { base, languageIn } from '../../languages/choose.ts';
import { languages } from '../../languages/index.ts';
import type { Script } from '../../languages/language.ts';
import { scriptOf } from '../../languages/script.ts';
import type { WordTable } from '../../meaning/word-table.ts';
import { toEnd } from '../../slices.ts';

/** A term of the corpus that means nearly what a word means. */
export interface NearTerm {
  readonly term: string;
  /** Above 0, and 1 if it means the same. */
  readonly nearness: number;
}

/** Cosine up to which two words have nothing to do with each other. */
const UNRELATED = 0.15;

/** Terms that may stand for one word. With fewer, words that are only loosely translated are not found. */
const MOST_NEAR = 24;

/** Words whose near terms are kept per corpus, in some 2 MB, before starting afresh. Each server has a corpus. */
const MOST_REMEMBERED = 1_000;

/** The words of one corpus that a table knows. */
export class NearWords {
  readonly #table: WordTable;
  readonly #index: PassageIndex;
  /** Rows of the table, in order, and the number in the index of the term that each is of. */
  readonly #rows: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #remembered = new Map<number, readonly NearTerm[]>();

  /** @param known words of the index that the table knows; default: looked for at once, see `reading()` */
  constructor(
    index: PassageIndex,
    table: WordTable,
    known: readonly Known[] = toEnd(knownTerms(index, table)),
  ) {
    this.#table = table;
    this.#index = index;
    this.#rows = Uint32Array.from(known, ({ row }) => row);
    this.#terms = Uint32Array.from(known, ({ number }) => number);
  }

  /** The same, with yields where the work may pause: it takes some 50 ms for 100,000 terms. */
  static *reading(index: PassageIndex, table: WordTable): Generator<undefined, NearWords> {
    return new NearWords(index, table, yield* knownTerms(index, table));
  }

  /**
   * The terms of the corpus that are nearest to a word, nearest first; the word itself too, if it is one. Empty
   * if the table does not know the word.
   * @param asker code of the question's language, if it can be told
   */
  of(word: string, asker: string | undefined): readonly NearTerm[] {
    const row = this.#rowOfWord(word, asker);
    if (row === undefined) return [];
    let near = this.#remembered.get(row);
    if (near === undefined) {
      near = this.#nearest(row);
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(row, near);
    }
    return near;
  }

  #nearest(row: number): NearTerm[] {
    const found = this.#table.nearest(row, this.#rows, { above: UNRELATED, most: MOST_NEAR });
    return found.map(({ at, cosine }) => ({
      term: this.#index.data.terms.at(this.#terms[at] ?? 0),
      nearness: (Math.min(1, cosine) - UNRELATED) / (1 - UNRELATED),
    }));
  }

  /** The row of a word in the language of the question, else in one of the corpus, else in any with its script. */
  #rowOfWord(word: string, asker: string | undefined): number | undefined {
    const codes = [
      ...(asker === undefined ? [] : [asker]),
      ...this.#index.languages.map((code) => base(code)),
    ];
    for (const code of writtenIn(scriptOf(word), [...codes, ...this.#table.languages])) {
      // The table has Chinese words whole; the index has pairs of characters.
      const terms = code === 'zh' ? [word] : analyze(word, [code]).map(({ term }) => term);
      const row = terms.length === 1 ? this.#table.rowOf(terms[0] ?? '', code) : undefined;
      if (row !== undefined) return row;
    }
    return undefined;
  }
}

/** A term of the index by its number, and its row in the table. */
interface Known {
  readonly row: number;
  readonly number: number;
}

/** Terms that are looked up between two points where the work may pause. */
const LOOKED_UP_TOGETHER = 500;

/** The terms that the table knows, in the order of the table, which is read through for each word. */
function* knownTerms(index: PassageIndex, table: WordTable): Generator<undefined, Known[]> {
  const { terms } = index.data;
  const known: Known[] = [];
  const codesOf = new Map<Script, readonly string[]>();
  for (let number = 0; number < terms.length; number++) {
    const term = terms.at(number);
    const script = scriptOf(term);
    const codes = codesOf.get(script) ?? codesIn(script, index);
    codesOf.set(script, codes);
    const row = rowIn(codes, term, table);
    if (row !== undefined) known.push({ row, number });
    if (number % LOOKED_UP_TOGETHER === LOOKED_UP_TOGETHER - 1) yield undefined;
  }
  return known.sort((a, b) => a.row - b.row);
}

/** The languages that a term in a script may belong to, the likeliest first. */
function codesIn(script: Script, index: PassageIndex): readonly string[] {
  const codes = index.languages.map((code) => base(code));
  const likeliest = languageIn(script, codes)?.code;
  return writtenIn(script, likeliest === undefined ? codes : [likeliest, ...codes]);
}

/** The row of a term in the first language that has it. */
function rowIn(codes: readonly string[], term: string, table: WordTable): number | undefined {
  for (const code of codes) {
    const row = table.rowOf(term, code);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The different codes of languages that are written in a script. */
function writtenIn(script: Script, codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].filter(
    (code) => languages.find((language) => language.code === code)?.script === script,
  );
}
