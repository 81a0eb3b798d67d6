/** Why was nothing searched? Each reason is a value; replies put it into words. */

/** The text is only white space; or, for a quotation, has no word. */
interface Empty {
  readonly kind: 'empty';
}

interface TooLong {
  readonly kind: 'too-long';
  /** In UTF-16 units, like `most`, the longest that is searched. */
  readonly length: number;
  readonly most: number;
}

/** The text consists of signs only. */
interface NoWord {
  readonly kind: 'no-word';
}

/** Every word is too common to search for. */
interface TooCommon {
  readonly kind: 'too-common';
}

/** There are more words or phrases than one search may have. */
interface TooMany {
  readonly kind: 'too-many-words' | 'too-many-phrases';
  readonly count: number;
  readonly most: number;
}

/** Every word and phrase is one to be excluded. */
interface OnlyExcluded {
  readonly kind: 'only-excluded';
}

export type UnaskedQuestion = Empty | TooLong | NoWord | TooCommon;
export type UnsearchedTerms = Empty | TooLong | NoWord | TooCommon | TooMany | OnlyExcluded;
export type UncheckedQuotation = Empty | TooLong;
