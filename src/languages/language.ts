/** What must be known of a language to search text in it? */

export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Devanagari'
  | 'Thai'
  | 'Han'
  /** Digits, and letters of scripts that no language here is written in. */
  | 'Other';

/** What sort of words a question wants for an answer. */
export type AnswerType = 'date' | 'person' | 'place' | 'number' | 'reason' | 'any';

export interface Language {
  /** BCP 47 code without region. */
  readonly code: string;
  readonly script: Script;
  /**
   * Words too common to tell passages apart, lower case; they hold without accents too, unless `fold()` keeps
   * those. Kept for phrases, left out of the index.
   */
  readonly stopWords: ReadonlySet<string>;
  /** In lower case, where the rules of Unicode do not do for the language. */
  lowerCase?(word: string): string;
  /** A lower-case word without what is only written onto it (l'état, Paris'te); default: without 's at its end. */
  bare?(word: string): string;
  /** A lower-case word as it is compared with others; default: Latin and Greek letters without their accents. */
  fold?(word: string): string;
  /** The stem of a lower-case word; total, and the same for all inflections it knows of. */
  stem(word: string): string;
  /**
   * Words that say what sort of answer is wanted or hold a question together (kind, event, happen): a passage
   * answers without them, so they count for little. Lower case.
   */
  readonly lightWords: ReadonlySet<string>;
  /** Whether a lower-case word is one of the language, not a slip of the hand; absent where no list is at hand. */
  isWord?(word: string): boolean;
  /** Reads the list of words, which the first word that is doubted would wait for; yields where the work may pause. */
  readAhead?(): Generator<undefined, void>;
  /** Numbers written as words, by their digits: a text that says nine is found with 9. */
  readonly numerals?: ReadonlyMap<string, string>;
  /** Whether every noun has a capital letter, so that one does not make a name. */
  readonly nounsHaveCapitals?: boolean;
  /** How questions in it ask; the first pattern that matches the lower-case question decides. */
  readonly asks: readonly { readonly type: AnswerType; readonly pattern: RegExp }[];
}

/** A set of words, from lists and from strings with spaces between the words, in compatibility form. */
export function wordList(...lists: readonly (string | readonly string[])[]): Set<string> {
  const words = lists.flatMap((list) => (typeof list === 'string' ? list.split(/\s+/u) : list));
  return new Set(words.map((word) => word.normalize('NFKC').trim()).filter((word) => word !== ''));
}

/** Words in order of their numbers, from `first` on. */
export function numerals(list: string, first = 1): [string, string][] {
  return list.split(' ').map((word, n) => [word, String(first + n)]);
}
