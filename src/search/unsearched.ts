/** Why was nothing searched? What is wrong with a question, a search or a quotation itself; replies say it in words. */

/** It has no character but white space; of a quotation, no word. */
interface Empty {
  readonly kind: 'empty';
}

interface TooLong {
  readonly kind: 'too-long';
  /** In UTF-16 units, as is what is searched at most. */
  readonly length: number;
  readonly most: number;
}

/** It has signs only. */
interface NoWord {
  readonly kind: 'no-word';
}

/** Every word is one that most texts have. */
interface TooCommon {
  readonly kind: 'too-common';
}

/** More words or phrases than are looked for at once. */
interface TooMany {
  readonly kind: 'too-many-words' | 'too-many-phrases';
  readonly count: number;
  readonly most: number;
}

/** Every word and phrase says what is to be left out. */
interface OnlyExcluded {
  readonly kind: 'only-excluded';
}

export type UnaskedQuestion = Empty | TooLong | NoWord | TooCommon;
export type UnsearchedTerms = Empty | TooLong | NoWord | TooCommon | TooMany | OnlyExcluded;
export type UncheckedQuotation = Empty | TooLong;
